import type { CellFormulaValue, Workbook, Worksheet } from 'exceljs';
import type { Range } from '../../../src/workbook';
import { accessDenied } from '../protocol';
import type { StoredChart } from './charts';
import { Events } from './events';
import type { StoredXmlPart } from './stored-custom-xml';
import type { StoredName } from './stored-names';

export interface BookOptions {
  readonly fileName: string;
  /** Sheets of the file that stand for chart sheets: they are listed, and refuse ranges. */
  readonly chartSheets: readonly string[];
  readonly readableCells: number;
  readonly names: readonly StoredName[];
  readonly customXml: readonly StoredXmlPart[];
}

/** The open workbook behind the wire objects: the file, and what Excel knows beside it. */
export class Book {
  readonly events = new Events();
  activeSheet: Worksheet | undefined;
  selection: Range = { top: 0, left: 0, bottom: 0, right: 0 };
  /** Cells read or written since the last request, for the ledger. */
  cellsTouched = 0;
  names: StoredName[];
  customXml: StoredXmlPart[];
  /** True: Excel refuses to add, name, move, hide or delete a sheet. */
  isStructureProtected = false;
  private readonly charts = new Map<Worksheet, StoredChart[]>();
  /** Sheets where a write fails on purpose. */
  readonly unwritable = new Set<string>();
  /** Results of formulas that were overwritten, by sheet and formula: there is no calculation here. */
  readonly results = new Map<string, CellFormulaValue['result']>();

  constructor(
    readonly file: Workbook,
    readonly options: BookOptions,
  ) {
    this.activeSheet = file.worksheets.find(({ state }) => state === 'visible') ?? file.worksheets[0];
    this.names = [...options.names];
    this.customXml = [...options.customXml];
  }

  get date1904(): boolean {
    return this.file.properties.date1904;
  }

  chartsOf(sheet: Worksheet): StoredChart[] {
    const charts = this.charts.get(sheet) ?? [];
    this.charts.set(sheet, charts);
    return charts;
  }

  isChartSheet(sheet: Worksheet): boolean {
    return this.options.chartSheets.includes(sheet.name);
  }

  refuseStructure(location: string): void {
    if (this.isStructureProtected) throw accessDenied(location);
  }
}

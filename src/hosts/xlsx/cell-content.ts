import type { CellValue } from '../../workbook';
import { truncatedFile } from './problems';
import { readRichText } from './shared-strings';
import type { XmlCursor } from './xml-cursor';
import { decodeExcelText } from './xml-text';

/** A formula element as the file has it. `shared` names the group of cells that it is written once for. */
export interface FormulaElement {
  readonly text: string;
  readonly shared: string | null;
  /** Cells that it fills together, as the file names them; null for a formula of one cell each. */
  readonly block: string | null;
}

/** Reads a cell from its open tag to its end tag; one object serves for all the cells of a sheet. */
export class CellReader {
  style = 0;
  value: CellValue = null;
  formula: FormulaElement | null = null;

  constructor(
    private readonly cursor: XmlCursor,
    private readonly strings: readonly string[],
    private readonly date1904: boolean,
  ) {}

  read(): void {
    const { cursor } = this;
    const type = cursor.attribute('t') ?? 'n';
    this.style = Number(cursor.attribute('s') ?? 0);
    this.value = null;
    this.formula = null;
    const { depth } = cursor;
    while (cursor.nextOpen(depth)) {
      if (cursor.name === 'v') this.value = this.valueOf(type, cursor.elementText());
      else if (cursor.name === 'f') this.formula = readFormula(cursor);
      else if (cursor.name === 'is') this.value = readRichText(cursor);
      else cursor.skipElement();
    }
  }

  private valueOf(type: string, text: string): CellValue {
    switch (type) {
      case 's':
        return this.sharedString(text);
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'd':
        return serialOf(text, this.date1904);
      case 'n':
        return numberOf(text);
      default:
        return decodeExcelText(text);
    }
  }

  private sharedString(text: string): CellValue {
    const value = this.strings[Number(text)];
    if (value === undefined && text.trim() !== '') throw truncatedFile();
    return value ?? null;
  }
}

/** Other programs write « nan » for a number that they lack: kept as a text, which the rules can point at. */
function numberOf(text: string): CellValue {
  const value = Number(text);
  if (!Number.isFinite(value)) return decodeExcelText(text);
  return value === 0 && text.trim() === '' ? null : value;
}

function readFormula(cursor: XmlCursor): FormulaElement {
  const type = cursor.attribute('t');
  const shared = type === 'shared' ? (cursor.attribute('si') ?? null) : null;
  const block = type === 'array' || type === 'dataTable' ? (cursor.attribute('ref') ?? null) : null;
  return { shared, block, text: decodeExcelText(cursor.elementText()) };
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A date written in full (strict files): "2026-03-01T00:00:00" → its serial number. */
function serialOf(text: string, date1904: boolean): CellValue {
  const time = Date.parse(
    /[zZ]$|[+-]\d\d:\d\d$/.test(text)
      ? text
      : text.replace(/(T.*)?$/, (hours) => (hours || 'T00:00:00') + 'Z'),
  );
  return Number.isNaN(time) ? text : (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
}

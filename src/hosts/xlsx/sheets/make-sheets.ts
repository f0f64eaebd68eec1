import {
  OWN_SHEET_NAME,
  ownSheetMark,
  type PlannedSheet,
  protectedStructure,
  sheetPrefix,
  type SheetSpec,
} from '../../../workbook';
import { askToRecalculate, dropFormulaList } from '../formula-results';
import { missingPart, missingSheet } from '../problems';
import { StyleLists } from '../style-lists';
import { linkedPart } from '../workbook-contents';
import { readWorkbookPart } from '../workbook-part';
import { XmlCursor } from '../xml-cursor';
import { absoluteReference } from './chart-data';
import { chartXml } from './chart-xml';
import { CONTENT } from '../office-names';
import { EMPTY_STYLES } from './empty-workbook';
import { drawingXml } from './drawing-xml';
import type { PackageEdit } from '../package-edit';
import { SheetStyles } from './sheet-styles';
import { sheetXml } from './sheet-xml';
import {
  FILTERED,
  isStructureLocked,
  type ListedSheet,
  type LocalName,
  PRINT_TITLES,
  withLocalNames,
  withSheets,
} from './workbook-edit';

/** Makes the planned sheets in the workbook of this package; the other sheets keep their bytes. */
export function makeSheets(edit: PackageEdit, workbook: string, planned: readonly PlannedSheet[]): void {
  const xml = edit.parts.read(workbook);
  if (xml === undefined) throw missingPart('la liste de ses feuilles');
  if (isStructureLocked(xml)) throw protectedStructure();
  const making = new SheetMaking(edit, workbook, xml);
  for (const { spec, replaces } of planned) {
    if (replaces === null) making.addSheet(spec);
    else making.rebuildSheet(spec, replaces);
  }
  making.finish();
  if (planned.some(({ spec, replaces }) => replaces !== null || hasFormulas(spec))) {
    dropFormulaList(edit.parts, { part: workbook, links: edit.linksOf(workbook) });
    edit.parts.edit(workbook, askToRecalculate);
  }
}

class SheetMaking {
  private readonly folder: string;
  private readonly stylesPart: string;
  private readonly styleLists: StyleLists;
  private readonly styles: SheetStyles;
  private readonly added: ListedSheet[] = [];
  private readonly names: LocalName[] = [];
  private readonly before: ReturnType<typeof readWorkbookPart>['sheets'];

  constructor(
    private readonly edit: PackageEdit,
    private readonly workbook: string,
    xml: string,
  ) {
    this.folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
    this.before = readWorkbookPart(xml).sheets;
    this.stylesPart = linkedPart(edit.linksOf(workbook), 'styles') ?? this.newStylesPart();
    this.styleLists = new StyleLists(edit.parts.read(this.stylesPart) ?? EMPTY_STYLES);
    this.styles = new SheetStyles(this.styleLists);
  }

  addSheet(spec: SheetSpec): void {
    const part = this.edit.freeName(`${this.folder}worksheets/sheet`);
    const rank = this.before.length + this.added.length;
    // A new workbook opens on its first visible sheet, another one on the sheet that it opened on.
    const isSelected =
      this.before.length === 0 && !spec.isHidden && this.added.every(({ isHidden }) => isHidden);
    this.edit.add(part, this.sheetXml(spec, part, isSelected), CONTENT.sheet);
    const link = this.edit.link(this.workbook, 'worksheet', part);
    this.added.push({ name: spec.name, link, isHidden: spec.isHidden === true });
    this.names.push(...localNames(spec, rank));
  }

  /** The charts that the sheet had go, and all that only it led to; its rank and its part stay. */
  rebuildSheet(spec: SheetSpec, name: string): void {
    const rank = this.before.findIndex((sheet) => sheet.name === name);
    const link = this.edit.linksOf(this.workbook).find(({ id }) => id === this.before[rank]?.relationship);
    const old = link && this.edit.parts.read(link.target);
    if (!link || old === undefined) throw missingSheet(name);
    this.edit.dropWhatOnlyHeld(link.target);
    this.edit.write(link.target, this.sheetXml(spec, link.target, isTabSelected(old)));
    this.names.push(...localNames(spec, rank));
  }

  /** Lists in the workbook what was made. */
  finish(): void {
    const { edit, styleLists } = this;
    if (styleLists.isChanged) edit.parts.write(this.stylesPart, styleLists.patched());
    edit.parts.edit(this.workbook, (xml) => withLocalNames(withSheets(xml, this.added), this.names));
  }

  private newStylesPart(): string {
    const part = `${this.folder}styles.xml`;
    this.edit.add(part, EMPTY_STYLES, CONTENT.styles);
    this.edit.link(this.workbook, 'styles', part);
    return part;
  }

  private sheetXml(spec: SheetSpec, part: string, isSelected: boolean): string {
    return sheetXml(spec, this.styles, { isSelected, drawing: this.drawingLink(spec, part) });
  }

  private drawingLink(spec: SheetSpec, sheet: string): string | null {
    const { charts = [] } = spec;
    if (charts.length === 0) return null;
    const drawing = this.edit.freeName(`${this.folder}drawings/drawing`);
    const links = charts.map((chart) => {
      const part = this.edit.freeName(`${this.folder}charts/chart`);
      this.edit.add(part, chartXml(chart, spec), CONTENT.chart);
      return this.edit.link(drawing, 'chart', part);
    });
    this.edit.add(drawing, drawingXml(charts, links), CONTENT.drawing);
    return this.edit.link(sheet, 'drawing', drawing);
  }
}

function isTabSelected(xml: string): boolean {
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'sheetView') return cursor.flag('tabSelected');
    if (cursor.name === 'sheetData') return false;
  }
  return false;
}

const hasFormulas = ({ rows }: SheetSpec): boolean =>
  rows.some((cells) =>
    cells.some((cell) => typeof cell?.value === 'object' && cell.value !== null && 'formula' in cell.value),
  );

/** By the first of these names the sheet is known again as ours; Excel takes the others from its page and its filter. */
function localNames(spec: SheetSpec, sheet: number): LocalName[] {
  const { name, page, filter } = spec;
  const names: LocalName[] = [{ sheet, name: OWN_SHEET_NAME, refersTo: ownSheetMark(spec), isHidden: true }];
  if (filter)
    names.push({ sheet, name: FILTERED, refersTo: absoluteReference(name, filter), isHidden: true });
  if (page.titleRows) {
    const { first, last } = page.titleRows;
    const rows = `$${String(first + 1)}:$${String(last + 1)}`;
    names.push({ sheet, name: PRINT_TITLES, refersTo: sheetPrefix(name) + rows });
  }
  return names;
}

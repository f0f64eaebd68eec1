import type { OfficePackage } from './open-package';
import { relationshipsPart } from './open-package';
import { missingSheet } from './problems';
import { type CellPatch, SheetPatch } from './sheet-patch';
import { runAtOnce } from './steps';
import { StylePatch } from './style-patch';
import { linkedPart, openWorkbookFile, readContents, type WorkbookContents } from './workbook-contents';
import { XmlCursor } from './xml-cursor';
import { removeElements, replaceAll, withAttribute } from './xml-edit';
import { rewriteZip } from './zip-writer';

/** What to write in a workbook, by sheet name. */
export type WorkbookPatches = ReadonlyMap<string, readonly CellPatch[]>;

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The workbook with these cells changed. Every part is kept byte for byte, except the sheets that hold these
 * cells, the styles when a number format is new, the list of formulas when one is replaced, and one word of
 * the workbook part when there are formulas: that Excel must calculate them again.
 */
export function saveWorkbook(bytes: Uint8Array, patches: WorkbookPatches, hasFormulas: boolean): Uint8Array {
  if (patches.size === 0) return bytes.slice();
  const file = openWorkbookFile(bytes, '');
  const parts = new ChangedParts(file);
  const contents = runAtOnce(readContents(file));
  const replacedFormula = patchSheets(parts, contents, patches);
  if (replacedFormula) dropFormulaList(parts, contents);
  if (hasFormulas) parts.edit(contents.part, askToRecalculate);
  return rewriteZip(bytes, file.entries, parts.changes);
}

/** The parts that are no longer those of the file. */
class ChangedParts {
  readonly changes = new Map<string, Uint8Array | null>();

  constructor(private readonly file: OfficePackage) {}

  /** Rewrites the XML of a part that may not exist; then nothing happens, and it gives false. */
  edit(name: string, change: (xml: string) => string): boolean {
    const entry = this.file.entry(name);
    const xml = this.read(name);
    if (!entry || xml === undefined) return false;
    this.changes.set(entry.name, new TextEncoder().encode(change(xml)));
    return true;
  }

  read(name: string): string | undefined {
    return runAtOnce(this.file.xml(name));
  }

  drop(name: string): void {
    const entry = this.file.entry(name);
    if (entry) this.changes.set(entry.name, null);
  }
}

function patchSheets(parts: ChangedParts, contents: WorkbookContents, patches: WorkbookPatches): boolean {
  const stylesPart = linkedPart(contents.links, 'styles') ?? '';
  const stylesXml = parts.read(stylesPart);
  const styles = stylesXml === undefined ? null : new StylePatch(stylesXml);
  let replacedFormula = false;
  for (const [sheet, cells] of patches) {
    const isWritten = parts.edit(sheetPart(contents, sheet), (xml) => {
      // Without a styles part there is no format to change: the cell keeps the general one.
      const patch = new SheetPatch(
        xml,
        sheet,
        cells,
        (style, format) => styles?.withFormat(style, format) ?? style,
      );
      const patched = patch.patched();
      replacedFormula ||= patch.replacedFormula;
      return patched;
    });
    if (!isWritten) throw missingSheet(sheet);
  }
  if (styles?.isChanged) parts.edit(stylesPart, () => styles.patched());
  return replacedFormula;
}

function sheetPart({ workbook, links }: WorkbookContents, sheet: string): string {
  const id = workbook.sheets.find(({ name }) => name === sheet)?.relationship;
  return links.find((link) => link.id === id)?.target ?? '';
}

/** Excel makes the list of formulas afresh when it is not there, and repairs the file when it is wrong. */
function dropFormulaList(parts: ChangedParts, { part, links }: WorkbookContents): void {
  const list = linkedPart(links, 'calcChain');
  if (list === undefined) return;
  parts.drop(list);
  parts.edit(relationshipsPart(part), (xml) =>
    removeElements(xml, (cursor) => /\/calcChain$/.test(cursor.attribute('Type') ?? '')),
  );
  parts.edit(CONTENT_TYPES, (xml) =>
    removeElements(xml, (cursor) => cursor.attribute('PartName')?.toLowerCase() === `/${list.toLowerCase()}`),
  );
}

const BEFORE_CALCULATION = /^(sheets|functionGroups|externalReferences|definedNames)$/;

/** Totals that depend on a changed cell would show their old value until somebody edits them. */
function askToRecalculate(xml: string): string {
  const cursor = new XmlCursor(xml);
  let place = 0;
  let prefix = '';
  while (cursor.nextOpen(0)) {
    const { name, start, end } = cursor;
    const tag = xml.slice(start, end);
    if (name === 'calcPr')
      return replaceAll(xml, [{ start, end, text: withAttribute(tag, 'fullCalcOnLoad', '1') }]);
    if (!BEFORE_CALCULATION.test(name)) continue;
    prefix = tag.slice(1, tag.indexOf(name));
    cursor.skipElement();
    place = cursor.end;
  }
  return replaceAll(xml, [{ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

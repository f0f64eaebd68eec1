import { ChangedParts } from './changed-parts';
import { askToRecalculate, dropFormulaList } from './formula-results';
import { missingSheet } from './problems';
import { type CellPatch, SheetPatch } from './sheet-patch';
import { runAtOnce } from './steps';
import { StylePatch } from './style-patch';
import { linkedPart, openWorkbookFile, readContents, type WorkbookContents } from './workbook-contents';
import { rewriteZip } from './zip-writer';

/** What to write in a workbook, by sheet name. */
export type WorkbookPatches = ReadonlyMap<string, readonly CellPatch[]>;

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

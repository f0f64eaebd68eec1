import type { ChangedParts } from './changed-parts';
import { relationshipsPart } from './open-package';
import { linkedPart, type WorkbookContents } from './workbook-contents';
import { XmlCursor } from './xml-cursor';
import { removeElements, replaceAll, withAttribute } from './xml-edit';

export const CONTENT_TYPES = '[Content_Types].xml';

/** Excel makes the list of formulas afresh when it is not there, and repairs the file when it is wrong. */
export function dropFormulaList(
  parts: ChangedParts,
  { part, links }: Pick<WorkbookContents, 'part' | 'links'>,
): void {
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
export function askToRecalculate(xml: string): string {
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

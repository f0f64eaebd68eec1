import { KEPT_NAMESPACE, keptXml } from '../../workbook';
import { ChangedParts } from './changed-parts';
import { keptParts } from './kept-text';
import { CONTENT } from './office-names';
import { PackageEdit } from './package-edit';
import { runAtOnce } from './steps';
import { openWorkbookFile, readContents } from './workbook-contents';
import { element } from './xml-element';
import { rewriteZip } from './zip-writer';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Names our part among those of one workbook, which holds it once: it need not differ from one workbook to another. */
const ITEM_ID = '{5C0E7F62-3B1D-4C55-9D0B-2F5A6C7E8D91}';

/** The file that keeps this text; null: without any trace of it. Every other part is kept byte for byte, but the lists of the parts. */
export function withKeptText(bytes: Uint8Array, text: string | null): Uint8Array {
  const file = openWorkbookFile(bytes, '');
  const { part: workbook, links } = runAtOnce(readContents(file));
  const [first, ...others] = runAtOnce(keptParts(file, links));
  const edit = PackageEdit.of(new ChangedParts(file), workbook);
  for (const { link } of others) edit.unlink(workbook, link);
  if (text !== null) edit.parts.write(first?.link.target ?? addPart(edit, workbook), keptXml(text));
  else if (first) edit.unlink(workbook, first.link);
  return rewriteZip(bytes, file.entries, edit.parts.changes);
}

/** The parts and links that Excel makes for a custom XML part; gives its name. */
function addPart(edit: PackageEdit, workbook: string): string {
  const item = edit.freeName('customXml/item');
  const properties = edit.freeName('customXml/itemProps');
  edit.add(item, '', CONTENT.customXml);
  edit.add(properties, PROPERTIES, CONTENT.customXmlProperties);
  edit.link(item, 'customXmlProps', properties);
  edit.link(workbook, 'customXml', item);
  return item;
}

const PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  element(
    'ds:datastoreItem',
    { 'ds:itemID': ITEM_ID, 'xmlns:ds': CUSTOM_XML },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': KEPT_NAMESPACE })),
  );

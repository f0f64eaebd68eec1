import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A custom XML part of the file. exceljs forgets them, so they are read and written beside it. */
export interface StoredXmlPart {
  readonly id: string;
  xml: string;
}

const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (files: Files, name: string): string => strFromU8(files[name] ?? new Uint8Array());

/** Targets of the links of one kind, in their order; the part that they start from lies in this folder. */
function targets(rels: string, kind: string, folder: string): string[] {
  return [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .filter(([link]) => link.includes(`/relationships/${kind}"`))
    .map(([link]) =>
      new URL(/Target="([^"]*)"/.exec(link)?.[1] ?? '', `file:///${folder}`).pathname.slice(1),
    );
}

export function readStoredXml(bytes: Uint8Array): StoredXmlPart[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /^customXml\/|workbook\.xml\.rels$/.test(name) });
  return targets(textOf(files, WORKBOOK_LINKS), 'customXml', 'xl/').map((item) => {
    const rels = textOf(files, item.replace('customXml/', 'customXml/_rels/') + '.rels');
    const [properties = ''] = targets(rels, 'customXmlProps', 'customXml/');
    const id = /itemID="([^"]*)"/.exec(textOf(files, properties))?.[1] ?? freshId();
    return { id, xml: textOf(files, item) };
  });
}

/** The file that exceljs wrote, with these parts as Excel writes them. */
export function withStoredXml(bytes: Uint8Array, parts: readonly StoredXmlPart[]): Uint8Array {
  if (parts.length === 0) return bytes;
  const files = unzipSync(bytes);
  const texts: Record<string, string> = {};
  parts.forEach(({ id, xml }, at) => Object.assign(texts, filesOf(id, xml, at + 1)));
  const links = parts.map((_, at) =>
    link(`customXml${at + 1}`, 'customXml', `../customXml/item${at + 1}.xml`),
  );
  const types = parts.map(
    (_, at) => `<Override PartName="/customXml/itemProps${at + 1}.xml" ContentType="${PROPERTIES_TYPE}"/>`,
  );
  texts[WORKBOOK_LINKS] = textOf(files, WORKBOOK_LINKS).replace('</Relationships>', `${links.join('')}$&`);
  texts[CONTENT_TYPES] = textOf(files, CONTENT_TYPES).replace('</Types>', `${types.join('')}$&`);
  const written = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync({ ...files, ...Object.fromEntries(written) });
}

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;

function filesOf(id: string, xml: string, number: number): Record<string, string> {
  const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const properties = link('rId1', 'customXmlProps', `itemProps${number}.xml`);
  const schema = `<ds:schemaRef ds:uri="${namespaceOf(xml) ?? ''}"/>`;
  return {
    [`customXml/item${number}.xml`]: xml,
    [`customXml/itemProps${number}.xml`]: `${HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    [`customXml/_rels/item${number}.xml.rels`]: `${HEAD}<Relationships xmlns="${packageLinks}">${properties}</Relationships>`,
  };
}

let idCount = 0;

export function freshId(): string {
  idCount += 1;
  return `{C7A00000-0000-4000-8000-${String(idCount).padStart(12, '0')}}`;
}

/** Namespace of the root element; null when this is no XML. */
export function namespaceOf(xml: string): string | null {
  const [, prefix, attributes = ''] =
    /^\s*(?:<\?.*?\?>\s*)?<(?:([\w-]+):)?[\w-]+((?:\s[^>]*)?)>/s.exec(xml) ?? [];
  if (!/<\/[\w:-]+\s*>\s*$|\/>\s*$/.test(xml)) return null;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}=["']([^"']*)`).exec(attributes)?.[1] ?? '';
}

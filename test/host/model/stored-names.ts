import { strFromU8, unzipSync } from 'fflate';

/** A defined name of the file. exceljs forgets its sheet and keeps only plain ranges, so it is read beside it. */
export interface StoredName {
  readonly name: string;
  readonly refersTo: string;
  readonly scope: string | null;
  readonly isHidden: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decode(value);
}

export function readStoredNames(bytes: Uint8Array): StoredName[] {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' })['xl/workbook.xml'];
  const xml = part ? strFromU8(part) : '';
  const sheets = [...xml.matchAll(/<sheet\s([^>]*)>/g)].map(([, attributes = '']) =>
    attribute(attributes, 'name'),
  );
  return [...xml.matchAll(/<definedName\s([^>]*)>([^<]*)</g)].map(([, attributes = '', refersTo = '']) => {
    const local = attribute(attributes, 'localSheetId');
    return {
      name: attribute(attributes, 'name') ?? '',
      refersTo: decode(refersTo),
      scope: local === undefined ? null : (sheets[Number(local)] ?? null),
      isHidden: attribute(attributes, 'hidden') === '1',
    };
  });
}

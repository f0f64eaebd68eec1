import { strToU8, zipSync } from 'fflate';

/** One sheet of a workbook written by hand: the XML of its rows, and what comes around them. */
export interface MinimalSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What sheetData holds. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** The whole part, instead of the above. */
  readonly xml?: string;
}

export interface MinimalWorkbook {
  readonly sheets?: readonly MinimalSheet[];
  /** What sst holds; absent: no shared strings part. */
  readonly strings?: string;
  /** What styleSheet holds; absent: no styles part. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly definedNames?: string;
  readonly calcChain?: string;
  /** Parts to add or, with null, to leave out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of an .xlsx made of exactly this XML, complete enough for Excel and exceljs to open it. */
export function minimalXlsx(workbook: MinimalWorkbook = {}): Uint8Array {
  const parts = Object.entries({ ...minimalParts(workbook), ...workbook.parts });
  const present = parts.filter((part): part is [string, string] => part[1] !== null);
  return zipSync(Object.fromEntries(present.map(([name, xml]) => [name, strToU8(xml)])), {
    level: 1,
  });
}

/** An .xlsx of one sheet with these rows. */
export const xlsxOfRows = (rows: string, rest: MinimalWorkbook = {}): Uint8Array =>
  minimalXlsx({ sheets: [{ rows }], ...rest });

export function relationships(links: readonly { id: string; type: string; target: string }[]): string {
  const items = links.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function minimalParts(workbook: MinimalWorkbook): Record<string, string> {
  const sheets = workbook.sheets ?? [{}];
  const common = [
    { name: 'styles', root: 'styleSheet', content: workbook.styles },
    { name: 'sharedStrings', root: 'sst', content: workbook.strings },
    { name: 'calcChain', root: 'calcChain', content: workbook.calcChain },
  ].filter(({ content }) => content !== undefined);
  const sheetLinks = sheets.map((_, at) =>
    link(`rId${String(at + 1)}`, 'worksheet', `worksheets/sheet${String(at + 1)}.xml`),
  );
  return {
    '[Content_Types].xml': contentTypes(
      sheets.length,
      common.map(({ name }) => name),
    ),
    '_rels/.rels': relationships([link('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': workbookXml(workbook, sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheetLinks,
      ...common.map(({ name }) => link(name, name, `${name}.xml`)),
    ]),
    ...Object.fromEntries(
      common.map(({ name, root, content = '' }) => [`xl/${name}.xml`, element(root, content)]),
    ),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, sheetXml(sheet)]),
    ),
  };
}

const link = (id: string, type: string, target: string) => ({ id, type, target });

const element = (root: string, content: string): string =>
  `${HEAD}<${root} xmlns="${MAIN}" xmlns:r="${LINKS}">${content}</${root}>`;

const sheetXml = ({ xml, rows = '', before = '', after = '' }: MinimalSheet): string =>
  xml ?? element('worksheet', `${before}<sheetData>${rows}</sheetData>${after}`);

function workbookXml(
  { workbookPr = '', definedNames }: MinimalWorkbook,
  sheets: readonly MinimalSheet[],
): string {
  const items = sheets.map(({ name, state }, at) => {
    const number = String(at + 1);
    const stateText = state ? ` state="${state}"` : '';
    return `<sheet name="${name ?? `Feuil${number}`}" sheetId="${number}"${stateText} r:id="rId${number}"/>`;
  });
  const names = definedNames === undefined ? '' : `<definedNames>${definedNames}</definedNames>`;
  return element('workbook', `${workbookPr}<sheets>${items.join('')}</sheets>${names}`);
}

function contentTypes(sheetCount: number, common: readonly string[]): string {
  const sheets = Array.from({ length: sheetCount }, (_, at) =>
    override(`worksheets/sheet${String(at + 1)}`, 'worksheet'),
  );
  const others = common.map((name) => override(name, name));
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${sheets.join('')}${others.join('')}</Types>`
  );
}

const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;

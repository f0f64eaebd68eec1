import ExcelJS from 'exceljs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatedExcel } from './emulated-excel';
import { HostCollection, HostObject, membersOf } from './host-object';
import { readMicrosoftClasses, type MicrosoftClass } from './microsoft-classes';
import { openExcel } from './open-excel';

const MODEL = join(__dirname, 'model');
/** Called by office.js itself; not a class of the Excel namespace. */
const NOT_EXCEL = new Set(['AddinInternalService']);

/** Every class of the model that the wire can reach. */
function modelClasses(): (typeof HostObject)[] {
  const exported = readdirSync(MODEL).flatMap((file) =>
    // oxlint-disable-next-line typescript/no-require-imports -- the list of files is only known here
    Object.values(require(join(MODEL, file)) as Record<string, unknown>),
  );
  return exported.filter(
    (value): value is typeof HostObject =>
      typeof value === 'function' && value.prototype instanceof HostObject,
  );
}

const camelCase = (name: string): string => name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** What differs between an emulated object and Microsoft's class of the same name. */
function differences(target: HostObject, microsoft: MicrosoftClass | null): string[] {
  if (!microsoft) return [`${target.typeName} is no class of Microsoft`];
  const scalars = new Map(microsoft.scalars.map((name, index) => [name, microsoft.writable[index] ?? false]));
  return [...membersOf(target).values()].flatMap(({ name, kind, writable }) => {
    const label = `${target.typeName}.${name}`;
    const isScalar = scalars.has(name);
    const isNavigation = microsoft.navigations.includes(camelCase(name));
    if (kind === 'method') {
      const isMethod = microsoft.methods.includes(camelCase(name)) && !isScalar && !isNavigation;
      return isMethod ? [] : [`${label} is no method`];
    }
    if (isNavigation) return writable ? [`${label} cannot be written`] : [];
    if (!isScalar) return [`${label} is no property`];
    return writable && !scalars.get(name) ? [`${label} cannot be written`] : [];
  });
}

function sampleWorkbook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Feuille');
  sheet.getCell('A1').value = 'x';
  sheet.mergeCells('A1:B1');
  book.definedNames.add('Feuille!$A$1', 'nom');
  sheet.addConditionalFormatting({
    ref: 'A1',
    rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: {} }],
  });
  return book;
}

async function sampleObjects(): Promise<HostObject[]> {
  const excel = await EmulatedExcel.open({
    bytes: new Uint8Array(await sampleWorkbook().xlsx.writeBuffer()),
  });
  const sheet = excel.workbook.Worksheets.items()[0];
  sheet?.CustomProperties.Add('cle', 'valeur');
  sheet?.Charts.Add('ColumnClustered', sheet.GetRange('A1:A2'));
  excel.workbook.CustomXmlParts.Add('<cle xmlns="urn:cle"/>');
  sheet?.HorizontalPageBreaks.Add('A2');
  return reachable(excel.workbook);
}

/** One object of each class, found by walking properties, items and the methods that take no argument. */
function reachable(root: HostObject): HostObject[] {
  const found = new Map<string, HostObject>();
  const queue: unknown[] = [root];
  while (queue.length > 0) {
    const target = queue.shift();
    if (!(target instanceof HostObject) || found.has(target.constructor.name)) continue;
    found.set(target.constructor.name, target);
    if (target instanceof HostCollection) queue.push(...(target as HostCollection<HostObject>).items());
    for (const { name, kind } of membersOf(target).values()) {
      if (kind === 'property') queue.push(Reflect.get(target, name));
    }
    queue.push(...WAYS.flatMap(([way, args]) => callIfThere(target, way, args)));
  }
  return [...found.values()];
}

const WAYS: readonly (readonly [string, readonly unknown[]])[] = [
  ['GetRange', ['A1:C3']],
  ['GetRanges', ['A1,C3']],
  ['Date', [1904, 1, 1]],
  ['GetByNamespace', ['urn:cle']],
];

function callIfThere(target: HostObject, name: string, args: readonly unknown[]): unknown[] {
  const method: unknown = Reflect.get(target, name);
  return typeof method === 'function' ? [method.apply(target, args)] : [];
}

describe('Each emulated member', () => {
  it('exists in the class of Microsoft, is of the same kind and is written only where Excel lets it be', async () => {
    const { Excel: excel } = await openExcel({ workbook: sampleWorkbook() });
    const microsoft = readMicrosoftClasses(excel);
    const objects = await sampleObjects();
    expect(objects.flatMap((target) => differences(target, microsoft(target.typeName)))).toEqual([]);
  });

  it('belongs to a class that this check reaches', async () => {
    const reached = new Set((await sampleObjects()).map(({ constructor }) => constructor.name));
    const expected = modelClasses().map(({ name }) => name);
    expect(expected.filter((name) => !reached.has(name) && !NOT_EXCEL.has(name))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import type { FunctionMetadata } from '../../scripts/functions/metadata';
import { FUNCTIONS_JSON } from '../../scripts/functions/functions-json';
import { EmulatedExcel } from '../host/emulated-excel';
import { installExternal } from '../host/page-shim';
import type { HostMessage } from '../host/page-shim';
import { createPage, globalOf, loadOfficeJs } from '../host/vm-page';
import { DEFAULT_EXCEL_API, SHIM_DEFAULTS } from '../host/open-excel';

type Compute = (...parameters: unknown[]) => unknown;

/** What Excel finds when it looks for the function of an id. */
let mappings: Readonly<Record<string, Compute>>;
const { functions } = JSON.parse(readFileSync(FUNCTIONS_JSON, 'utf8')) as {
  functions: readonly FunctionMetadata[];
};

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('Indicateurs');
  const host = await EmulatedExcel.open({ bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  const receive = async (message: HostMessage) =>
    message.kind === 'request' ? host.send(message.body) : { status: 200, body: '' };
  const page = createPage();
  installExternal(page, receive, { ...SHIM_DEFAULTS, excelApi: DEFAULT_EXCEL_API, settings: {} });
  loadOfficeJs(page);
  // As in the page: office.js stands in the head, our script comes after.
  const custom = globalOf(page, 'CustomFunctions');
  Object.assign(globalThis, { CustomFunctions: custom });
  await import('../../src/functions/functions');
  await (globalOf(page, 'Office') as typeof Office).onReady();
  Object.assign(globalThis, { CustomFunctions: globalOf(page, 'CustomFunctions') });
  mappings = (custom as { _association: { mappings: typeof mappings } })._association.mappings;
});

/** What a cell shows: a result, or an error with its sentence. */
async function cell(id: string, ...parameters: unknown[]): Promise<unknown> {
  try {
    return await mappings[id]?.(...parameters);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message.replaceAll(/[\u00a0\u202f]/g, ' ')}`;
  }
}

test('Excel finds a function for each entry of functions.json, and no other', () => {
  expect(Object.keys(mappings).sort()).toEqual(functions.map(({ id }) => id).sort());
});

test('the functions compute', async () => {
  expect(await cell('TAUX.FACTURATION', 52_000, 50_000)).toBeCloseTo(1.04);
  expect(await cell('TAUX.OCCUPATION', 33_000, 20, 220, 10)).toBeCloseTo(0.75);
  expect(await cell('PRIX.REVIENT', 500_000, 50_000)).toBe(10);
  expect(await cell('PARTICIPATION', 90_000, 50_000)).toBeCloseTo(1.8);
  expect(await cell('CATEGORIE', 'Crèche', 12)).toBe('Micro-crèche');
  expect(await cell('PLAFOND.PSU', 1.04, 2024)).toBe(10.05);
});

test('an error is one of Excel, with a French sentence', async () => {
  expect(await cell('TAUX.FACTURATION', 1, 0)).toBe(
    '#DIV/0! Heures réalisées : zéro, le calcul est impossible.',
  );
  expect(await cell('PRIX.REVIENT', -1, 2)).toBe('#VALUE! Charges : le nombre ne peut pas être négatif.');
  expect(await cell('PLAFOND.PSU', 1.04, 2019)).toMatch(/^#N\/A Le prix plafond n’est pas connu/);
});

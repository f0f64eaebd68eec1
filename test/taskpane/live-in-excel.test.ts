import ExcelJS from 'exceljs';
import { ExcelHost } from '../../src/hosts/excel';
import { Session } from '../../src/taskpane/session';
import type { Snapshot } from '../../src/workbook';
import { openExcel } from '../host';
import { controle, deps, point, tools } from './fakes';

const NOTES = 300;

function workbook(): ExcelJS.Workbook {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('Annexe 2').addRows([
    ['Type', 'Code postal'],
    ['EAJE', '623730'],
  ]);
  file.addWorksheet('Notes').addRows(Array.from({ length: NOTES }, (_, row) => [`note ${row}`]));
  return file;
}

/** One rule: a postcode has five figures. */
function checked(snapshot: Snapshot) {
  const { cells } = snapshot.sheets[0]!;
  const isRight = cells.value(1, 1) === '62730';
  return { ...controle(isRight ? [] : [point('cp', { row: 1 })]), snapshot };
}

test('in Excel, what she types is read again alone, and her selection stays', async () => {
  const { Excel, Office, host: excel } = await openExcel({ workbook: workbook() });
  const given = { ...tools(), controler: async (snapshot: Snapshot) => checked(snapshot) };
  const session = new Session(deps(new ExcelHost({ office: { Excel, Office } }), given), { live: true });
  await session.check();
  expect(session.getState().findings).toHaveLength(1);
  excel.ledger.reset();
  excel.userSelects('Notes', 'A7');
  const repaired = new Promise<void>((resolve) =>
    session.subscribe(() => session.getState().findings.length === 0 && resolve()),
  );
  excel.userWrites('Annexe 2', 'B2', '62730');
  await repaired;
  expect(session.getState()).toMatchObject({ stale: false, changedSheets: [] });
  expect(excel.selectedAddress).toBe('Notes!A7');
  expect(excel.ledger.cells).toBeLessThan(NOTES);
  expect(excel.ledger.syncs).toBeLessThanOrEqual(4);
  session.close();
});

import ExcelJS from 'exceljs';
import { ExcelHost } from '../../src/hosts/excel';
import { Session } from '../../src/taskpane/session';
import { HostError } from '../../src/workbook';
import type { Snapshot, WorkbookChange } from '../../src/workbook';
import { openExcel } from '../host';
import { controle, deps, point, ReadHost, tools } from './fakes';

const HERE: WorkbookChange = { sheet: 'Annexe 2', isRemote: false };
const IMPOSSIBLE = point('cp');
const unaborted = () => new AbortController().signal;

const sessionOn = (host: ReadHost) => new Session(deps(host, tools(controle([IMPOSSIBLE]))));

async function readAhead() {
  const host = new ReadHost();
  const session = sessionOn(host);
  const snapshot = await session.readAhead(unaborted());
  return { host, session, snapshot };
}

test('the first check takes what was read ahead, and the sheets that changed since', async () => {
  const { host, session, snapshot } = await readAhead();
  host.change(HERE);
  await session.check();
  expect(host.readings).toEqual([undefined, { snapshot, changed: new Set(['Annexe 2']) }]);
  expect(session.getState()).toMatchObject({ findings: [IMPOSSIBLE], stale: false });
});

test('the next one reads all of it: some changes are told by nobody', async () => {
  const { host, session } = await readAhead();
  await session.check();
  await session.check();
  expect(host.readings).toHaveLength(3);
  expect(host.readings[2]).toBeUndefined();
});

test('a check that was cancelled leaves what was read ahead to the next', async () => {
  const { host, session, snapshot } = await readAhead();
  const cancelled = session.check();
  session.cancel();
  await cancelled;
  await session.check();
  expect(host.readings.at(-1)).toEqual({ snapshot, changed: new Set() });
});

test('sheets that came or went meanwhile: all is read', async () => {
  const { host, session } = await readAhead();
  host.change({ sheet: null, isRemote: true });
  await session.check();
  expect(host.readings).toEqual([undefined, undefined]);
});

test('a check asked for while it is being read ahead waits for it', async () => {
  const host = new ReadHost();
  const session = sessionOn(host);
  const reading = session.readAhead(unaborted());
  await Promise.resolve();
  const [snapshot] = await Promise.all([reading, session.check()]);
  expect(host.readings).toEqual([undefined, { snapshot, changed: new Set() }]);
});

test('what could not be read ahead is read by the check, and nothing is said of it', async () => {
  const host = new ReadHost();
  const session = sessionOn(host);
  host.failure = new HostError(
    'cell-edit',
    'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.',
  );
  await expect(session.readAhead(unaborted())).rejects.toThrow(HostError);
  expect(session.getState().notice).toBeNull();
  host.failure = null;
  await session.check();
  expect(session.getState().findings).toEqual([IMPOSSIBLE]);
});

test('nothing is read ahead once she has asked for a check', async () => {
  const host = new ReadHost();
  await expect(sessionOn(host).readAhead(AbortSignal.abort())).rejects.toThrow();
  expect(host.readings).toEqual([]);
});

describe('in Excel', () => {
  const workbook = (rows: number) => {
    const file = new ExcelJS.Workbook();
    file.addWorksheet('Annexe 2').addRows([
      ['Type', 'Code postal'],
      ['EAJE', '623730'],
    ]);
    const notes = file.addWorksheet('Notes');
    notes.getCell(1, 1).value = 'début';
    notes.getCell(rows, 1).value = 'fin';
    return file;
  };

  async function openSession(rows: number) {
    const { Excel, Office, host: excel } = await openExcel({ workbook: workbook(rows) });
    const checked: Snapshot[] = [];
    const given = {
      ...tools(),
      controler: async (snapshot: Snapshot) => {
        checked.push(snapshot);
        return controle([]);
      },
    };
    return {
      excel,
      checked,
      session: new Session(deps(new ExcelHost({ office: { Excel, Office } }), given)),
    };
  }

  test('the first check asks for no cell, and checks the very workbook whose tables were read', async () => {
    const { excel, session, checked } = await openSession(300);
    const snapshot = await session.readAhead(unaborted());
    excel.ledger.reset();
    await session.check();
    expect(excel.ledger.cells).toBe(0);
    expect(checked[0]).toBe(snapshot);
  });

  test('what she typed meanwhile is in the check', async () => {
    const { excel, session, checked } = await openSession(300);
    await session.readAhead(unaborted());
    const heard = new Promise<void>((resolve) =>
      session.subscribe(() => session.getState().stale && resolve()),
    );
    excel.userWrites('Annexe 2', 'B2', '62730');
    await heard;
    await session.check();
    expect(checked[0]?.sheets[0]?.cells.value(1, 1)).toBe('62730');
  });

  test('a workbook whose reading would be felt is left alone until she asks', async () => {
    const { excel, session, checked } = await openSession(60_000);
    await expect(session.readAhead(unaborted())).rejects.toMatchObject({ code: 'too-large' });
    expect(excel.ledger.cells).toBe(0);
    await session.check();
    expect(checked[0]?.sheets[1]?.cells.rowCount).toBe(60_000);
  });
});

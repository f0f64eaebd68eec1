import { backToWork, recalledInWords, Session, show } from '../../src/taskpane/session';
import type { KeptText } from '../../src/taskpane/modele';
import { resultsInTab } from '../../src/taskpane/results-in-tab';
import { controle, deps, FakeHost, fixable, point, tools } from './fakes';

const IMPOSSIBLE = fixable('cp', '623730', '62730');

/** What a browser keeps of a page. */
class Shelf {
  readonly texts = new Map<string, string>();

  readonly of = (fileName: string): KeptText => ({
    read: () => this.texts.get(fileName) ?? null,
    keep: (text) => {
      if (text === null) this.texts.delete(fileName);
      else this.texts.set(fileName, text);
    },
  });
}

function openPane(shelf: Shelf, ...checks: ReturnType<typeof controle>[]) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(...checks)), { results: shelf.of });
  return { host, session };
}

/** A pane that checked, and was closed. */
async function closedPane(shelf = new Shelf()): Promise<Shelf> {
  const check = controle([IMPOSSIBLE]);
  const { session } = openPane(shelf, { ...check, snapshot: { ...check.snapshot, fileName: 'ctg.xlsx' } });
  await session.check();
  session.close();
  return shelf;
}

test('a pane that is opened again shows the points of before, and when they were found', async () => {
  const { session } = openPane(await closedPane(), controle([]));
  await session.recall();
  const { screen, findings, isRecalled, checkedAt, announcement } = session.getState();
  expect({ screen, findings, isRecalled }).toEqual({
    screen: 'list',
    findings: [IMPOSSIBLE],
    isRecalled: true,
  });
  expect(announcement).toBe(recalledInWords(checkedAt ?? 0));
});

test('nothing to look at is shown again too, and the help leads back to it', async () => {
  const shelf = new Shelf();
  const check = controle([]);
  const first = openPane(shelf, { ...check, snapshot: { ...check.snapshot, fileName: 'ctg.xlsx' } });
  await first.session.check();
  first.session.close();
  const { session } = openPane(shelf, controle([]));
  await session.recall();
  expect(session.getState()).toMatchObject({ screen: 'list', isRecalled: true });
  session.go(show('help'));
  session.go(backToWork);
  expect(session.getState().screen).toBe('list');
});

test('« Contrôler à nouveau » puts points of now in their place', async () => {
  const { session } = openPane(await closedPane(), controle([]));
  await session.recall();
  await session.check();
  expect(session.getState()).toMatchObject({ findings: [], isRecalled: false });
});

test('a change of the workbook makes them stale, and they are kept no longer', async () => {
  const shelf = await closedPane();
  const { host, session } = openPane(shelf, controle([]));
  await session.recall();
  await Promise.resolve();
  host.change();
  expect(session.getState()).toMatchObject({ findings: [IMPOSSIBLE], stale: true });
  expect(shelf.texts.size).toBe(0);
});

test('a check that she began meanwhile is left alone', async () => {
  const { session } = openPane(await closedPane(), controle([]));
  const checking = session.check();
  await session.recall();
  await checking;
  expect(session.getState()).toMatchObject({ findings: [], isRecalled: false });
});

test('another workbook has no points of before', async () => {
  const { host, session } = openPane(await closedPane(), controle([]));
  host.describe = () => Promise.resolve({ fileName: 'autre.xlsx', sheetCount: 1 });
  await session.recall();
  expect(session.getState().screen).toBe('home');
});

test.each([
  ['no text of ours', 'bonjour'],
  ['of another version', JSON.stringify({ version: 2, checkedAt: Date.now(), findings: [] })],
  [
    'a point without cell',
    JSON.stringify({ version: 1, checkedAt: Date.now(), findings: [point('a', { cells: [] })] }),
  ],
  [
    'a fix of nothing',
    JSON.stringify({
      version: 1,
      checkedAt: Date.now(),
      findings: [{ ...IMPOSSIBLE, fix: { label: 'Corriger' } }],
    }),
  ],
  ['null', 'null'],
  ['the points of another day', JSON.stringify({ version: 1, checkedAt: 1, findings: [IMPOSSIBLE] })],
])('what is kept and does not hold (%s) is as if there were nothing', async (_says, text) => {
  const shelf = new Shelf();
  shelf.texts.set('ctg.xlsx', text);
  const { session } = openPane(shelf, controle([]));
  await session.recall();
  expect(session.getState()).toMatchObject({ screen: 'home', findings: [] });
});

test('an Excel that cannot name its workbook leaves the start screen', async () => {
  const { host, session } = openPane(await closedPane());
  host.describe = () => Promise.reject(new Error('gone'));
  await session.recall();
  expect(session.getState()).toMatchObject({ screen: 'home', notice: null });
});

describe('in the browser', () => {
  const kept = (sessionStorage: object) => {
    Object.assign(globalThis, { sessionStorage });
    return resultsInTab('C:\\ctg.xlsx');
  };

  test('the points of each workbook have a place of their own', () => {
    const texts = new Map<string, string>();
    kept({ setItem: (key: string, text: string) => texts.set(key, text) }).keep('{}');
    expect([...texts]).toEqual([['ctg-annexes:resultats:C:\\ctg.xlsx', '{}']]);
  });

  test('a storage that is full or refused is as an empty one', () => {
    const refuse = () => {
      throw new Error('QuotaExceededError');
    };
    const full = kept({ getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => full.keep('{}')).not.toThrow();
    expect(full.read()).toBeNull();
  });
});

import { HostError } from '../../src/workbook';
import type { WorkbookChange } from '../../src/workbook';
import { openPoint, reviewed, selectedPoint, Session, show, staleInWords } from '../../src/taskpane/session';
import { PAUSE_MS } from '../../src/taskpane/session/live-check';
import { controle, deps, fixable, point, ReadHost, tools } from './fakes';

const IMPOSSIBLE = fixable('cp', '623730', '62730');
const DOUBLON = point('doublon', { severity: 'warning', rule: 'equipement/doublon', row: 3 });
const HERE: WorkbookChange = { sheet: 'Annexe 2', isRemote: false };

async function checkedLive(...checks: ReturnType<typeof controle>[]) {
  const host = new ReadHost();
  const session = new Session(deps(host, tools(...checks)), { live: true });
  await session.check();
  return { host, session };
}

const aPause = () => jest.advanceTimersByTimeAsync(PAUSE_MS);

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['performance'] }));
afterEach(() => void jest.useRealTimers());

describe('while she types', () => {
  test('the points follow after a pause, from the sheet that changed', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE, DOUBLON]), controle([DOUBLON]));
    host.change(HERE);
    expect(session.getState().stale).toBe(true);
    await aPause();
    expect(session.getState().findings).toEqual([DOUBLON]);
    expect(session.getState().stale).toBe(false);
    expect(host.readings).toHaveLength(2);
    expect([...(host.readings[1]?.changed ?? [])]).toEqual(['Annexe 2']);
  });

  test('nothing is read before she pauses', async () => {
    const { host } = await checkedLive(controle([]));
    for (let letters = 0; letters < 5; letters += 1) {
      host.change(HERE);
      await jest.advanceTimersByTimeAsync(PAUSE_MS - 50);
    }
    expect(host.readings).toHaveLength(1);
    await aPause();
    expect(host.readings).toHaveLength(2);
  });

  test('a letter typed during the check begins it again', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([DOUBLON]), controle([]));
    host.duringReading = () => {
      host.duringReading = () => undefined;
      host.change(HERE);
    };
    host.change(HERE);
    await aPause();
    expect(session.getState().findings).toEqual([IMPOSSIBLE]);
    await aPause();
    expect(session.getState().stale).toBe(false);
    expect(host.readings).toHaveLength(3);
    expect([...(host.readings[2]?.changed ?? [])]).toEqual(['Annexe 2']);
  });

  test('she stays on her screen, and only other counts are said aloud', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([IMPOSSIBLE]), controle([]));
    session.go(show('data'));
    const said: string[] = [];
    session.subscribe(() => said.push(session.getState().announcement));
    host.change(HERE);
    await aPause();
    expect(new Set(said)).toEqual(new Set(['1 point, 1 erreur']));
    host.change(HERE);
    await aPause();
    expect(session.getState().screen).toBe('data');
    expect(said.at(-1)).toBe('Rien à signaler');
  });

  test('the point that she reads stays until she leaves it, even repaired', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE, DOUBLON]), controle([DOUBLON]));
    session.go(openPoint('cp'));
    host.change(HERE);
    await aPause();
    expect(selectedPoint(session.getState())).toBe(IMPOSSIBLE);
    session.go(openPoint('doublon'));
    expect(reviewed(session.getState())).toEqual([DOUBLON]);
  });

  test('a change whose sheet is unknown makes the whole workbook be read', async () => {
    const { host, session } = await checkedLive(controle([]));
    host.change({ sheet: null, isRemote: false });
    await aPause();
    expect(host.readings[1]).toBeUndefined();
    expect(session.getState().stale).toBe(false);
  });

  test('a cell that stays in edit mode is waited for in silence', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([]));
    host.failure = new HostError('cell-edit', 'Terminez la saisie en cours.');
    host.change(HERE);
    await aPause();
    expect(session.getState().notice).toBeNull();
    host.failure = null;
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getState().findings).toEqual([]);
  });

  test('a workbook that is closed is said, once, and its points stay', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([]));
    host.failure = new HostError('closed', 'Ce classeur n’est plus ouvert. Rouvrez-le pour continuer.');
    host.change(HERE);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(session.getState().notice?.text).toMatch(/^Ce classeur n’est plus ouvert/);
    expect(session.getState().findings).toEqual([IMPOSSIBLE]);
    expect(session.getState().stale).toBe(true);
  });

  test('nothing is said to be out of date while it is about to be checked', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([]));
    host.change(HERE);
    expect(session.getState()).toMatchObject({ stale: true, isCatchingUp: true });
    await aPause();
    expect(session.getState()).toMatchObject({ stale: false, isCatchingUp: false });
  });

  test('a button that she presses comes first, and the check after it', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([]));
    host.change(HERE);
    const revealed = session.setMarks(true);
    await aPause();
    await revealed;
    await aPause();
    expect(host.readings).toHaveLength(2);
    expect(session.getState()).toMatchObject({ findings: [], isCatchingUp: false });
  });

  test('marks are written again only when they are others', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([IMPOSSIBLE]), controle([]));
    await session.setMarks(true);
    const written = jest.spyOn(host, 'showMarks');
    host.change(HERE);
    await aPause();
    expect(written).not.toHaveBeenCalled();
    host.change(HERE);
    await aPause();
    expect(host.marks).toEqual([]);
    expect(written).toHaveBeenCalledTimes(1);
  });
});

describe('a change of another person in the same file', () => {
  test('only makes the points stale', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([]));
    host.change({ sheet: 'Annexe 2', isRemote: true });
    await aPause();
    expect(host.readings).toHaveLength(1);
    expect(session.getState()).toMatchObject({ stale: true, changedSheets: ['Annexe 2'] });
  });
});

describe('what she types during a check that she asked for', () => {
  test('is checked after it', async () => {
    const { host, session } = await checkedLive(controle([IMPOSSIBLE]), controle([IMPOSSIBLE]), controle([]));
    host.duringReading = () => {
      host.duringReading = () => undefined;
      host.change(HERE);
    };
    await session.check();
    expect(session.getState().stale).toBe(true);
    await aPause();
    expect(session.getState()).toMatchObject({ findings: [], stale: false });
  });
});

describe('without « Contrôler pendant la saisie »', () => {
  test('the points are stale until she asks, and the choice applies at once and is kept', async () => {
    const host = new ReadHost();
    const chosen: boolean[] = [];
    const session = new Session(deps(host, tools(controle([IMPOSSIBLE]), controle([]))), {
      live: false,
      onLiveChosen: (live) => chosen.push(live),
    });
    await session.check();
    host.change(HERE);
    await aPause();
    expect(host.readings).toHaveLength(1);
    session.setLive(true);
    await aPause();
    expect(session.getState().findings).toEqual([]);
    session.setLive(false);
    expect(chosen).toEqual([true, false]);
  });
});

describe('a change during a check that she asked for', () => {
  test('leaves its points stale, even if it is the first', async () => {
    const host = new ReadHost();
    const session = new Session(deps(host, tools(controle([IMPOSSIBLE]))));
    host.duringReading = () => host.change({ sheet: 'Plan', isRemote: false });
    await session.check();
    expect(session.getState()).toMatchObject({ stale: true, changedSheets: ['Plan'] });
  });
});

test.each([
  [[], 'Le classeur a changé depuis le contrôle.'],
  [['Annexe 2'], 'La feuille «\u00a0Annexe 2\u00a0» a changé depuis le contrôle.'],
  [['A', 'B'], 'Les feuilles «\u00a0A\u00a0» et «\u00a0B\u00a0» ont changé depuis le contrôle.'],
  [['A', 'B', 'C'], '3 feuilles ont changé depuis le contrôle.'],
])('of the sheets that changed %j, few are named', (sheets, words) => {
  expect(staleInWords(sheets)).toBe(words);
});

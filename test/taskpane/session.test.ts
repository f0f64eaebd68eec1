import { HostError } from '../../src/workbook';
import {
  backToWork,
  leavePreview,
  openPoint,
  Session,
  show,
  step,
  toggleSeverity,
} from '../../src/taskpane/session';
import { controle, deps, FakeHost, fixable, point, tools } from './fakes';

const IMPOSSIBLE = fixable('cp', '623730', '62730');
const DOUBLON = point('doublon', {
  severity: 'warning',
  rule: 'equipement/doublon',
  titre: 'Doublon',
  row: 3,
});

function sessionOn(host: FakeHost, ...checks: ReturnType<typeof controle>[]) {
  return new Session(deps(host, tools(...checks)));
}

describe('a check', () => {
  test('shows the points and says how many in one sentence', async () => {
    const session = sessionOn(new FakeHost(), controle([IMPOSSIBLE, DOUBLON]));
    await session.check();
    const { screen, findings, announcement } = session.getState();
    expect(screen).toBe('list');
    expect(findings.map(({ id }) => id)).toEqual(['cp', 'doublon']);
    expect(announcement).toBe('2 points, 1 erreur');
  });

  test('does not take her away from the help that she opened meanwhile', async () => {
    const session = sessionOn(new FakeHost(), controle([DOUBLON]));
    const checking = session.check();
    session.go(show('help'));
    await checking;
    expect(session.getState()).toMatchObject({
      screen: 'help',
      findings: [DOUBLON],
      announcement: '1 point, aucune erreur',
    });
    session.go(backToWork);
    expect(session.getState().screen).toBe('list');
  });

  test('goes through sheets, tables and rules', async () => {
    const host = new FakeHost();
    const given = tools(controle([]));
    const session = new Session(
      deps(host, {
        ...given,
        controler: (snapshot, options) => {
          options.onProgress?.({ etape: 'regles', fait: 1, total: 2, detail: 'Doublon' });
          return given.controler(snapshot, options);
        },
      }),
    );
    const seen: (string | undefined)[] = [];
    session.subscribe(() => seen.push(session.getState().progress?.step));
    await session.check();
    expect(seen).toContain('rules');
  });

  test('cancelled, keeps the points already found and says so', async () => {
    const session = new Session(
      deps(new FakeHost(), {
        ...tools(),
        controler: (_, { signal, onFindings }) =>
          new Promise((_resolve, reject) => {
            onFindings?.([DOUBLON]);
            signal?.addEventListener('abort', () => reject(new HostError('cancelled', 'Annulé.')));
          }),
      }),
    );
    const checking = session.check();
    await new Promise((resolve) => setTimeout(resolve));
    session.cancel();
    await checking;
    const { screen, findings, notice } = session.getState();
    expect(screen).toBe('list');
    expect(findings).toEqual([DOUBLON]);
    expect(notice?.text).toBe('Contrôle annulé. Les points déjà trouvés restent affichés.');
  });

  test('that the workbook refuses gives the sentence of the host, and comes back to the start', async () => {
    const host = new FakeHost();
    host.failure = new HostError(
      'cell-edit',
      'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.',
    );
    const session = sessionOn(host, controle([]));
    await session.check();
    expect(session.getState().screen).toBe('home');
    expect(session.getState().notice?.text).toMatch(/^Terminez la saisie en cours/);
  });

  test('that breaks down keeps the detail apart from the sentence', async () => {
    const host = new FakeHost();
    host.failure = new TypeError('undefined is not a function');
    const session = sessionOn(host, controle([]));
    await session.check();
    const { notice } = session.getState();
    expect(notice?.text).not.toContain('undefined');
    expect(notice?.detail).toContain('undefined is not a function');
  });
});

describe('the marks', () => {
  test('are not written before the user asks for them', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]));
    await session.check();
    expect(host.marks).toEqual([]);
    await session.setMarks(true);
    expect(host.marks).toEqual([{ at: { sheet: 'Annexe 2', row: 2, column: 1 }, level: 'error' }]);
    await session.setMarks(false);
    expect(host.marks).toEqual([]);
  });

  test('come with the check when the user chose so before, and the choice is kept', async () => {
    const host = new FakeHost();
    const chosen: boolean[] = [];
    const session = new Session(deps(host, tools(controle([IMPOSSIBLE]))), {
      marks: true,
      onMarksChosen: (marks) => chosen.push(marks),
    });
    await session.check();
    expect(host.marks).toHaveLength(1);
    await session.setMarks(false);
    expect(chosen).toEqual([false]);
  });

  test('taken off while a correction is being written are taken off after it', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE, DOUBLON]), controle([DOUBLON]));
    await session.check();
    await session.setMarks(true);
    await Promise.all([session.applyFix(IMPOSSIBLE), session.setMarks(false)]);
    expect(session.getState().marks).toBe(false);
    expect(host.marks).toEqual([]);
  });

  test('that a protected sheet refuses are told, and the points stay', async () => {
    const host = new FakeHost();
    host.skippedSheets = [{ sheet: 'Annexe 2', reason: 'La feuille « Annexe 2 » est protégée.' }];
    const session = sessionOn(host, controle([IMPOSSIBLE]));
    await session.check();
    await session.setMarks(true);
    expect(session.getState().notice).toEqual({
      kind: 'warning',
      text: 'La feuille « Annexe 2 » est protégée.',
    });
    expect(session.getState().findings).toHaveLength(1);
  });
});

describe('going to a cell', () => {
  test('asks the workbook for the cells of the point and selects it', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE, DOUBLON]));
    await session.check();
    await session.reveal(DOUBLON);
    expect(host.revealed).toEqual([[{ sheet: 'Annexe 2', row: 3, column: 1 }]]);
    expect(session.getState().selected).toBe('doublon');
  });
});

describe('fixes', () => {
  test('are written together, checked again, and counted', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE, DOUBLON]), controle([DOUBLON]));
    await session.check();
    await session.applySafeFixes();
    expect(host.applied).toHaveLength(1);
    expect(session.getState().notice?.text).toBe('1 correction faite.');
    expect(session.getState().findings).toEqual([DOUBLON]);
  });

  test('are taken back together', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]), controle([]), controle([IMPOSSIBLE]));
    await session.check();
    await session.applySafeFixes();
    await session.undoFixes();
    expect(host.applied[1]).toEqual([
      { at: { sheet: 'Annexe 2', row: 2, column: 1 }, before: '62730', value: '623730' },
    ]);
    expect(session.getState().findings).toEqual([IMPOSSIBLE]);
    expect(session.getState().undo).toBeNull();
  });

  test('of one point leave the others alone', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE, DOUBLON]), controle([DOUBLON]));
    await session.check();
    await session.applyFix(IMPOSSIBLE);
    expect(host.applied).toEqual([IMPOSSIBLE.fix?.edits]);
  });

  test('are taken back even when the workbook could not be read again after them', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]), controle([IMPOSSIBLE]));
    await session.check();
    const read = host.snapshot.bind(host);
    host.snapshot = () => Promise.reject(new HostError('busy', 'Excel est occupé.'));
    await session.applyFix(IMPOSSIBLE);
    expect(session.getState()).toMatchObject({ notice: { text: 'Excel est occupé.' }, stale: true });
    host.snapshot = read;
    await session.undoFixes();
    expect(host.applied[1]).toEqual([expect.objectContaining({ before: '62730', value: '623730' })]);
  });

  test('are written before a check asked meanwhile reads the workbook', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]), controle([]));
    await session.check();
    const steps: string[] = [];
    const [apply, read] = [host.apply.bind(host), host.snapshot.bind(host)];
    host.apply = async (edits) => {
      await new Promise(setImmediate);
      steps.push('written');
      return apply(edits);
    };
    host.snapshot = () => {
      steps.push('read');
      return read();
    };
    await Promise.all([session.applyFix(IMPOSSIBLE), session.check()]);
    expect(steps).toEqual(['written', 'read', 'read']);
  });

  test('are counted although a twin takes the id of the point that is gone', async () => {
    const [first, second] = [1, 2].map((row) => fixable('cp', '623730', '62730', { row }));
    const session = sessionOn(
      new FakeHost(),
      controle([first!, { ...second!, id: 'cp#2' }]),
      controle([second!]),
    );
    await session.check();
    await session.applyFix(first!);
    expect(session.getState().notice?.text).toBe('1 correction faite.');
  });

  test('that the workbook refuses change nothing and say why', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]));
    await session.check();
    host.failure = new HostError('protected', 'La feuille est protégée.');
    await session.applySafeFixes();
    const { notice, findings, undo, busy } = session.getState();
    expect(notice?.text).toBe('La feuille est protégée.');
    expect(findings).toEqual([IMPOSSIBLE]);
    expect(undo).toBeNull();
    expect(busy).toBe(false);
  });
});

test('settings changed while the workbook is being checked are said to be others than those of the points', async () => {
  const given = tools(controle([IMPOSSIBLE]));
  let during = () => Promise.resolve();
  const controler: typeof given.controler = async (...asked) => {
    await during();
    return given.controler(...asked);
  };
  const session = new Session(deps(new FakeHost(), { ...given, controler }));
  during = () => session.settings.set(['seuils', 'fragilite', 'occupation'], 0.7);
  await session.check();
  expect(session.getState()).toMatchObject({ findings: [IMPOSSIBLE], settingsChanged: true });
  during = () => Promise.resolve();
  await session.check();
  expect(session.getState().settingsChanged).toBe(false);
});

describe('a workbook that changes after the check', () => {
  test('makes the points out of date until the next check', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]));
    await session.check();
    expect(session.getState().stale).toBe(false);
    host.change();
    expect(session.getState().stale).toBe(true);
    await session.check();
    expect(session.getState().stale).toBe(false);
  });

  test('is not said to have changed by our own corrections', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]), controle([]));
    await session.check();
    await session.applySafeFixes();
    expect(session.getState().stale).toBe(false);
  });

  test('is no longer listened to once the session is closed', async () => {
    const host = new FakeHost();
    const session = sessionOn(host, controle([IMPOSSIBLE]));
    await session.check();
    session.close();
    await new Promise((resolve) => setTimeout(resolve));
    host.change();
    expect(session.getState().stale).toBe(false);
  });
});

describe('going through the points', () => {
  test('follows the order of the list and stops at both ends', async () => {
    const session = sessionOn(new FakeHost(), controle([IMPOSSIBLE, DOUBLON]));
    await session.check();
    session.go(openPoint('cp'));
    session.go(step(-1));
    expect(session.getState().selected).toBe('cp');
    session.go(step(1));
    expect(session.getState().selected).toBe('doublon');
    session.go(step(1));
    expect(session.getState().selected).toBe('doublon');
  });

  test('skips what the filter hides', async () => {
    const autre = point('autre', { row: 9, rule: 'x/autre' });
    const session = sessionOn(new FakeHost(), controle([IMPOSSIBLE, DOUBLON, autre]));
    await session.check();
    session.go(toggleSeverity('error'));
    session.go(openPoint('cp'));
    session.go(step(1));
    expect(session.getState().selected).toBe('autre');
  });
});

test('what is written in the workbook is written one after the other, and the screens wait for the last', async () => {
  const session = sessionOn(new FakeHost());
  const steps: string[] = [];
  const write = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise(setImmediate);
    steps.push(`${name} ends`);
  };
  const first = session.alone(write('first')).then(() => steps.push(`busy: ${session.getState().busy}`));
  await Promise.all([first, session.alone(write('second'))]);
  expect(steps).toEqual(['first begins', 'first ends', 'busy: true', 'second begins', 'second ends']);
  expect(session.getState().busy).toBe(false);
});

describe('what ends once she is elsewhere leaves her there', () => {
  const reason = {
    motif: 'confirme',
    precision: 'Vu avec la mairie.',
    author: '',
    onlyIfUnchanged: true,
    withOthers: false,
  } as const;

  test('an acceptance', async () => {
    const session = sessionOn(new FakeHost(), controle([IMPOSSIBLE, DOUBLON]));
    await session.check();
    session.accepting.ask([IMPOSSIBLE]);
    const accepting = session.accepting.accept([IMPOSSIBLE], reason);
    session.accepting.leave();
    session.go(show('settings'));
    await accepting;
    const { screen, findings } = session.getState();
    expect(findings).toEqual([DOUBLON]);
    expect(screen).toBe('settings');
  });

  test('an acceptance, while the reason of other points is being given', async () => {
    const session = sessionOn(new FakeHost(), controle([IMPOSSIBLE, DOUBLON]));
    await session.check();
    session.accepting.ask([IMPOSSIBLE]);
    const accepting = session.accepting.accept([IMPOSSIBLE], reason);
    session.accepting.ask([DOUBLON]);
    session.accepting.write({ precision: 'Deux lieux.' });
    await accepting;
    expect(session.getState().screen).toBe('accept');
    expect(session.accepting.reason().precision).toBe('Deux lieux.');
  });

  test('a correction asked in the preview', () => {
    const state = sessionOn(new FakeHost()).getState();
    expect(leavePreview({ ...state, screen: 'preview' }).screen).toBe('list');
    expect(leavePreview({ ...state, screen: 'point' }).screen).toBe('point');
  });
});

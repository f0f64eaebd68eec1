import { HostError } from '../../src/workbook';
import type { HostErrorCode, Snapshot, SnapshotOptions } from '../../src/workbook';
import { failureDetail, Session } from '../../src/taskpane/session';
import { controle, deps, FakeHost, fixable, point, tools } from './fakes';

const IMPOSSIBLE = fixable('cp', '623730', '62730');
const FAILED_RULE = point('panne', {
  rule: 'lecture/regle-en-echec',
  severity: 'info',
  pourquoi: 'equipement/doublon : undefined is not a function',
});

async function checkedOnce(...later: ReturnType<typeof controle>[]) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(controle([IMPOSSIBLE]), ...later)));
  await session.check();
  return { host, session };
}

const SENTENCES: readonly (readonly [HostErrorCode, string, string | undefined])[] = [
  ['cell-edit', 'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.', 'check-again'],
  ['closed', 'Ce classeur n’est plus ouvert. Rouvrez-le pour continuer.', undefined],
  ['other-workbook', 'Vous êtes dans un autre classeur.', 'check-this-one'],
  ['unknown', 'Excel n’a pas pu terminer cette opération. Recommencez dans un instant.', 'check-again'],
];

describe.each(SENTENCES)('a check that Excel refuses (%s)', (code, sentence, action) => {
  test('says so and what to do, and the points of before stay with their workbook', async () => {
    const { host, session } = await checkedOnce();
    const { result } = session.getState();
    host.failure = new HostError(code, sentence);
    await session.check();
    const state = session.getState();
    expect(state.notice?.text).toBe(sentence);
    expect(state.notice?.action).toBe(action);
    expect(state).toMatchObject({ screen: 'list', findings: [IMPOSSIBLE], result, stale: false });
  });

  test('may be asked again as soon as Excel can', async () => {
    const { host, session } = await checkedOnce(controle([]));
    host.failure = new HostError(code, sentence);
    await session.check();
    host.failure = null;
    await session.check();
    expect(session.getState()).toMatchObject({ findings: [], notice: null });
  });
});

test('a change heard before a check that failed is still to be read', async () => {
  const { host, session } = await checkedOnce();
  host.change({ sheet: 'Plan', isRemote: false });
  host.failure = new HostError('cell-edit', 'Terminez la saisie en cours.');
  await session.check();
  expect(session.getState()).toMatchObject({ stale: true, changedSheets: ['Plan'] });
});

test('a check that is cancelled gives back the points of the last one, all of them', async () => {
  const host = new FakeHost();
  const given = tools(controle([IMPOSSIBLE]));
  let isSecond = false;
  const session = new Session(
    deps(host, {
      ...given,
      controler: async (snapshot, options) => {
        if (!isSecond) return given.controler(snapshot, options);
        options.onFindings?.([point('autre', { row: 9 })]);
        session.cancel();
        throw new HostError('cancelled', 'Contrôle annulé.');
      },
    }),
  );
  await session.check();
  isSecond = true;
  await session.check();
  const { findings, result, notice } = session.getState();
  expect(findings).toEqual([IMPOSSIBLE]);
  expect(result).not.toBeNull();
  expect(notice?.text).toBe('Contrôle annulé. Les points déjà trouvés restent affichés.');
});

test('a check cancelled while the sheets are read runs no rule', async () => {
  const host = new FakeHost();
  const controler = jest.fn(tools().controler);
  const session = new Session(deps(host, { ...tools(), controler }));
  host.snapshot = (options?: SnapshotOptions) =>
    new Promise<Snapshot>((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () =>
        reject(new HostError('cancelled', 'Lecture annulée.')),
      );
    });
  const checking = session.check();
  await Promise.resolve();
  session.cancel();
  await checking;
  expect(controler).not.toHaveBeenCalled();
  expect(session.getState()).toMatchObject({ screen: 'home', notice: { text: 'Contrôle annulé.' } });
});

test('a check of an Excel that no longer answers can be cancelled', async () => {
  const { host, session } = await checkedOnce();
  host.snapshot = () => new Promise(() => undefined);
  const checking = session.check();
  session.cancel();
  await checking;
  expect(session.getState()).toMatchObject({ screen: 'list', findings: [IMPOSSIBLE] });
});

test('a rule that failed is told apart from the points, which are complete', async () => {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(controle([IMPOSSIBLE, FAILED_RULE]))));
  await session.check();
  const { findings, result } = session.getState();
  expect(findings).toEqual([IMPOSSIBLE]);
  expect(failureDetail(result?.findings ?? [])).toBe('equipement/doublon : undefined is not a function');
});

test('a rule that fails in a check while typing loses none of the other points', async () => {
  const host = new FakeHost();
  const session = new Session(
    deps(host, tools(controle([IMPOSSIBLE]), controle([IMPOSSIBLE, FAILED_RULE]))),
    { live: true },
  );
  await session.check();
  jest.useFakeTimers({ doNotFake: ['performance'] });
  host.change();
  await jest.advanceTimersByTimeAsync(250);
  jest.useRealTimers();
  expect(session.getState()).toMatchObject({ findings: [IMPOSSIBLE], stale: false });
});

test('a fix that meets another cell than the one that was read offers to check again', async () => {
  const { host, session } = await checkedOnce();
  host.failure = new HostError('changed', 'Cette cellule a changé depuis le contrôle.');
  await session.applyFix(IMPOSSIBLE);
  expect(session.getState().notice).toMatchObject({ action: 'check-again' });
  expect(session.getState().findings).toEqual([IMPOSSIBLE]);
});

test('an Excel that cannot tell of changes is asked again at the next check', async () => {
  const host = new FakeHost();
  const listen = jest
    .spyOn(host, 'onChanged')
    .mockRejectedValueOnce(new HostError('busy', 'Excel est occupé.'));
  const session = new Session(deps(host, tools(controle([IMPOSSIBLE]))));
  await session.check();
  await session.check();
  expect(listen).toHaveBeenCalledTimes(2);
  expect(session.getState()).toMatchObject({ findings: [IMPOSSIBLE], notice: null });
});

import { HostError } from '../../src/workbook';
import { Session } from '../../src/taskpane/session';
import { associateCommands } from '../../src/taskpane/ribbon/associate';
import type { CommandName } from '../../src/taskpane/ribbon/commands';
import { producingOf } from '../../src/taskpane/annexes/use-producing';
import { controle, deps, FakeHost, fixable, point, tools } from './fakes';

const HERE = fixable('cp', '623730', '62730');
const ELSEWHERE = point('ailleurs', { sheet: 'Plan', row: 7, rule: 'plan/x' });

type Command = (event?: { completed: () => void }) => void;

function ribbon(...checks: ReturnType<typeof controle>[]) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(...checks)));
  const commands = new Map<string, Command>();
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  const associate = (name: string, command: Command) => commands.set(name, command);
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
  associateCommands(session, () => Promise.resolve('Plan'));
  /** Settles once Excel was told that the command is done. */
  const press = (name: CommandName) => new Promise<void>((completed) => commands.get(name)?.({ completed }));
  return { host, session, commands, press, showAsTaskpane };
}

test('« Contrôler » checks and opens the pane', async () => {
  const { session, press, showAsTaskpane } = ribbon(controle([HERE]));
  await press('controler');
  expect(session.getState()).toMatchObject({ screen: 'list', findings: [HERE] });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

describe('« Point suivant » and « Point précédent »', () => {
  test('select the cells of the points one after the other, and leave the pane closed', async () => {
    const { host, session, press, showAsTaskpane } = ribbon(controle([HERE, ELSEWHERE]));
    await session.check();
    await press('pointSuivant');
    await press('pointSuivant');
    await press('pointPrecedent');
    expect(host.revealed.map(([at]) => at?.sheet)).toEqual(['Annexe 2', 'Plan', 'Annexe 2']);
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });

  test('check first where nothing was checked', async () => {
    const { host, press } = ribbon(controle([HERE]));
    await press('pointSuivant');
    expect(host.revealed).toEqual([HERE.cells]);
  });

  test('open the pane when there is no point, or when the cell cannot be shown: it says why', async () => {
    const without = ribbon(controle([]));
    await without.press('pointSuivant');
    expect(without.showAsTaskpane).toHaveBeenCalledTimes(1);
    const hidden = ribbon(controle([HERE]));
    await hidden.session.check();
    hidden.host.failure = new HostError('unsupported', 'La feuille est masquée.');
    await hidden.press('pointSuivant');
    expect(hidden.showAsTaskpane).toHaveBeenCalledTimes(1);
  });
});

test('« Contrôler cette feuille » shows the points of the sheet where it was asked', async () => {
  const { session, press } = ribbon(controle([HERE, ELSEWHERE]));
  await press('controlerFeuille');
  expect(session.getState()).toMatchObject({ screen: 'list', filter: { sheet: 'Plan' } });
});

test('« Annexes » opens their tab, once the workbook was read', async () => {
  const { session, press, showAsTaskpane } = ribbon(controle([HERE]));
  await press('ouvrirAnnexes');
  expect(session.getState()).toMatchObject({ screen: 'annexes', findings: [HERE] });
  expect(showAsTaskpane).toHaveBeenCalled();
});

test('« Modèles » opens the same tab on the empty sheets, without reading anything', async () => {
  const { session, press } = ribbon(controle([HERE]));
  await press('ouvrirModeles');
  expect(session.getState()).toMatchObject({ screen: 'annexes', result: null });
  expect(producingOf(session).getState().choice).toBe('modele');
});

describe('« Ôter les marques »', () => {
  test('takes the marks off, as the choice of the pane does', async () => {
    const { host, session, press } = ribbon(controle([HERE]));
    await session.check();
    await session.setMarks(true);
    await press('oterMarques');
    expect(host.marks).toEqual([]);
    expect(session.getState().marks).toBe(false);
  });

  test('tells Excel that it is done even when the marks could not be taken off, and the pane says why', async () => {
    const { host, press, showAsTaskpane } = ribbon();
    host.clearMarks = () => Promise.reject(new HostError('protected', 'La feuille est protégée.'));
    await press('oterMarques');
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  });
});

test('a shortcut, which gives no event, does the same', async () => {
  const { session, commands } = ribbon(controle([HERE]));
  const checked = new Promise<void>((resolve) =>
    session.subscribe(() => session.getState().result && resolve()),
  );
  commands.get('controler')?.();
  await checked;
  expect(session.getState().findings).toEqual([HERE]);
});

test('an Excel without commands still opens its pane', () => {
  Object.assign(globalThis, { Office: {} });
  expect(() =>
    associateCommands(new Session(deps(new FakeHost(), tools())), () => Promise.resolve('')),
  ).not.toThrow();
});

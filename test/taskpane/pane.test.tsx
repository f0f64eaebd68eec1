/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import type { SessionOptions } from '../../src/taskpane/session';
import { HostError } from '../../src/workbook';
import type { Controle } from '../../src/app';
import { axe } from './accessible';
import { controle, deps, equipement, FakeHost, fixable, lecture, point, tools } from './fakes';
import { technician } from './technician';

// A slow machine is no failure. Computing what is hidden, over all of Fluent's styles, is most of the time of a query.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

const CP = fixable('cp', 'Gazouillis — 623730 MARCK', 'Gazouillis — 62730 MARCK');
const TOTAL = point('total', {
  titre: 'Nombre annoncé inexact',
  rule: 'convention/communes',
  quoi: 'Le titre annonce 60 places, la liste en a 47.',
  calcul: '35 + 12 = 47, et non 60',
  row: 0,
  column: 0,
});
const DOUBLON = point('doublon', {
  titre: 'Doublon',
  rule: 'e/doublon',
  severity: 'warning',
  sheet: 'Calais',
  row: 7,
});

// jsdom lays nothing out: the list is given a height, so that it draws its rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 350 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 40 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

function renderPane(checks: readonly Controle[], options?: SessionOptions) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(...checks)), options);
  const { container } = render(<App session={session} dark={false} />);
  return { host, session, container, user: technician() };
}

async function checked(
  findings: Controle['findings'],
  after: Controle['findings'] = [],
  options?: SessionOptions,
) {
  const pane = renderPane([controle(findings), controle(after)], options);
  await pane.user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await screen.findByRole('button', { name: 'Contrôler à nouveau' });
  return pane;
}

const row = (name: RegExp) => screen.getByRole('treeitem', { name });

describe('before any check', () => {
  test('the pane says what it does, that nothing leaves the computer, and offers one thing to do', async () => {
    const { container } = renderPane([]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vérifiez vos annexes');
    expect(screen.getByText(/Rien ne quitte votre ordinateur/)).toBeVisible();
    expect(screen.queryByRole('tablist')).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the tabs', () => {
  test('each shows a panel that bears its name, actions included, and the arrows, Origine and Fin go through them', async () => {
    const { container, user } = await checked([CP]);
    const shown = () => {
      const panel = screen.getByRole('tabpanel');
      const tab = screen.getByRole('tab', { selected: true });
      expect(tab).toHaveAttribute('aria-controls', panel.id);
      expect(panel).toHaveAccessibleName(tab.textContent);
      return tab;
    };
    expect(shown()).toHaveTextContent('Contrôle');
    const panel = screen.getByRole('tabpanel');
    expect(panel).toContainElement(screen.getByRole('button', { name: 'Contrôler à nouveau' }));
    act(() => shown().focus());
    for (const [key, name] of [
      ['{ArrowRight}', 'Données'],
      ['{End}', 'Comparer'],
      ['{ArrowRight}', 'Contrôle'],
      ['{ArrowLeft}', 'Comparer'],
      ['{ArrowLeft}', 'Annexes'],
      ['{Home}', 'Contrôle'],
    ] as const) {
      await user.keyboard(key);
      expect(shown()).toHaveTextContent(name);
      expect(shown()).toHaveFocus();
    }
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('while the check runs', () => {
  test('steps and first points are shown, and Échap cancels', async () => {
    const host = new FakeHost();
    const session = new Session(
      deps(host, {
        ...tools(),
        controler: (_, { signal, onFindings, onProgress }) =>
          new Promise((_resolve, reject) => {
            onProgress?.({ etape: 'regles', fait: 3, total: 10, detail: 'Doublon' });
            onFindings?.([DOUBLON]);
            signal?.addEventListener('abort', () => reject(new HostError('cancelled', 'Annulé.')));
          }),
      }),
    );
    const { container } = render(<App session={session} dark={false} />);
    const user = technician();
    await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
    expect(await screen.findByText('3 sur 10')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Avancement du contrôle' })).toBeVisible();
    expect(screen.getByText('1 à vérifier')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.keyboard('{Escape}');
    const notice = await screen.findByText(/^Contrôle annulé\. Les points déjà/, {
      selector: '.message-text',
    });
    expect(notice).toBeVisible();
  });
});

describe('after the check', () => {
  test('the counts, the list by sheet and one terse announcement', async () => {
    const { container } = await checked([CP, TOTAL, DOUBLON]);
    expect(screen.getByRole('status')).toHaveTextContent('3 points, 2 erreurs');
    expect(screen.getByRole('button', { name: '2 Erreurs' })).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('tree', { name: 'Points relevés, 3 points' })).toBeVisible();
    expect(row(/^Annexe 2/)).toHaveAttribute('aria-expanded', 'true');
    expect(row(/Doublon/)).toHaveAttribute('aria-level', '2');
    expect(row(/^Erreur : Nombre annoncé inexact/)).toHaveAttribute('aria-setsize', '2');
    expect(await axe(container)).toHaveNoViolations();
  });

  test('a tile shows the points of its severity only, and a second press all of them', async () => {
    const { user } = await checked([CP, DOUBLON]);
    await user.click(screen.getByRole('button', { name: '1 À vérifier' }));
    expect(screen.queryByRole('treeitem', { name: /Code postal/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '1 À vérifier' }));
    expect(row(/Code postal/)).toBeVisible();
  });

  test('a search that finds nothing offers to clear it', async () => {
    const { user } = await checked([CP]);
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher un point' }), 'piscine');
    expect(screen.getByText('Aucun point ne correspond.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Effacer le filtre' }));
    expect(row(/Code postal/)).toBeVisible();
  });

  test('a click on a point goes to its cell; a click again opens it', async () => {
    const { host, user } = await checked([CP, DOUBLON]);
    await user.click(row(/Doublon/));
    expect(host.revealed).toEqual([[{ sheet: 'Calais', row: 7, column: 1 }]]);
    expect(row(/Doublon/)).toHaveAttribute('aria-selected', 'true');
    await user.click(row(/Doublon/));
    expect(await screen.findByRole('heading', { level: 1, name: 'Doublon' })).toBeVisible();
  });

  test('nothing to say is said', async () => {
    const equipements = lecture([equipement('Marck'), equipement('Calais', 'RPE')]);
    const { user } = renderPane([controle([], equipements)]);
    await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
    expect(await screen.findByText(/^Rien à signaler\. 2 équipements ont été vérifiés\.$/)).toBeVisible();
  });

  test('a rule that failed is told above the list, with its detail, and is no point', async () => {
    const failure = point('echec', {
      rule: 'lecture/regle-en-echec',
      titre: 'Vérification interrompue',
      pourquoi: '« Doublon » s’est arrêtée : pile pleine',
    });
    const { user } = await checked([failure, DOUBLON]);
    const message = screen.getByText(
      'Une vérification n’a pas pu se faire. Les autres sont complètes.',
    ).parentElement!;
    expect(screen.queryByText('Vérification interrompue')).not.toBeInTheDocument();
    expect(screen.getByRole('tree', { name: 'Points relevés, 1 point' })).toBeVisible();
    await user.click(within(message).getByRole('button', { name: 'Copier le détail' }));
    expect(await navigator.clipboard.readText()).toContain('pile pleine');
  });

  test('a workbook without any annex says so', async () => {
    const { user } = renderPane([controle([], lecture([]))]);
    await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
    expect(
      await screen.findByText(
        'Aucun tableau d’annexe reconnu dans ce classeur. Montrez-nous où il se trouve.',
      ),
    ).toBeVisible();
  });

  test('a change in the workbook offers a new check', async () => {
    const { host, user } = await checked([CP]);
    act(() => host.change());
    const stale = screen.getByText(/^La feuille «.Annexe 2.» a changé depuis le contrôle\.$/).parentElement!;
    await user.click(within(stale).getByRole('button', { name: 'Contrôler à nouveau' }));
    expect(await screen.findByText(/^Rien à signaler\. 1 équipement/)).toBeVisible();
  });

  test('the switch shows the marks and takes them away', async () => {
    const { host, user } = await checked([CP, DOUBLON]);
    await user.click(screen.getByRole('switch', { name: 'Marques dans les cellules' }));
    expect(host.marks).toHaveLength(2);
    await user.click(screen.getByRole('switch', { name: 'Marques dans les cellules' }));
    expect(host.marks).toEqual([]);
  });

  test('what was understood lists tables and equipments by collectivité', async () => {
    const { container, host, user } = await checked([CP]);
    await user.click(screen.getByRole('tab', { name: 'Données' }));
    expect(await screen.findByText('1 tableau reconnu.')).toBeVisible();
    expect(screen.getByRole('row', { name: 'Marck 1' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Équipements et services/ }));
    const [cells = []] = host.revealed;
    expect(cells[0]).toEqual({ sheet: 'Annexe 2', row: 0, column: 0 });
    expect(new Set(cells.map(({ column }) => column))).toEqual(new Set([0, 1, 2]));
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('safe fixes', () => {
  test('are seen before → after, done together, and taken back', async () => {
    const { container, host, user } = await checked([CP, DOUBLON], [DOUBLON]);
    await user.click(screen.getByRole('button', { name: 'Voir et corriger' }));
    expect(await screen.findByText('623730', { selector: 'del' })).toBeVisible();
    expect(screen.getByText('62730', { selector: 'ins' })).toBeVisible();
    expect(host.applied).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: 'Faire la correction' }));
    expect(await screen.findByText('1 correction faite.', { selector: '.message-text' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText(/^Corrections annulées/)).toBeVisible();
    expect(host.applied).toHaveLength(2);
  });

  test('can be left alone', async () => {
    const { host, user } = await checked([CP]);
    await user.click(screen.getByRole('button', { name: 'Voir et corriger' }));
    await user.click(await screen.findByRole('button', { name: 'Ne rien changer' }));
    expect(host.applied).toEqual([]);
  });
});

describe('one point', () => {
  test('says what, why and what to do, with the sum and the cells about it', async () => {
    const { container, user } = await checked([CP, TOTAL, DOUBLON]);
    await user.click(screen.getByRole('button', { name: 'Passer les points en revue' }));
    expect(await screen.findByText('Point 1 sur 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retour à la liste' }));
    await user.click(row(/Nombre annoncé/));
    await user.click(row(/Nombre annoncé/));
    expect(await screen.findByText('35 + 12 = 47, et non 60')).toBeVisible();
    expect(screen.getByText('Ce qui ne va pas')).toBeVisible();
    expect(screen.getByRole('table', { name: 'Cellules voisines' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('is corrected from its own screen, by the words of its fix', async () => {
    const { host, user } = await checked([CP, DOUBLON], [DOUBLON]);
    await user.click(screen.getByRole('button', { name: 'Passer les points en revue' }));
    await user.click(await screen.findByRole('button', { name: /^Remplacer/ }));
    expect(host.applied).toEqual([CP.fix?.edits]);
  });
});

describe('with the keyboard alone', () => {
  test('arrows move, Entrée goes to the cell and keeps the focus, Espace opens, Échap comes back to the row', async () => {
    const { host, user } = await checked([CP, DOUBLON]);
    act(() => row(/^Annexe 2/).focus());
    await user.keyboard('{ArrowDown}');
    expect(row(/Code postal/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(host.revealed).toHaveLength(1);
    expect(row(/Code postal/)).toHaveFocus();
    await user.keyboard(' ');
    expect(await screen.findByText('Point 1 sur 2')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(row(/Code postal/)).toHaveFocus();
    await user.keyboard('{End}');
    expect(row(/Doublon/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(row(/^Calais/)).toHaveAttribute('aria-expanded', 'false');
  });

  test('Alt+↓ opens the next point from the list, ? the help', async () => {
    const { container, user } = await checked([CP, DOUBLON]);
    act(() => row(/^Annexe 2/).focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(await screen.findByText('Point 1 sur 2')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(await screen.findByText('Point 2 sur 2')).toBeVisible();
    await user.keyboard('?');
    expect(await screen.findByRole('heading', { name: 'Au clavier' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });
});

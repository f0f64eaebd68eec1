/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
import type { ChangementPresente, ComparaisonClasseurs, ComparaisonPresentee } from '../../src/app';
import { App } from '../../src/taskpane/app';
import type { ComparisonTools } from '../../src/taskpane/compare/run';
import { Session } from '../../src/taskpane/session';
import { HostError } from '../../src/workbook';
import { axe } from './accessible';
import { controle, deps, FakeHost, lecture, NO_CHANGES, point, snapshot, tools } from './fakes';
import { technician } from './technician';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// jsdom lays nothing out: the list is given a height, so that it draws its rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 350 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 40 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

function changement(id: string, parts: Partial<ChangementPresente>): ChangementPresente {
  const cells = [{ sheet: 'Annexe 2', row: 3, column: 1 }];
  return { id, nature: 'ajout', quoi: 'Ajouté', nom: id, lieu: 'Marck', champs: [], cells, ...parts };
}

const PLACES = changement('Crèche de Coulogne', {
  nature: 'modification',
  quoi: 'Modifié',
  champs: [
    {
      libelle: 'Places',
      segments: [
        { nature: 'retire', texte: '15' },
        { nature: 'ajoute', texte: '24' },
      ],
    },
  ],
  cells: [{ sheet: 'Coulogne', row: 5, column: 2 }],
});
const FICHE = changement('Fiche 25 – Accueillir', { quoi: 'Ajoutée', lieu: null });
const DISPARU = point('disparu', {
  rule: 'avenant/disparition',
  titre: 'Disparu depuis la version précédente',
  severity: 'warning',
});

const RESULTAT: ComparaisonPresentee = {
  ...NO_CHANGES,
  comptes: { ...NO_CHANGES.comptes, ajout: 2, modification: 1 },
  groupes: [
    { objet: 'equipement', titre: 'Équipements', changements: [changement('RPE intercommunal', {}), PLACES] },
    { objet: 'fiche', titre: 'Fiches action', changements: [FICHE] },
  ],
  findings: [DISPARU],
};

function comparisonTools(
  result: ComparaisonPresentee,
  parts: Partial<ComparisonTools> = {},
): ComparisonTools {
  return {
    readWorkbook: async () => snapshot(),
    lireClasseur: async (read) => ({ snapshot: read, lecture: lecture() }),
    comparer: async () => ({}) as ComparaisonClasseurs,
    presenterComparaison: () => result,
    ...parts,
  };
}

async function compareScreen(given: ComparisonTools) {
  const host = new FakeHost();
  const session = new Session({
    ...deps(host, tools(controle([point('cp')]))),
    loadComparison: async () => given,
  });
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Comparer' }));
  await screen.findByRole('heading', { level: 1, name: 'Ce qui change' });
  return { host, session, container, user };
}

/** jsdom does not read files. */
const FICHIER = Object.assign(new File(['avant'], 'ctg-2025.xlsx'), {
  arrayBuffer: async () => new ArrayBuffer(0),
});

async function compared(result = RESULTAT, parts: Partial<ComparisonTools> = {}) {
  const pane = await compareScreen(comparisonTools(result, parts));
  await pane.user.upload(screen.getByLabelText('Version précédente'), FICHIER);
  return pane;
}

const row = (name: RegExp) => screen.getByRole('treeitem', { name });

test('ce qu’un trait barre ou souligne se dit aussi', async () => {
  await compared();
  expect(await screen.findByRole('treeitem', { name: /Places\s: ?ôté\s: 15 ?ajouté\s: 24/ })).toBeVisible();
});

test('before any choice, the screen says what to do and that the file is sent nowhere', async () => {
  const { container } = await compareScreen(comparisonTools(RESULTAT));
  expect(screen.getByText('Choisissez la version précédente pour voir ce qui change.')).toBeVisible();
  expect(screen.getByText(/Il n’est envoyé nulle part/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Choisir la version précédente' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('counts, changes by kind, words removed and added, and one announcement', async () => {
  const { container } = await compared();
  expect(await screen.findByRole('tree', { name: 'Ce qui change, 3 changements' })).toBeVisible();
  expect(screen.getByText('ctg-2025.xlsx')).toBeVisible();
  expect(screen.getByText('15', { selector: 'del' })).toBeVisible();
  expect(screen.getByText('24', { selector: 'ins' })).toBeVisible();
  expect(row(/^Équipements 2 changements/)).toHaveAttribute('aria-expanded', 'true');
  expect(row(/^Fiche 25/)).toHaveAttribute('aria-level', '2');
  expect(screen.getByRole('status')).toHaveTextContent('3 changements');
  expect(screen.queryByRole('button', { name: /Renuméroté/ })).not.toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('a tile shows the changes of its nature only, and a second press all of them', async () => {
  const { user } = await compared();
  await user.click(await screen.findByRole('button', { name: '1 Modifié' }));
  expect(screen.queryByRole('treeitem', { name: /^Fiche 25/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '0 Supprimé' }));
  expect(screen.getByText('Aucun changement de cette sorte.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '0 Supprimé' }));
  expect(row(/^Fiche 25/)).toBeVisible();
});

test('a click, or Entrée, goes to the cell of the new version', async () => {
  const { host, user } = await compared();
  await screen.findByRole('tree');
  await user.click(row(/^Crèche de Coulogne/));
  expect(host.revealed).toEqual([[{ sheet: 'Coulogne', row: 5, column: 2 }]]);
  expect(row(/^Crèche de Coulogne/)).toHaveAttribute('aria-selected', 'true');
  act(() => row(/^Crèche de Coulogne/).focus());
  await user.keyboard('{ArrowUp}{Enter}');
  expect(row(/^RPE intercommunal/)).toHaveFocus();
  expect(host.revealed).toHaveLength(2);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(row(/^Équipements/)).toHaveAttribute('aria-expanded', 'false');
});

test('nothing changed is said', async () => {
  const { container } = await compared(NO_CHANGES);
  expect(await screen.findByText('Rien n’a changé.', { selector: '.empty' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('what disappeared is a point among those of the check', async () => {
  const { user, session } = await compared();
  await screen.findByRole('tree');
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  expect(await screen.findByRole('treeitem', { name: /Disparu depuis la version précédente/ })).toBeVisible();
  expect(session.getState().findings.map(({ id }) => id)).toEqual(['cp', 'disparu']);
});

test('a file that cannot be read is told in one sentence, and another can be chosen', async () => {
  await compared(RESULTAT, {
    readWorkbook: async () => {
      throw new HostError('unreadable', 'Ce fichier n’est pas un classeur Excel lisible.');
    },
  });
  const message = await screen.findByText('Ce fichier n’est pas un classeur Excel lisible.', {
    selector: '.message-text',
  });
  expect(message).toBeVisible();
  expect(screen.getByRole('button', { name: 'Choisir la version précédente' })).toBeEnabled();
});

test('a comparison under way shows how far it is, and Échap cancels it', async () => {
  const { container, user } = await compared(RESULTAT, {
    readWorkbook: (_, __, options) =>
      new Promise((_resolve, reject) => {
        options?.onProgress?.(1, 2);
        options?.signal?.addEventListener('abort', () => reject(new HostError('cancelled', 'Annulé.')));
      }),
  });
  const progress = await screen.findByRole('progressbar', { name: 'Avancement de la comparaison' });
  expect(progress).toBeVisible();
  expect(within(container).getByText('Lecture de la version précédente…')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard('{Escape}');
  expect(await screen.findByText('Comparaison annulée.', { selector: '.message-text' })).toBeVisible();
});

test('a change in the workbook offers to compare again, without choosing the file again', async () => {
  const compare = jest.fn(async () => ({}) as ComparaisonClasseurs);
  const { host, user } = await compared(RESULTAT, { comparer: compare });
  await screen.findByRole('tree');
  act(() => host.change());
  await user.click(screen.getByRole('button', { name: 'Comparer à nouveau' }));
  await screen.findByRole('tree');
  expect(compare).toHaveBeenCalledTimes(2);
  expect(screen.queryByText('Le classeur a changé depuis la comparaison.')).not.toBeInTheDocument();
});

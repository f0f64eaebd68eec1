/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { AnnexePreparee, DemandeAnnexe } from '../../src/app';
import { App } from '../../src/taskpane/app';
import type { AnnexTools } from '../../src/taskpane/annexes/tools';
import { Session } from '../../src/taskpane/session';
import type { SessionDeps } from '../../src/taskpane/session';
import { HostError } from '../../src/workbook';
import type { OwnSheet, SheetMaker, SheetSpec } from '../../src/workbook';
import { controle, deps, FakeHost, point, tools } from './fakes';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// jsdom lays nothing out: the list is given a height, so that it draws its rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 350 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 40 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

function spec(name: string): SheetSpec {
  const page = { orientation: 'portrait' } as const;
  const origin = 'ctg.xlsx, 2026-03-01';
  return {
    name,
    kind: 'annexe-2',
    origin,
    rows: [],
    styles: {},
    merges: [],
    widths: [],
    heights: new Map(),
    page,
  };
}

const ERREUR = point('cp', { sheet: 'Annexe 3 - Marck', row: 4, column: 1 });
const AUTRE = point('autre', { titre: 'Espaces en trop', severity: 'info' });

const PRETE: AnnexePreparee = {
  feuilles: [spec('Annexe 2')],
  apercu: {
    feuilles: ['Annexe 2'],
    pages: 9,
    contenu: '61 équipements, 8 collectivités, environ 9 pages A4.',
    manque: null,
    erreurs: [],
    aCorriger: null,
  },
};
const AVEC_ERREUR: AnnexePreparee = {
  ...PRETE,
  apercu: { ...PRETE.apercu, erreurs: [ERREUR], aCorriger: 'À corriger d’abord : 1 erreur' },
};
const RIEN: AnnexePreparee = {
  feuilles: [],
  apercu: { ...PRETE.apercu, feuilles: [], contenu: '', manque: 'Pas d’indicateurs EAJE dans ce classeur.' },
};

class FakeMaker implements SheetMaker {
  own: OwnSheet[] = [];
  failure: Error | null = null;
  readonly added: { names: string[]; replaced: readonly (string | null)[] | undefined }[] = [];

  async ownSheets() {
    return this.own;
  }
  async addSheets(specs: readonly SheetSpec[], replaced?: readonly (string | null)[]) {
    if (this.failure) throw this.failure;
    const names = specs.map(({ name }) => name);
    this.added.push({ names, replaced });
    return names;
  }
}

function annexTools(prepared: AnnexePreparee, demands: DemandeAnnexe[]): AnnexTools {
  return {
    preparerAnnexe: async (demand) => {
      demands.push(demand);
      return demand.kind === 'eaje' ? RIEN : prepared;
    },
    documentWord: async () => new Uint8Array([1]),
    feuillesVides: async () => [spec('Modèle')],
    newWorkbook: () => new Uint8Array([1]),
  };
}

/** Names of the files handed to the browser. */
function watchDownloads(): string[] {
  const names: string[] = [];
  URL.createObjectURL = () => 'blob:annexe';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

async function annexesScreen(prepared = PRETE, { inExcel = true } = {}) {
  const host = new FakeHost();
  const maker = new FakeMaker();
  const demands: DemandeAnnexe[] = [];
  const given: SessionDeps = {
    ...deps(host, tools(controle([ERREUR, AUTRE]))),
    loadAnnexes: async () => annexTools(prepared, demands),
    ...(inExcel && { sheets: maker }),
  };
  const session = new Session(given);
  const { container } = render(<App session={session} dark={false} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Annexes' }));
  await screen.findByRole('heading', { level: 1, name: 'Produire une annexe' });
  return { host, maker, demands, container, user };
}

const button = (name: string) => screen.findByRole('button', { name });
const choice = (name: RegExp) => screen.getByRole('radio', { name });

test('what can be made is a list, the first chosen, and what it will be is said', async () => {
  const { container } = await annexesScreen();
  const choices = within(screen.getByRole('radiogroup', { name: 'Annexe à produire' })).getAllByRole('radio');
  expect(choices).toHaveLength(7);
  expect(choice(/^Annexe 2/)).toBeChecked();
  expect(choice(/^Rapport de contrôle les 2 points/)).toBeVisible();
  const preview = await screen.findByRole('region', { name: 'Ce qui sera créé' });
  expect(preview).toHaveTextContent(
    'Feuille « Annexe 2 » : 61 équipements, 8 collectivités, environ 9 pages A4.',
  );
  expect(preview).toHaveTextContent('Vos autres feuilles ne changent pas.');
  expect(await axe(container)).toHaveNoViolations();
});

test('the sheet is created, and one can go to it', async () => {
  const { container, host, maker, user } = await annexesScreen();
  await user.click(await button('Créer la feuille'));
  expect(await screen.findByText('Feuille « Annexe 2 » créée.', { selector: '.message-text' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Feuille « Annexe 2 » créée.');
  expect(maker.added).toEqual([{ names: ['Annexe 2'], replaced: undefined }]);
  await user.click(await button('Aller à la feuille'));
  expect(host.revealed).toEqual([[{ sheet: 'Annexe 2', row: 0, column: 0 }]]);
  expect(await axe(container)).toHaveNoViolations();
});

test('an option changes what is asked for', async () => {
  const { demands, user } = await annexesScreen();
  await screen.findByRole('region', { name: 'Ce qui sera créé' });
  await user.click(screen.getByRole('checkbox', { name: 'Nombre de places' }));
  await screen.findByRole('region', { name: 'Ce qui sera créé' });
  expect(demands.at(-1)?.options).toEqual({ pageParCollectivite: true, gestionnaire: true, places: true });
});

test('errors come first: they can be corrected, or the annexe made in spite of them', async () => {
  const { container, maker, user } = await annexesScreen(AVEC_ERREUR);
  const errors = await screen.findByRole('region', { name: 'À corriger d’abord : 1 erreur' });
  expect(errors).toHaveTextContent('Annexe 3 - Marck · B5 : Code postal impossible');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(await button('Créer quand même'));
  expect(maker.added).toHaveLength(1);
  await user.click(await button('Corriger l’erreur'));
  expect(await screen.findByRole('treeitem', { name: /Code postal impossible/ })).toBeVisible();
  expect(screen.queryByRole('treeitem', { name: /Espaces en trop/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Ne plus montrer que les points de Annexe 2/ }));
  expect(await screen.findByRole('treeitem', { name: /Espaces en trop/ })).toBeVisible();
});

test('a sheet already there is never written over without an answer', async () => {
  const { container, maker, user } = await annexesScreen();
  maker.own = [{ name: 'Annexe 2 du copil', kind: 'annexe-2', origin: 'ctg.xlsx, 2026-01-01' }];
  await user.click(await button('Créer la feuille'));
  expect(await screen.findByRole('alert')).toHaveTextContent('La feuille « Annexe 2 du copil » existe déjà.');
  expect(maker.added).toEqual([]);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(await button('Reconstruire'));
  expect(maker.added).toEqual([{ names: ['Annexe 2'], replaced: ['Annexe 2 du copil'] }]);
  await user.click(await button('Créer la feuille'));
  await user.click(await button('Créer une autre feuille'));
  expect(maker.added.at(-1)).toEqual({ names: ['Annexe 2'], replaced: undefined });
});

test('a failure is said, and one can try again', async () => {
  const { maker, user } = await annexesScreen();
  maker.failure = new Error('GeneralException');
  await user.click(await button('Créer la feuille'));
  const said = 'L’annexe n’a pas pu être créée. Votre classeur n’a pas changé.';
  expect(await screen.findByText(said, { selector: '.message-text' })).toBeVisible();
  maker.failure = new HostError('protected', 'La structure de ce classeur est protégée.');
  await user.click(await button('Réessayer'));
  const reason = 'La structure de ce classeur est protégée.';
  expect(await screen.findByText(reason, { selector: '.message-text' })).toBeVisible();
  maker.failure = null;
  await user.click(await button('Réessayer'));
  expect(await button('Aller à la feuille')).toBeVisible();
});

test('with nothing to make, the screen says what is missing', async () => {
  const { user } = await annexesScreen();
  await user.click(choice(/^Indicateurs EAJE/));
  expect(await screen.findByText('Pas d’indicateurs EAJE dans ce classeur.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Créer/ })).not.toBeInTheDocument();
});

test('a Word document is downloaded, and the workbook is left alone', async () => {
  const downloads = watchDownloads();
  const { maker, user } = await annexesScreen();
  await user.click(await screen.findByRole('radio', { name: 'Word' }));
  await user.click(await button('Télécharger le document Word'));
  expect(await screen.findByText('« Annexe 2.docx » est prêt.', { selector: '.message-text' })).toBeVisible();
  expect(downloads).toEqual(['Annexe 2.docx']);
  expect(maker.added).toEqual([]);
});

test('where there is no Excel, the annexe is a file', async () => {
  const downloads = watchDownloads();
  const { user } = await annexesScreen(PRETE, { inExcel: false });
  await user.click(await button('Télécharger le classeur'));
  expect(await screen.findByText('« Annexe 2.xlsx » est prêt.', { selector: '.message-text' })).toBeVisible();
  expect(downloads).toEqual(['Annexe 2.xlsx']);
});

test('empty sheets are made for a territoire, whose name may be typed', async () => {
  const { container, maker, user } = await annexesScreen();
  await user.click(choice(/^Modèle vide/));
  await user.type(await screen.findByRole('textbox', { name: 'Territoire' }), 'Saint-Omer');
  expect(await screen.findByText(/Sans territoire reconnu/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(await button('Créer les feuilles'));
  expect(maker.added).toEqual([{ names: ['Modèle'], replaced: undefined }]);
});

test('Échap leads back to the points', async () => {
  const { user } = await annexesScreen();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('tree')).toBeVisible();
  await act(async () => undefined);
});

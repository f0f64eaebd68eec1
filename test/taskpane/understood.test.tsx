/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { AUCUNE_CONSIGNE, LECTURE_VIDE } from '../../src/reading';
import type { Consignes, Lecture, Role, Tableau } from '../../src/reading';
import { DOSSIER_VIDE, lireDossier } from '../../src/app';
import { snapshotFromRows } from '../../src/workbook';
import type { Dossier } from '../../src/taskpane/modele';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import { axe } from './accessible';
import { controle, deps, FakeHost, tools } from './fakes';
import { technician } from './technician';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

beforeAll(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

const SNAPSHOT = snapshotFromRows({
  RPE: [
    ['Nom du RPE', 'Territoire de compétence'],
    ['Les lutins', 'Marck'],
  ],
  Divers: [
    ['Intitulé', 'Effectif'],
    ['Truc', 12],
  ],
});

function colonne(role: Role, column: number, printed: string): Tableau['colonnes'][number] {
  return { role, column, entete: { value: printed, printed, cells: [{ sheet: 'RPE', row: 0, column }] } };
}

const POSTES: Tableau = {
  kind: 'postes',
  sheet: 'RPE',
  range: { top: 0, left: 0, bottom: 1, right: 1 },
  confidence: 0.6,
  titre: null,
  colonnes: [colonne('nom', 0, 'Nom du RPE'), colonne('commune', 1, 'Territoire de compétence')],
  cellules: [],
};

const DOUTEUSE: Lecture = { ...LECTURE_VIDE, tableaux: [POSTES] };

const AVEC_BLOC: Lecture = {
  ...LECTURE_VIDE,
  tableaux: [{ ...POSTES, confidence: 0.95 }],
  nonReconnus: [
    {
      sheet: 'Divers',
      range: { top: 0, left: 0, bottom: 1, right: 1 },
      premier: { value: 'Intitulé', printed: 'Intitulé', cells: [{ sheet: 'Divers', row: 0, column: 0 }] },
    },
  ],
};

const ANCRE_RPE = { sheet: 'RPE', row: 0, column: 0, texte: 'Nom du RPE' };

/** The view « Tableaux » of a workbook that is read according to what is said of it. */
async function openTables(read: (dossier: Dossier) => Lecture) {
  const host = new FakeHost();
  const session = new Session(
    deps(host, {
      ...tools(),
      controler: async (_, { dossier = DOSSIER_VIDE }) => ({
        ...controle([], read(dossier)),
        snapshot: SNAPSHOT,
        dossier,
      }),
    }),
  );
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Données' }));
  await screen.findByRole('heading', { name: 'Ce qui a été compris' });
  const kept = (): Consignes => lireDossier(host.kept).consignes;
  const openRow = (name: RegExp) => user.click(screen.getByRole('button', { name, expanded: false }));
  return { host, user, container, kept, openRow };
}

/** Read with confidence once it is confirmed, and not at all once it is refused. */
function selonConsignes({ consignes }: Dossier): Lecture {
  const avis = consignes.avis.find(({ kind }) => kind === 'postes')?.avis;
  if (avis === 'refus') return LECTURE_VIDE;
  return avis === 'confirme' ? { ...DOUTEUSE, tableaux: [{ ...POSTES, confidence: 1 }] } : DOUTEUSE;
}

test('un tableau douteux vient d’abord ; l’ouvrir dit pourquoi et le sélectionne dans la feuille', async () => {
  const { host, container, openRow } = await openTables(() => DOUTEUSE);
  expect(screen.getByText('1 tableau reconnu. 1 est à confirmer.')).toBeVisible();
  await openRow(/^Postes.*À confirmer/);
  expect(screen.getByText('Ses titres de colonnes ne suffisent pas à le reconnaître.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Territoire de compétence' })).toHaveValue('commune');
  expect(host.revealed[0]).toHaveLength(4);
  expect(await axe(container)).toHaveNoViolations();
});

test('« Confirmer » garde dans le classeur le tableau et ses colonnes comme on les a dites', async () => {
  const { kept, user, openRow } = await openTables(selonConsignes);
  await openRow(/^Postes/);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Territoire de compétence' }), 'Ne pas lire');
  await user.click(screen.getByRole('button', { name: 'Confirmer' }));
  await screen.findByText('Sûr');
  expect(kept().avis).toEqual([{ kind: 'postes', ancre: ANCRE_RPE, avis: 'confirme' }]);
  expect(kept().libelles).toEqual([
    {
      kind: 'postes',
      ancre: { sheet: 'RPE', row: 0, column: 1, texte: 'Territoire de compétence' },
      sens: 'aucun',
    },
  ]);
});

test('« Ce n’est pas ce type » dit ce qui va se passer, et se reprend', async () => {
  const { kept, user, container, openRow } = await openTables(selonConsignes);
  await openRow(/^Postes/);
  await user.click(screen.getByRole('button', { name: 'Ce n’est pas ce type' }));
  expect(screen.getByText(/^Il ne sera plus lu comme un tableau de postes/)).toBeVisible();
  expect(kept()).toEqual(AUCUNE_CONSIGNE);
  await user.click(screen.getByRole('button', { name: 'Écarter ce tableau' }));
  const aside = await screen.findByRole('region', { name: 'Tableaux écartés' });
  expect(within(aside).getByText('RPE · A1 · n’est pas un tableau de postes')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(within(aside).getByRole('button', { name: 'Reprendre Nom du RPE' }));
  await screen.findByRole('button', { name: /^Postes/ });
  expect(kept()).toEqual(AUCUNE_CONSIGNE);
});

test('un tableau d’une autre nature se dit d’un coup', async () => {
  const { kept, user, openRow } = await openTables(selonConsignes);
  await openRow(/^Postes/);
  await user.click(screen.getByRole('button', { name: 'Ce n’est pas ce type' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'C’est plutôt' }), 'Suivi');
  await user.click(screen.getByRole('button', { name: 'Écarter ce tableau' }));
  await screen.findByRole('region', { name: 'Tableaux écartés' });
  expect(kept().avis.map(({ kind, avis }) => [kind, avis])).toEqual([
    ['postes', 'refus'],
    ['suivi', 'confirme'],
  ]);
});

test('un bloc non reconnu se nomme, puis ses colonnes se choisissent', async () => {
  const { kept, user, container, openRow } = await openTables(() => AVEC_BLOC);
  await openRow(/^Intitulé.*Non reconnu/);
  await user.selectOptions(screen.getByRole('combobox', { name: 'C’est un tableau de…' }), 'Postes');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Effectif' }), 'ETP');
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Lire ce tableau' }));
  await waitFor(() => expect(kept().avis).toHaveLength(1));
  expect(kept().avis[0]).toEqual({
    kind: 'postes',
    ancre: { sheet: 'Divers', row: 0, column: 0, texte: 'Intitulé' },
    avis: 'confirme',
  });
  expect(kept().libelles.map(({ ancre, sens }) => [ancre.texte, sens])).toEqual([['Effectif', 'etp']]);
});

test('un tableau ajusté le dit, et revient à la lecture automatique', async () => {
  const ajuste: Lecture = { ...DOUTEUSE, tableaux: [{ ...POSTES, confidence: 1, ajuste: true }] };
  const { kept, user, openRow } = await openTables(({ consignes }) =>
    consignes.avis.length > 0 ? ajuste : DOUTEUSE,
  );
  await openRow(/^Postes/);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Nom du RPE' }), 'Structure');
  await user.click(screen.getByRole('button', { name: 'Confirmer' }));
  await screen.findByText('Sûr');
  expect(screen.getByText('Ajusté par vous.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Revenir à la lecture automatique' }));
  await screen.findByText('1 tableau reconnu. 1 est à confirmer.');
  expect(kept()).toEqual(AUCUNE_CONSIGNE);
});

test('ce qui est ouvert le reste quand on revient', async () => {
  const { user, openRow } = await openTables(() => DOUTEUSE);
  await openRow(/^Postes/);
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  await user.click(await screen.findByRole('tab', { name: 'Données' }));
  expect(await screen.findByRole('button', { name: /^Postes/ })).toHaveAttribute('aria-expanded', 'true');
});

test('ce qui est choisi et pas encore dit reste quand on revient, et plus une fois dit', async () => {
  const { user, openRow } = await openTables(selonConsignes);
  const column = () => screen.findByRole('combobox', { name: 'Territoire de compétence' });
  await openRow(/^Postes/);
  await user.selectOptions(await column(), 'Ne pas lire');
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  await user.click(await screen.findByRole('tab', { name: 'Données' }));
  expect(await column()).toHaveDisplayValue('Ne pas lire');
  await user.click(screen.getByRole('button', { name: 'Confirmer' }));
  await screen.findByText('Sûr');
  await waitFor(async () => expect(await column()).toHaveDisplayValue('Commune'));
});

test('deux blocs non reconnus de même titre, dans une même feuille, restent deux lignes', async () => {
  const [bloc] = AVEC_BLOC.nonReconnus;
  const second = { ...bloc!, range: { top: 8, left: 0, bottom: 9, right: 1 } };
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await openTables(() => ({ ...AVEC_BLOC, nonReconnus: [bloc!, second] }));
  expect(screen.getAllByRole('button', { name: /^Intitulé/ })).toHaveLength(2);
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, screen, waitFor } from '@testing-library/react';
import { AUCUNE_CONSIGNE } from '../../src/reading';
import { DOSSIER_VIDE, ecrireDossier, HostError } from '../../src/app';
import { axe } from './accessible';
import { annexesScreen, button, choice, PRETE, unreadAnnexesScreen } from './annexes-screen';
import { held, watchDownloads } from './making';
import { preparePanes } from './open-pane';

beforeAll(preparePanes);

const CANCELLED = 'Création annulée. Votre classeur n’a pas changé.';
const message = (text: string) => screen.findByText(text, { selector: '.message-text' });

test('what is being made is said, and once cancelled nothing comes of it', async () => {
  const downloads = watchDownloads();
  const word = held(new Uint8Array([1]));
  const { container, user } = await annexesScreen(PRETE, { annexes: { documentWord: () => word.work } });
  await user.click(await screen.findByRole('radio', { name: 'Word' }));
  await user.click(await button('Télécharger le document Word'));
  expect(screen.getByRole('progressbar', { name: 'Préparation\u00a0: Annexe 2…' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(await button('Annuler'));
  expect(await message(CANCELLED)).toBeVisible();
  await act(async () => word.release());
  expect(downloads).toEqual([]);
  expect(screen.queryByText(/est prêt/)).not.toBeInTheDocument();
});

test('Échap stops what is being made and stays on the screen; no sheet is added afterwards', async () => {
  const own = held<never[]>([]);
  const { maker, user } = await annexesScreen();
  maker.ownSheets = () => own.work;
  await user.click(await button('Créer la feuille'));
  await user.keyboard('{Escape}');
  expect(await message(CANCELLED)).toBeVisible();
  expect(await button('Créer la feuille')).toHaveFocus();
  await act(async () => own.release());
  expect(maker.added).toEqual([]);
});

test('what is being written is taken back once cancelled, and said to be', async () => {
  const takenBack = held(null);
  const { maker, user } = await annexesScreen();
  maker.addSheets = async (_specs, _replaced, signal) => {
    await takenBack.work;
    if (signal?.aborted) throw new HostError('cancelled', 'annulé');
    return [];
  };
  await user.click(await button('Créer la feuille'));
  expect(await screen.findByRole('progressbar', { name: 'Écriture dans le classeur…' })).toBeVisible();
  await user.click(await button('Annuler'));
  expect(await screen.findByRole('progressbar', { name: 'Annulation…' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Annuler' })).not.toBeInTheDocument();
  await act(async () => takenBack.release());
  expect(await message(CANCELLED)).toBeVisible();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('a workbook that is left takes what was being made of it along', async () => {
  const downloads = watchDownloads();
  const word = held(new Uint8Array([1]));
  const { session, user } = await annexesScreen(PRETE, { annexes: { documentWord: () => word.work } });
  await user.click(await screen.findByRole('radio', { name: 'Word' }));
  await user.click(await button('Télécharger le document Word'));
  act(() => session.close());
  await act(async () => word.release());
  expect(downloads).toEqual([]);
});

test('what an annexe could not be is still said when she comes back from another tab', async () => {
  const { maker, user } = await annexesScreen();
  maker.failure = new HostError('protected', 'La structure de ce classeur est protégée.');
  await user.click(await button('Créer la feuille'));
  await message('La structure de ce classeur est protégée.');
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  await user.click(screen.getByRole('tab', { name: 'Annexes' }));
  expect(await message('La structure de ce classeur est protégée.')).toBeVisible();
});

test('cancelled too late, the sheet is there and said to be', async () => {
  const written = held(['Annexe 2']);
  const { maker, user } = await annexesScreen();
  maker.addSheets = () => written.work;
  await user.click(await button('Créer la feuille'));
  await user.click(await button('Annuler'));
  await act(async () => written.release());
  expect(await message('Feuille « Annexe 2 » créée.')).toBeVisible();
});

test('an annexe chosen after another drops the preparation of the other', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const preparerAnnexe = async (_: unknown, signal?: AbortSignal) => {
    signals.push(signal);
    return PRETE;
  };
  const { user } = await annexesScreen(PRETE, { annexes: { preparerAnnexe } });
  await waitFor(() => expect(signals).toHaveLength(1));
  await user.click(choice(/^Annexe 3/));
  await waitFor(() => expect(signals).toHaveLength(2));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
});

test('a preparation that fails is said, and tried again', async () => {
  let failures = 1;
  const preparerAnnexe = async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('chunk');
    return PRETE;
  };
  const { user } = await annexesScreen(PRETE, { annexes: { preparerAnnexe } });
  expect(await message('L’annexe n’a pas pu être préparée. Votre classeur n’a pas changé.')).toBeVisible();
  await user.click(await button('Réessayer'));
  expect(await screen.findByRole('region', { name: 'Ce qui sera créé' })).toBeVisible();
});

test('points of before the pane was closed: one is asked to check the workbook, but not for an empty model', async () => {
  const { container, user } = await unreadAnnexesScreen();
  expect(screen.getByText('Contrôlez le classeur pour produire cette annexe.')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(choice(/^Modèle vide/));
  expect(await button('Créer les feuilles')).toBeVisible();
  await user.click(choice(/^Annexe 2/));
  await user.click(await button('Contrôler le classeur'));
  expect(await screen.findByRole('treeitem', { name: /Code postal impossible/ })).toBeVisible();
});

test('the territoire chosen in the settings is that of the models, even before any check', async () => {
  const convention = { codeEpci: '200069037', nom: 'Pays de Saint-Omer', periode: null };
  const dossier = { ...DOSSIER_VIDE, consignes: { ...AUCUNE_CONSIGNE, convention } };
  const { user } = await unreadAnnexesScreen(ecrireDossier(dossier));
  await user.click(choice(/^Modèle vide/));
  const field = await screen.findByRole('textbox', { name: 'Territoire' });
  await waitFor(() => expect(field).toHaveValue('Pays de Saint-Omer'));
});

/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { HostError } from '../../src/workbook';
import { axe } from './accessible';
import { annexesScreen, AVEC_ERREUR, button, choice, PRETE } from './annexes-screen';
import { watchDownloads } from './making';
import { preparePanes } from './open-pane';

beforeAll(preparePanes);

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
  await user.click(screen.getByRole('button', { name: /Ôter le filtre\s: points de Annexe 2/ }));
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

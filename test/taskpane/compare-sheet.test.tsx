/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import { comparer, presenterComparaison } from '../../src/app';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import { HostError } from '../../src/workbook';
import { axe } from './accessible';
import { controle, deps, equipement, FakeHost, lecture, point, snapshot, tools } from './fakes';
import { FakeMaker, held, watchDownloads } from './making';
import { preparePanes } from './open-pane';
import { technician } from './technician';

// What it writes is tested where it is written; jsdom has bytes of its own.
jest.mock('../../src/hosts/xlsx', () => ({ newWorkbook: () => new Uint8Array([1]) }));

beforeAll(preparePanes);

/** jsdom does not read files. */
const FICHIER = Object.assign(new File(['avant'], 'ctg-2025.xlsx'), {
  arrayBuffer: async () => new ArrayBuffer(0),
});

/** The screen « Comparer » with its result: one equipment more than in the version before. */
async function compared({ inExcel = true } = {}) {
  const maker = new FakeMaker();
  const session = new Session({
    ...deps(
      new FakeHost(),
      tools(controle([point('cp')], lecture([equipement('Marck'), equipement('Calais')]))),
    ),
    loadComparison: async () => ({
      readWorkbook: async () => snapshot(),
      lireClasseur: async (read) => ({ snapshot: read, lecture: lecture() }),
      comparer,
      presenterComparaison,
    }),
    ...(inExcel && { sheets: maker }),
  });
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Comparer' }));
  await screen.findByRole('heading', { level: 1, name: 'Ce qui change' });
  await user.upload(screen.getByLabelText('Version précédente'), FICHIER);
  return { maker, container, user };
}

const button = (name: string) => screen.findByRole('button', { name });
const message = (text: string) => screen.findByText(text, { selector: '.message-text' });
const CREER = 'Créer la feuille «\u00a0Ce qui change\u00a0»';

test('« Ce qui change » is made as a sheet, and one can go to it', async () => {
  const { maker, container, user } = await compared();
  await user.click(await button(CREER));
  expect(await message('Feuille « Ce qui change » créée.')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Feuille « Ce qui change » créée.');
  expect(maker.added).toEqual([{ names: ['Ce qui change'], replaced: undefined }]);
  expect(await button('Aller à la feuille')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('a sheet of changes already there is never written over without an answer', async () => {
  const { maker, user } = await compared();
  maker.own = [{ name: 'Ce qui change', kind: 'changements', origin: 'ctg.xlsx, 2026-01-01' }];
  await user.click(await button(CREER));
  expect(await screen.findByRole('alert')).toHaveTextContent('La feuille « Ce qui change » existe déjà.');
  await user.click(await button('Ne rien faire'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(maker.added).toEqual([]);
  await user.click(await button(CREER));
  await user.click(await button('Reconstruire'));
  expect(await message('Feuille « Ce qui change » créée.')).toBeVisible();
  expect(maker.added).toEqual([{ names: ['Ce qui change'], replaced: ['Ce qui change'] }]);
});

test('what is asked, and what is made meanwhile, is still there when she comes back from another tab', async () => {
  const { maker, user } = await compared();
  const leaveAndComeBack = async () => {
    await user.click(screen.getByRole('tab', { name: 'Données' }));
    await user.click(screen.getByRole('tab', { name: 'Comparer' }));
  };
  maker.own = [{ name: 'Ce qui change', kind: 'changements', origin: 'ctg.xlsx, 2026-01-01' }];
  await user.click(await button(CREER));
  await screen.findByRole('alert');
  await leaveAndComeBack();
  expect(await screen.findByRole('alert')).toHaveTextContent('La feuille « Ce qui change » existe déjà.');
  const written = held(['Ce qui change (2)']);
  maker.addSheets = () => written.work;
  await user.click(await button('Créer une autre feuille'));
  await leaveAndComeBack();
  expect(await screen.findByRole('progressbar', { name: 'Écriture dans le classeur…' })).toBeVisible();
  await act(async () => written.release());
  expect(await message('Feuille « Ce qui change (2) » créée.')).toBeVisible();
});

test('what was made of a comparison is no longer said of the next one', async () => {
  const { user } = await compared();
  await user.click(await button(CREER));
  await message('Feuille « Ce qui change » créée.');
  await user.upload(screen.getByLabelText('Version précédente'), FICHIER);
  expect(await button(CREER)).toBeVisible();
  expect(screen.queryByText('Feuille « Ce qui change » créée.')).not.toBeInTheDocument();
});

test('a refusal of the workbook is said, and one can try again', async () => {
  const { maker, user } = await compared();
  maker.failure = new HostError('protected', 'La structure de ce classeur est protégée.');
  await user.click(await button(CREER));
  expect(await message('La structure de ce classeur est protégée.')).toBeVisible();
  maker.failure = new Error('GeneralException');
  await user.click(await button('Réessayer'));
  expect(await message('La feuille n’a pas pu être créée. Votre classeur n’a pas changé.')).toBeVisible();
  maker.failure = null;
  await user.click(await button('Réessayer'));
  expect(await message('Feuille « Ce qui change » créée.')).toBeVisible();
});

test('where there is no Excel, « Ce qui change » is a file', async () => {
  const downloads = watchDownloads();
  const { user } = await compared({ inExcel: false });
  await user.click(await button('Télécharger la feuille «\u00a0Ce qui change\u00a0»'));
  expect(await message('« Ce qui change.xlsx » est prêt.')).toBeVisible();
  expect(downloads).toEqual(['Ce qui change.xlsx']);
});

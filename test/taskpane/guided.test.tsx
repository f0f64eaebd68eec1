/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { axe } from './accessible';
import { controle, fixable, point } from './fakes';
import { openChecked, preparePanes } from './open-pane';

// Its example runs the rule itself, which has tests of its own.
jest.mock('../../src/app/aide/aide', () => ({
  aideDeRegle: async (id: string) => ({
    id,
    titre: 'Code postal impossible',
    gravite: 'error',
    verifie: 'Vérifie qu’un code postal a cinq chiffres.',
    source: 'datagouv-cp',
    signale: {
      nom: 'Un chiffre de trop',
      feuille: 'Annexe 2',
      lignes: [{ numero: 2, cellules: [{ texte: '623730', visee: true }] }],
      point: { quoi: '623730 a six chiffres.', pourquoi: '', queFaire: '' },
    },
    neSignalePas: null,
  }),
}));

beforeAll(preparePanes);

const CP = fixable('cp', 'Gazouillis — 623730 MARCK', 'Gazouillis — 62730 MARCK');
const ESPACE = fixable('espace', 'RPE  Calais', 'RPE Calais', { titre: 'Espaces en trop', row: 5 });
const DOUBLON = point('doublon', { titre: 'Doublon', rule: 'e/doublon', severity: 'warning', row: 7 });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('le contrôle se résume d’abord en une phrase', async () => {
  await openChecked([controle([CP, DOUBLON])]);
  expect(screen.getByText(/^1 erreur, 1 à vérifier\s; 1 équipement\./)).toBeVisible();
});

test('un point corrigé laisse la place au suivant, et les comptes descendent jusqu’à la fin de la revue', async () => {
  const { container, user } = await openChecked([controle([CP, DOUBLON]), controle([DOUBLON])]);
  await user.click(await button('Passer les points en revue'));
  await user.click(await button(/^Remplacer/));
  expect(await screen.findByRole('heading', { level: 1, name: 'Doublon' })).toBeVisible();
  expect(screen.getByText('Point 1 sur 1')).toBeVisible();
  await user.click(await button('Terminer la revue'));
  expect(
    await screen.findByRole('heading', { name: 'Tous les points ont été passés en revue' }),
  ).toBeVisible();
  expect(screen.getByText('Il reste 1 point : 1 à vérifier.')).toBeVisible();
  expect(screen.getByText('1 point réglé sur 2')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('Alt+↓ va jusqu’à la fin de la revue, Alt+↑ en revient', async () => {
  const { user } = await openChecked([controle([CP, DOUBLON])]);
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
  expect(await screen.findByText('Il reste 2 points : 1 erreur, 1 à vérifier.')).toBeVisible();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await screen.findByText('Point 2 sur 2')).toBeVisible();
});

test('une correction décochée n’est pas faite, même après un passage par l’aide', async () => {
  const { host, user } = await openChecked([controle([CP, ESPACE]), controle([ESPACE])]);
  await user.click(await button('Voir et corriger'));
  expect(await button('Tout corriger (2 corrections)')).toBeEnabled();
  // A space struck out would be taken for a dash.
  expect(screen.getByText('··')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /^Espaces en trop/ }));
  await user.keyboard('?{Escape}');
  await user.click(await button('Voir et corriger'));
  await user.click(await button('Faire la correction'));
  expect(await screen.findByText('1 correction faite.', { selector: '.message-text' })).toBeVisible();
  expect(host.applied).toEqual([CP.fix?.edits]);
});

test('« En savoir plus » dit ce que le contrôle vérifie, avec un exemple', async () => {
  const { container, user } = await openChecked([controle([DOUBLON])]);
  await user.click(await button('Passer les points en revue'));
  const more = await button('En savoir plus');
  expect(more).toHaveAttribute('aria-expanded', 'false');
  await user.click(more);
  expect(await screen.findByText(/^Vérifie qu’un code postal a cinq chiffres/)).toBeVisible();
  expect(screen.getByRole('table', { name: 'Exemple' })).toHaveTextContent('623730');
  expect(await axe(container)).toHaveNoViolations();
});

describe('un faux positif', () => {
  const report = async () => {
    const pane = await openChecked([controle([CP])]);
    await pane.user.click(await button('Passer les points en revue'));
    return pane;
  };

  test('se signale par un texte copié, qui ne dit rien du classeur', async () => {
    const { container, user } = await report();
    await user.click(await button('Signaler un faux positif'));
    expect(await screen.findByText(/^Description copiée/, { selector: '.section *' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(/^Description copiée/);
    const copied = await navigator.clipboard.readText();
    expect(screen.getByRole('textbox', { name: 'Description du point' })).toHaveValue(copied);
    expect(copied).toContain(CP.rule);
    expect(copied).not.toMatch(/623730|Gazouillis|Marck/i);
    expect(await axe(container)).toHaveNoViolations();
  });

  test('se copie à la main quand le presse-papiers est refusé', async () => {
    const { user } = await report();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refusé'));
    await user.click(await button('Signaler un faux positif'));
    expect(await screen.findByText(/^Copiez ce texte/, { selector: '.section *' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Description du point' })).toHaveFocus();
  });
});

/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { axe } from './accessible';
import { controle, lecture, point } from './fakes';
import { openChecked, openPane, preparePanes, remembered } from './open-pane';

beforeAll(preparePanes);

test('l’accueil nomme le classeur, ce qui va être fait, et propose un exemple', async () => {
  const { container } = openPane([], { samplePage: 'index.html?exemple' });
  expect(await screen.findByText('ctg.xlsx · 1 feuille')).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Lire',
    'Signaler',
    'Produire',
  ]);
  const sample = screen.getByRole('link', { name: /^Essayer avec un classeur d’exemple/ });
  expect(sample).toHaveAttribute('href', 'index.html?exemple');
  expect(await axe(container)).toHaveNoViolations();
});

test('une astuce est montrée une fois, et jamais deux', async () => {
  const shownHints = remembered();
  const { container, unmount, user } = await openChecked([controle([point('a')])], { shownHints });
  expect(screen.getByText(/^Cliquez sur un point/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: 'Fermer cette astuce' }));
  expect(screen.queryByText(/^Cliquez sur un point/)).not.toBeInTheDocument();
  unmount();
  await openChecked([controle([point('a')])], { shownHints });
  expect(screen.queryByText(/^Cliquez sur un point/)).not.toBeInTheDocument();
});

test('un classeur sans rien à signaler mène aux annexes, un classeur non reconnu aux données', async () => {
  const { unmount, user } = await openChecked([controle([])]);
  await user.click(screen.getByRole('button', { name: 'Produire les annexes' }));
  expect(screen.getByRole('tab', { name: 'Annexes' })).toHaveAttribute('aria-selected', 'true');
  unmount();
  const unread = await openChecked([controle([], lecture([]))]);
  await unread.user.click(screen.getByRole('button', { name: 'Choisir un tableau' }));
  expect(screen.getByRole('tab', { name: 'Données' })).toHaveAttribute('aria-selected', 'true');
});

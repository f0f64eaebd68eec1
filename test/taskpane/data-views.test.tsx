/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { configure, render, screen, within } from '@testing-library/react';
import type { Finding, Lecture } from '../../src/taskpane/modele';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import { axe } from './accessible';
import { controle, deps, FakeHost, lecture, point, tools } from './fakes';
import { action, avecEaje, avecPlan, eaje, fiche } from './records';
import { technician } from './technician';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

beforeAll(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

async function openData(read: Lecture, view: string, findings: readonly Finding[] = []) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(controle(findings, read))));
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Données' }));
  await user.click(await screen.findByRole('radio', { name: view }));
  return { host, session, container, user };
}

const FRAGILE = point('fragile', {
  rule: 'eaje/fragilite',
  severity: 'info',
  quoi: 'La Ronde : occupation de 57,5 %, sous 60 %.',
  sheet: 'Indicateurs',
  row: 1,
  column: 2,
});

describe('les structures des indicateurs', () => {
  const LUES = avecEaje(
    eaje({
      nom: 'La Ronde',
      row: 1,
      annee: 2024,
      places: 20,
      tauxOccupationReel: 0.575,
      tauxFacturation: 1.04,
    }),
    eaje({
      nom: 'Les Lutins',
      row: 2,
      annee: 2024,
      places: 30,
      tauxOccupationReel: 0.7013,
      tauxFacturation: 1.21,
    }),
    eaje({ nom: 'Les Lutins', row: 3, annee: 2023, places: 28, tauxOccupationReel: 0.66 }),
  );

  test('celle qui montre un signe de fragilité vient d’abord, avec son motif, et mène au point', async () => {
    const { container, user } = await openData(LUES, 'EAJE', [FRAGILE]);
    expect(screen.getByRole('heading', { level: 1, name: '2 structures, 50 places' })).toBeVisible();
    expect(screen.getByText('Réel 2024')).toBeVisible();
    const watched = screen.getByRole('region', { name: 'À regarder en comité' });
    expect(within(watched).getByRole('button', { name: /La Ronde 57,5\s%/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Les Lutins .*70,13\s%/ })).toBeVisible();
    expect(screen.getByText(/Seuil : 60\s%/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(within(watched).getByRole('button'));
    expect(await screen.findByText(FRAGILE.queFaire)).toBeVisible();
  });

  test('un clic sur une structure sélectionne son chiffre dans la feuille', async () => {
    const { host, user } = await openData(LUES, 'EAJE', [FRAGILE]);
    await user.click(screen.getByRole('radio', { name: 'Facturation' }));
    expect(screen.getByText(/Seuil : 117\s%/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Les Lutins' }));
    expect(host.revealed).toEqual([[{ sheet: 'Indicateurs', row: 2, column: 3 }]]);
  });

  test('ce que le classeur ne donne pas est dit « non fourni »', async () => {
    const { user } = await openData(LUES, 'EAJE');
    await user.click(screen.getByRole('radio', { name: 'Prix' }));
    expect(screen.getAllByText('non fourni')).toHaveLength(2);
  });

  test('un classeur sans indicateurs le dit', async () => {
    await openData(lecture(), 'EAJE');
    expect(screen.getByText('Pas d’indicateurs EAJE dans ce classeur.')).toBeVisible();
  });
});

describe('le plan en arbre', () => {
  const PLAN = avecPlan(
    [
      action('1', 'Maintenir l’offre', 'Petite enfance', 1, 'Accompagner les gestionnaires'),
      action('2', 'Ouvrir un point info', 'Jeunesse', 2),
    ],
    [fiche('1', 'Maintenir l’offre'), fiche('9', 'Ancienne action')],
  );
  const DIVERGE = point('diverge', {
    rule: 'fiche/intitule-divergent',
    severity: 'warning',
    titre: 'Intitulés différents',
    sheet: 'Plan',
    row: 1,
    column: 1,
  });

  test('dit combien d’actions et de fiches, et ce qui manque à chacune', async () => {
    const { container } = await openData(PLAN, 'Plan', [DIVERGE]);
    expect(screen.getByRole('heading', { level: 1, name: '2 actions, 2 fiches' })).toBeVisible();
    expect(screen.getByText('1 à compléter')).toBeVisible();
    expect(screen.getByText('1 sans fiche')).toBeVisible();
    expect(screen.getByText('Intitulés différents')).toBeVisible();
    expect(screen.getByText('9. Ancienne action')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test('une action s’ouvre sur ses objectifs, et chacun mène à sa cellule', async () => {
    const { host, user } = await openData(PLAN, 'Plan');
    expect(screen.queryByText('Accompagner les gestionnaires')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Objectifs de l’action 1' }));
    await user.click(screen.getByRole('button', { name: 'Accompagner les gestionnaires' }));
    await user.click(screen.getByRole('button', { name: 'Voir la fiche 1' }));
    expect(host.revealed).toEqual([
      [{ sheet: 'Plan', row: 1, column: 2 }],
      [{ sheet: 'Fiche 1', row: 0, column: 0 }],
    ]);
  });

  test('« Seulement ce qui manque » ne garde que les actions à reprendre', async () => {
    const { user } = await openData(PLAN, 'Plan');
    await user.click(screen.getByRole('switch', { name: 'Seulement ce qui manque' }));
    expect(screen.queryByText('Maintenir l’offre')).not.toBeInTheDocument();
    expect(screen.getByText('Ouvrir un point info')).toBeVisible();
  });

  test('un classeur sans plan le dit', async () => {
    await openData(lecture(), 'Plan');
    expect(screen.getByText('Pas de plan d’action dans ce classeur.')).toBeVisible();
  });
});

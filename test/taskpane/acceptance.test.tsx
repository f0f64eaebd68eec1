/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { lireDossier, trier } from '../../src/app';
import type { Acceptation } from '../../src/app';
import { HostError } from '../../src/workbook';
import { axe } from './accessible';
import { controle, point } from './fakes';
import { openChecked, preparePanes, remembered } from './open-pane';

beforeAll(preparePanes);

const TAUX = point('taux', { titre: 'Taux hors d’échelle', quoi: '7,87 % d’occupation.', actual: '7,87 %' });
const ADRESSES = [1, 2].map((row) =>
  point(`adresse-${String(row)}`, { titre: 'Adresse sans code postal', rule: 'cellule/adresse', row }),
);
const button = (name: string | RegExp) => screen.findByRole('button', { name });

function acceptation(parts: Partial<Acceptation>): Acceptation {
  return {
    point: 'taux',
    rule: TAUX.rule,
    titre: TAUX.titre,
    quoi: TAUX.quoi,
    actual: '7,87 %',
    lieu: { sheet: 'Annexe 2', cell: 'B3' },
    motif: 'confirme',
    precision: 'Ouverture en novembre.',
    auteur: 'Service petite enfance',
    date: '2026-03-01',
    siInchange: true,
    ...parts,
  };
}

/** A check that finds these points in a workbook where these acceptances are kept. */
function checkedWith(points: readonly (typeof TAUX)[], acceptations: readonly Acceptation[]) {
  const tri = trier(points, acceptations);
  const found = controle(tri.ouverts);
  return { ...found, releves: points, tri, dossier: { ...found.dossier, acceptations } };
}

async function giveReason(user: Awaited<ReturnType<typeof openChecked>>['user'], precision: string) {
  await user.click(await screen.findByRole('radio', { name: 'Situation particulière' }));
  await user.type(screen.getByRole('textbox', { name: /^Précision/ }), precision);
}

test('un point accepté quitte la liste, son motif reste dans le classeur, et le suivant prend sa place', async () => {
  const author = remembered();
  const { container, host, user } = await openChecked([controle([TAUX, ...ADRESSES])], {
    marks: true,
    author,
  });
  await user.click(await button('Passer les points en revue'));
  await user.click(await button('Accepter avec un motif'));
  expect(await screen.findByText(/ni nom de famille ni donnée d’enfant/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await giveReason(user, 'Deux mois d’activité.');
  await user.type(screen.getByRole('textbox', { name: /^Votre nom/ }), 'Service EAJE');
  await user.click(await button('Accepter'));

  expect(await screen.findByText('Point accepté.', { selector: '.message-text' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Adresse sans code postal' })).toBeVisible();
  expect(lireDossier(host.kept).acceptations).toMatchObject([
    { point: 'taux', precision: 'Deux mois d’activité.', auteur: 'Service EAJE', siInchange: true },
  ]);
  expect(author.read()).toBe('Service EAJE');
  expect(host.marks).toHaveLength(2);

  await user.click(await button('Annuler'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Taux hors d’échelle' })).toBeVisible();
  expect(lireDossier(host.kept).acceptations).toEqual([]);
  expect(host.marks).toHaveLength(3);
});

test('annuler ne reprend que ce que l’on vient d’accepter : ce qu’une collègue a écrit entre-temps reste', async () => {
  const { host, user } = await openChecked([controle([TAUX, ...ADRESSES])]);
  await user.click(await button('Passer les points en revue'));
  await user.click(await button('Accepter avec un motif'));
  await giveReason(user, 'Deux mois d’activité.');
  await user.click(await button('Accepter'));
  const ofColleague = acceptation({ point: 'adresse-2', lieu: { sheet: 'Annexe 2', cell: 'B3' } });
  const kept = lireDossier(host.kept);
  host.kept = JSON.stringify({ ...kept, acceptations: [...kept.acceptations, ofColleague] });
  await user.click(await button('Annuler'));
  expect(await screen.findByText('Changement annulé.', { selector: '.message-text' })).toBeVisible();
  expect(lireDossier(host.kept).acceptations).toEqual([ofColleague]);
});

test('ce qui manque est dit, et ni Entrée ni Échap ne perdent ce qui est écrit', async () => {
  const { user } = await openChecked([controle([TAUX])]);
  await user.click(await button('Passer les points en revue'));
  await user.click(await button('Accepter avec un motif'));
  await user.click(await button('Accepter'));
  expect(screen.getByText('Choisissez un motif.')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Confirmé par le gestionnaire' })).toHaveFocus();
  await giveReason(user, 'Première ligne{Enter}seconde ?');
  await user.keyboard('{Escape}');
  expect(await screen.findByText('Point 1 sur 1')).toBeVisible();
  await user.click(await button('Accepter avec un motif'));
  expect(await screen.findByRole('textbox', { name: /^Précision/ })).toHaveValue('Première ligne\nseconde ?');
  expect(screen.getByRole('radio', { name: 'Situation particulière' })).toBeChecked();
});

test('au clavier, tous les points d’un contrôle s’acceptent d’un seul motif, puis se retrouvent', async () => {
  const { container, host, user } = await openChecked([controle([TAUX, ...ADRESSES])]);
  act(() => screen.getByRole('treeitem', { name: /^Annexe 2/ }).focus());
  await user.keyboard('{ArrowDown}{ArrowDown}{Tab}');
  expect(await button('Accepter les 2 points de ce contrôle')).toHaveFocus();
  await user.keyboard('{Enter}');
  await giveReason(user, 'Lieux-dits.');
  await user.click(await button('Accepter les 2 points'));
  expect(await screen.findByRole('tree', { name: 'Points relevés, 1 point' })).toBeVisible();

  await user.click(await button('2 points acceptés'));
  expect(await screen.findAllByText(/Lieux-dits\./)).toHaveLength(2);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getAllByRole('button', { name: /^Aller à la cellule/ })[1]!);
  expect(host.revealed).toEqual([[{ sheet: 'Annexe 2', row: 2, column: 1 }]]);
  await user.click(screen.getAllByRole('button', { name: 'Ne plus accepter' })[0]!);
  expect(await screen.findByText('Acceptation retirée.', { selector: '.message-text' })).toBeVisible();
  expect(lireDossier(host.kept).acceptations.map(({ point: id }) => id)).toEqual(['adresse-2']);
});

test('depuis un point, les autres du même contrôle peuvent suivre', async () => {
  const { host, user } = await openChecked([controle(ADRESSES)]);
  await user.click(await button('Passer les points en revue'));
  await user.click(await button('Accepter avec un motif'));
  await user.click(await screen.findByRole('checkbox', { name: /^Accepter aussi l’autre point/ }));
  await giveReason(user, 'Lieux-dits.');
  await user.click(await button('Accepter les 2 points'));
  expect(await screen.findByRole('heading', { name: /passés en revue/ })).toBeVisible();
  expect(lireDossier(host.kept).acceptations).toHaveLength(2);
});

test('un point dont le chiffre a changé revient, un point dont la cause a disparu se retire', async () => {
  const gone = acceptation({ point: 'parti', titre: 'Doublon', lieu: { sheet: 'Calais', cell: 'C9' } });
  const { host, user } = await openChecked([
    checkedWith([{ ...TAUX, actual: '9 %' }], [acceptation({}), gone]),
  ]);
  host.kept = JSON.stringify({ version: 1, acceptations: [acceptation({}), gone] });
  const words = /Accepté le 1er mars 2026 pour 7,87 %\u00a0; la valeur est maintenant 9 %\./;
  expect(screen.getByRole('treeitem', { name: words })).toBeVisible();
  await user.click(await button('2 points acceptés'));
  const pointless = await screen.findByRole('region', { name: 'N’ont plus d’objet' });
  await user.click(within(pointless).getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText('Acceptation retirée.', { selector: '.message-text' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'N’ont plus d’objet' })).not.toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'À regarder de nouveau' })).toBeVisible();
});

test('un classeur qui refuse de garder le motif le dit, et rien n’est perdu', async () => {
  const { host, user } = await openChecked([controle([TAUX])]);
  await user.click(await button('Passer les points en revue'));
  await user.click(await button('Accepter avec un motif'));
  await giveReason(user, 'Deux mois d’activité.');
  host.failure = new HostError('protected', 'Le classeur est en lecture seule.');
  await user.click(await button('Accepter'));
  expect(
    await screen.findByText(
      'Le point n’a pas été accepté, et rien n’a changé. Le classeur est en lecture seule.',
      { selector: '.message-text' },
    ),
  ).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Précision/ })).toHaveValue('Deux mois d’activité.');
  expect(host.kept).toBeNull();
});

test('la liste des points acceptés s’exporte', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${String(saved.push(blob as Blob))}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user } = await openChecked([checkedWith([TAUX], [acceptation({})])]);
  await user.click(await button('1 point accepté'));
  await user.click(await button('Exporter'));
  expect(saved[0]?.type).toBe('text/csv');
});

import {
  accepter,
  chargerCommunes,
  controler,
  creerAcceptation,
  DOSSIER_VIDE,
  preparerAnnexe,
  retrier,
} from '../../../src/app';
import { LIGNE_JUSTE, liste } from '../../../src/rules/cas';
import { snapshotFromRows } from '../../../src/workbook';
import { SAISIE } from '../dossier/points';

const FAUTIF = liste(
  LIGNE_JUSTE,
  ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck'],
  ['Marck', 'LAEP', 'Fripouille', 'Rue Jean Jaurès', '6270', 'Marck'],
);

/** The report once the first point is accepted, beside an acceptance that no point answers. */
async function rapport() {
  const communes = await chargerCommunes();
  const controle = await controler(snapshotFromRows(FAUTIF, 'ctg.xlsx'), { communes });
  const { releves } = controle;
  const acceptation = creerAcceptation(releves[0]!, SAISIE, '2026-03-02', releves);
  const ailleurs = { sheet: 'Feuille ôtée', cell: 'B2' };
  const perdue = {
    ...acceptation,
    point: 'equipement/doublon:m:x',
    rule: 'equipement/doublon',
    lieu: ailleurs,
  };
  const dossier = accepter(DOSSIER_VIDE, [acceptation, perdue]);
  const demande = { kind: 'rapport', options: {}, controle: retrier(controle, dossier), communes } as const;
  return preparerAnnexe({ ...demande, jour: '2026-03-05' });
}

test('le rapport finit par les points acceptés : lieu, motif, précision, auteur et jour', async () => {
  const { feuilles, apercu } = await rapport();
  const rows = feuilles[0]!.rows;
  const debut = rows.findIndex((row) => row[0]?.value === 'Points acceptés');
  expect(rows.slice(5, debut - 1)).toHaveLength(1);
  const valeurs = rows.slice(debut + 2).map((row) => row.map((cell) => cell?.value ?? null));
  const accord = [
    'Situation particulière',
    'Ouverture en novembre.',
    'Service petite enfance',
    '2 mars 2026',
  ];
  expect(valeurs).toEqual([
    ['Accepté', 'Annexe 2', 'E3', 'Code postal impossible', expect.any(String), ...accord],
    ['N’a plus d’objet', 'Feuille ôtée', 'B2', 'Code postal impossible', expect.any(String), ...accord],
  ]);
  expect(apercu.contenu).toMatch(/^1 point, 1 point accepté, /);
});

test('un clic mène à la cellule acceptée, tant que sa feuille est là', async () => {
  const [feuille] = (await rapport()).feuilles;
  const cellules = feuille!.rows.slice(-2).map((row) => row[2]);
  expect(cellules).toMatchObject([{ link: { sheet: 'Annexe 2', row: 2, column: 4 } }, { style: 'texte' }]);
  expect(cellules[1]).not.toHaveProperty('link');
});

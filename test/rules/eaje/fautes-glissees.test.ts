import { lire } from '../../../src/reading';
import { chargerCommunes, PROFIL_DEFAUT, type Communes } from '../../../src/referentiel';
import { evaluer, regles, type Finding } from '../../../src/rules';
import { cellName, snapshotFromRows } from '../../../src/workbook';
import type { CellValue } from '../../../src/workbook';
import { resultatDe } from '../resultat-de';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const FAMILLE = regles.filter(({ meta }) => meta.id.startsWith('eaje/'));

type Tableau = readonly (readonly CellValue[])[];
/** Sets one cell of the table that is right. */
type Faute = readonly [rang: number, colonne: number, valeur: CellValue];

const ENTETE = [
  'Structure',
  'Commune',
  'Type',
  'Places',
  'Jours d’ouverture',
  'Amplitude horaire',
  'Heures facturées',
  'Heures réalisées',
  'Charges',
  'Taux de facturation',
  'Taux d’occupation réel',
  'Prix de revient',
  'PF moyenne horaire',
];

// Hours = places × days × span × rate; facturation and price follow from them.
const STRUCTURES: Tableau = [
  ['Les Coccinelles', 'Arques', 'Multi-accueil', 20, 225, 10, 33075, 31500, 409500, 1.05, 0.7, 13, 1.9],
  [
    'Les Bourdons',
    'Longuenesse',
    'Multi-accueil',
    30,
    222,
    11,
    49450,
    47619,
    580952,
    1.0385,
    0.65,
    12.2,
    2.1,
  ],
  ['La Ronde', 'Helfaut', 'Micro-crèche', 12, 230, 10, 21528, 20700, 217350, 1.04, 0.75, 10.5, 1.2],
  ['Les Abeilles', 'Ecques', 'Multi-accueil', 16, 221, 10, 24045, 23338, 343069, 1.0303, 0.66, 14.7, 0.9],
  ['La Farandole', 'Saint-Omer', 'Multi-accueil', 40, 226, 11, 75082, 71605, 787655, 1.0486, 0.7201, 11, 2.4],
];

const LIGNE_ENTETE = 1;

function enLignes(structures: Tableau): Tableau {
  return [['Indicateurs des EAJE – réel 2024'], ENTETE, ...structures];
}

function transpose(structures: Tableau): Tableau {
  const colonnes = ENTETE.map((entete, rang) => [
    rang === 0 ? null : entete,
    ...structures.map((ligne) => ligne[rang] ?? null),
  ]);
  return [['Indicateurs des EAJE – réel 2024'], ...colonnes];
}

function avec([rang, colonne, valeur]: Faute): Tableau {
  return STRUCTURES.map((ligne, autre) => (autre === rang ? ligne.with(colonne, valeur) : ligne));
}

function points(tableau: Tableau): readonly Finding[] {
  const snapshot = snapshotFromRows({ EAJE: tableau });
  const lecture = resultatDe(lire(snapshot, communes));
  return resultatDe(evaluer({ lecture, communes, profil: PROFIL_DEFAUT }, FAMILLE, snapshot));
}

function graves(tableau: Tableau): readonly string[] {
  return points(tableau)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, cells: [cell] }) => `${rule} ${cell ? cellName(cell.row, cell.column) : ''}`);
}

const FAUTES: readonly (readonly [nom: string, faute: Faute])[] = [
  ['un taux d’occupation dix fois trop petit', [0, 10, 0.07]],
  ['un taux d’occupation cent fois trop grand', [1, 10, 65]],
  ['un taux de facturation nul', [2, 9, 0]],
  ['un taux de facturation faux de trois points', [3, 9, 1.06]],
  ['une occupation de 104 %', [4, 10, 1.04]],
  ['un prix de revient dix fois trop grand', [0, 11, 130]],
  ['un prix de revient faux d’un euro', [1, 11, 13.2]],
  ['une participation plus haute que le prix', [2, 12, 11.4]],
  ['une participation dix fois trop grande', [3, 12, 9]],
  ['une micro-crèche de 15 places', [2, 3, 15]],
];

describe.each([
  [
    'une ligne par structure',
    enLignes,
    ([rang, colonne]: Faute) => cellName(LIGNE_ENTETE + 1 + rang, colonne),
  ],
  ['une colonne par structure', transpose, ([rang, colonne]: Faute) => cellName(1 + colonne, 1 + rang)],
] as const)('%s', (_, disposer, cellule) => {
  test('un tableau juste ne donne aucun point', () => {
    expect(graves(disposer(STRUCTURES))).toEqual([]);
  });

  test.each(FAUTES)('%s se voit à sa cellule', (_nom, faute) => {
    const trouves = graves(disposer(avec(faute)));
    expect(trouves.map((trouve) => trouve.split(' ')[1])).toContain(cellule(faute));
  });

  test.each(FAUTES.slice(0, 7))('%s ne donne qu’un point', (_nom, faute) => {
    expect(graves(disposer(avec(faute)))).toHaveLength(1);
  });

  test('des heures fausses qui démentent deux taux se voient une fois, à leur cellule', () => {
    const faute: Faute = [0, 7, 25100];
    expect(graves(disposer(avec(faute)))).toEqual([`eaje/taux-facturation-recalcule ${cellule(faute)}`]);
  });
});

import { cellName } from '../../../src/workbook';
import { pointsDuTableau } from './points-du-tableau';

describe('ne dit rien', () => {
  test.each([
    [
      'd’allocataires qui touchent plusieurs prestations',
      [
        ['Prestation', 'Allocataires'],
        ['AAH', 120],
        ['RSA', 310],
        ['APL', 700],
        ['Total allocataires', 820],
      ],
    ],
    [
      'd’un total d’enfants différents',
      [
        ['Structure', 'Enfants différents'],
        ['Crèche A', 40],
        ['Crèche B', 55],
        ['Total', 90],
      ],
    ],
    [
      'du total des charges d’une crèche, sous ses heures',
      [
        ['Indicateurs EAJE 2024', null],
        ['Crèche Les Coccinelles', null],
        ['Nombre de places', 45],
        ['Horaires', '07h30-18h30'],
        ['Heures réalisées', 85_000],
        ['Heures facturées', 89_250],
        ['Taux de facturation', 1.05],
        ['Total charges', 842_000],
        ['Prix de revient réalisé', 9.91],
      ],
    ],
    [
      'd’un nombre de jours sur la ligne du total',
      [
        ['Structure', 'Places', 'Heures', 'Jours'],
        ['A', 20, 4000, 220],
        ['B', 15, 3000, 210],
        ['Total', 35, 7000, 215],
      ],
    ],
    [
      'de détails précédés d’un tiret',
      [
        ['Accueil', 'Places'],
        ['Régulier', 100],
        ['- PSU', 60],
        ['- Paje', 40],
        ['Occasionnel', 20],
        ['Total', 120],
      ],
    ],
    [
      'de détails sous leur ligne, sans tiret',
      [
        ['Accueil', 'Places'],
        ['Régulier', 100],
        ['PSU', 60],
        ['Paje', 40],
        ['Occasionnel', 20],
        ['Total', 120],
      ],
    ],
    [
      'de sous-totaux sans nom',
      [
        ['Tranche', 'Enfants'],
        ['0-2 ans', 30],
        ['3-5 ans', 40],
        ['0-5 ans', 70],
        ['6-11 ans', 90],
        ['Total', 160],
      ],
    ],
    [
      'de places ouvertes moins les places fermées',
      [
        ['Commune', 'Places 2024', 'Créations', 'Suppressions', 'Total 2025'],
        ['Brume', 40, 10, 5, 45],
        ['Lande', 20, 0, 0, 20],
        ['Roche', 30, 5, 0, 35],
        ['Combe', 12, 3, 0, 15],
      ],
    ],
    [
      'd’un produit',
      [
        ['Structure', 'Places', 'Ateliers', 'Total heures'],
        ['A', 20, 220, 4400],
        ['B', 15, 210, 3150],
      ],
    ],
    [
      'd’un écart d’une unité sur des estimations',
      [
        ['Commune', 'Ménages'],
        ['Brume', 4655],
        ['Lande', 1041],
        ['Roche', 337],
        ['Combe', 349],
        ['Total', 6381],
      ],
    ],
    [
      'de sommes en décimales arrondies',
      [
        ['Poste', 'ETP'],
        ['A', 0.33],
        ['B', 0.33],
        ['C', 0.33],
        ['Total', 1],
      ],
    ],
    [
      'd’un total du territoire avant des territoires de comparaison',
      [
        ['Territoire', 'Habitants'],
        ['Brume', 400],
        ['Lande', 200],
        ['Total Val', 600],
        ['Département', 90_000],
        ['France', 68_000_000],
      ],
    ],
    [
      'd’un budget en charges, produits et résultat',
      [
        ['Poste', '2023', '2024'],
        ['Achats', 1200, 1300],
        ['Personnel', 5400, 5600],
        ['Total charges', 6600, 6900],
        ['Caf', 4000, 4200],
        ['Commune', 2700, 2600],
        ['Total produits', 6700, 6800],
        ['Résultat', 100, -100],
      ],
    ],
    [
      'de milliers d’euros et d’euros',
      [
        ['Poste', 'Montant'],
        ['Achats', '1 200 €'],
        ['Personnel', '5,4 k€'],
        ['Total', '6 600 €'],
      ],
    ],
    [
      'de tirets pour des zéros',
      [
        ['Commune', 'Filles', 'Garçons', 'Total'],
        ['Brume', 3, '-', 3],
        ['Lande', '-', 4, 4],
        ['Roche', 5, 6, 11],
        ['Total', 8, 10, 18],
      ],
    ],
    [
      'd’une seule structure',
      [
        ['Équipement', '2025', '2026'],
        ['Crèche A', 15, 24],
        ['TOTAL', 15, 24],
      ],
    ],
    [
      'de parts dont le total est 100 %',
      [
        ['Commune', 'Habitants', 'Poids'],
        ['Brume', 400, '66,7 %'],
        ['Lande', 200, '33,3 %'],
        ['Total', 600, '100 %'],
      ],
    ],
  ])('%s', (_nom, lignes) => {
    expect(pointsDuTableau(lignes).map(({ quoi }) => quoi)).toEqual([]);
  });
});

describe('montre', () => {
  const lieux = (lignes: Parameters<typeof pointsDuTableau>[0]): readonly string[] =>
    pointsDuTableau(lignes).map(({ cells: [cell] }) => (cell ? cellName(cell.row, cell.column) : ''));

  test('le total d’une seule colonne, avec son calcul', () => {
    const [point] = pointsDuTableau([
      ['Structure', 'Places'],
      ['Crèche A', 35],
      ['Crèche B', 12],
      ['Total', 60],
    ]);
    expect(point).toMatchObject({ severity: 'error', calcul: '35 + 12 = 47, et non 60', expected: '47' });
  });

  test('les places sous une liste d’équipements, où un ALSH n’est pas une prestation', () => {
    const points = pointsDuTableau([
      ['Commune', 'Type', 'Nom', 'Code postal', 'Ville', 'Places'],
      ['Arques', 'ALSH', 'ALSH Tournesol', 62510, 'Arques', 60],
      ['Arques', 'EAJE', 'Les P’tits Loups', 62510, 'Arques', 20],
      ['Wizernes', 'ALSH adolescents', 'Espace jeunes', 62570, 'Wizernes', 24],
      ['Wizernes', 'LAEP', 'Môm en Bulle', 62570, 'Wizernes', null],
      ['Total', null, null, null, null, 98],
    ]);
    expect(points.map(({ quoi }) => quoi)).toEqual([expect.stringMatching(/affiche 98/)]);
    expect(points[0]?.pourquoi).toMatch(/104/);
  });

  test('un total d’heures à virgule, qui est entre ses parties', () => {
    const lignes = [
      ['Atelier', 'Heures'],
      ['A', '3'],
      ['B', '0,3'],
      ['C', '1'],
      ['Total', '2,3'],
    ];
    expect(lieux(lignes)).toEqual(['B5']);
  });

  test('des parties qui dépassent déjà le total, malgré un nombre illisible', () => {
    const lignes = [
      ['Commune', 'Enfants'],
      ['Brume', 118],
      ['Lande', 'ag4'],
      ['Roche', 2913],
      ['Combe', 40],
      ['Total', 1810],
    ];
    expect(lieux(lignes)).toEqual(['B6']);
  });

  test('une ligne qui manque, une seule fois pour toutes les colonnes', () => {
    const points = pointsDuTableau([
      ['Commune', '2022', '2023', '2024'],
      ['Brume', 10, 11, 12],
      ['Lande', 20, 21, 22],
      ['Total', 45, 50, 49],
    ]);
    expect(points.map(({ cells, severity }) => [cells.length, severity])).toEqual([[3, 'warning']]);
  });

  test('le nombre qui s’écarte de ses voisins, quand il explique le total', () => {
    const [point] = pointsDuTableau([
      ['Équipement', '2025', '2026', '2027'],
      ['Crèche A', 40, 40, 40],
      ['Crèche B', 65, 85, 65],
      ['TOTAL', 105, 105, 105],
    ]);
    expect(point?.cells.map(({ row, column }) => cellName(row, column))).toEqual(['C4', 'C3']);
    expect(point?.queFaire).toContain('65');
  });

  test('un total faux parmi des sous-totaux nommés par leur thème', () => {
    const lignes = [
      ['Service', '2024', '2025'],
      ['Crèche', 10, 12],
      ['RPE', 20, 22],
      ['Total petite enfance', 30, 34],
      ['ALSH', 40, 41],
      ['Séjours', 5, 6],
      ['Total jeunesse', 54, 47],
      ['TOTAL', 75, 81],
    ];
    expect(lieux(lignes)).toEqual(['B7']);
  });
});

import { annexe2, changementsEnClair, comparerFeuilles, enClair } from './comparer-deux';

const LUTINS = ['Marck', 'EAJE', 'Les Petits Lutins', '3 rue Bizet', '62730', 'Marck', 'Mairie de Marck', 15];
const LAEP = ['Marck', 'LAEP', 'Babillage', '12 rue Jean Rostand', '62730', 'Marck', 'Mairie de Marck', null];
const RPE = [
  'Sangatte',
  'RPE',
  'Relais des Dunes',
  '5 place de l’Église',
  '62231',
  'Sangatte',
  'CA Calais',
  null,
];
const SEJOURS = ['Sangatte', 'Séjours', null, null, null, null, 'Mairie de Sangatte', null];
const BASE = [LUTINS, LAEP, RPE, SEJOURS];

function avec(ligne: readonly (string | number | null)[], colonne: number, valeur: string | number | null) {
  return ligne.map((cellule, rang) => (rang === colonne ? valeur : cellule));
}

describe('ne change rien', () => {
  test('le même classeur', () => {
    expect(changementsEnClair(annexe2(...BASE), annexe2(...BASE))).toEqual([]);
  });

  test('l’ordre des lignes, ni des lignes vides', () => {
    expect(changementsEnClair(annexe2(...BASE), annexe2(SEJOURS, RPE, [], LAEP, LUTINS))).toEqual([]);
  });

  test('l’ordre des colonnes, ni une colonne de moins', () => {
    const colonnes = ['Nom', 'Type', 'Commune', 'Code postal', 'Adresse', 'Collectivité'];
    const places = [2, 1, 5, 4, 3, 0];
    const lignes = BASE.map((ligne) => places.map((colonne) => ligne[colonne] ?? null));
    expect(changementsEnClair(annexe2(...BASE), { Liste: [colonnes, ...lignes] })).toEqual([]);
  });

  test('une liste par collectivité au lieu d’une seule', () => {
    const blocs = [LUTINS, LAEP, RPE].flatMap(([collectivite, type, nom, voie, code, ville]) => [
      [`LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR LA COMMUNE de ${String(collectivite)}`],
      ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
      [type ?? null, `${String(nom)} – ${String(voie)}, ${String(code)} ${String(ville)}`],
      [],
    ]);
    expect(changementsEnClair(annexe2(LUTINS, LAEP, RPE), { Annexe: blocs })).toEqual([]);
  });

  test('la casse, les accents et la ponctuation, qui se comptent à part', () => {
    const { changements, ecritures } = comparerFeuilles(
      annexe2(...BASE),
      annexe2(avec(LUTINS, 2, 'LES PETITS LUTINS'), LAEP, avec(RPE, 3, '5, place de l’Eglise'), SEJOURS),
    );
    expect(changements).toEqual([]);
    expect(ecritures.map(enClair)).toEqual([
      'modification | LES PETITS LUTINS | Nom : Les Petits Lutins → LES PETITS LUTINS',
      'modification | Relais des Dunes | Adresse : 5 place de l’Église → 5, place de l’Eglise',
    ]);
  });
});

describe('un équipement', () => {
  test('ajouté ou supprimé se dit une fois, avec sa place', () => {
    const { changements } = comparerFeuilles(annexe2(LUTINS, LAEP, RPE), annexe2(LUTINS, RPE, SEJOURS));
    expect(changements).toMatchObject([
      {
        objet: 'equipement',
        nature: 'ajout',
        libelle: 'Séjours',
        lieu: 'Sangatte',
        avantSource: [],
        apresSource: expect.arrayContaining([{ sheet: 'Annexe 2', row: 3, column: 1 }]) as unknown,
      },
      { nature: 'suppression', libelle: 'Babillage', lieu: 'Marck', apresSource: [] },
    ]);
  });

  test.each([
    ['ses places', 7, 24, 'modification | Les Petits Lutins | Places : 15 → 24'],
    [
      'son adresse',
      3,
      '8 quai du Port',
      'modification | Les Petits Lutins | Adresse : 3 rue Bizet → 8 quai du Port',
    ],
    [
      'son gestionnaire',
      6,
      'ADMR',
      'modification | Les Petits Lutins | Gestionnaire : Mairie de Marck → ADMR',
    ],
    ['son type', 1, 'MAM', 'modification | Les Petits Lutins | Type : EAJE → MAM'],
    [
      'son nom',
      2,
      'Graine de Malice',
      'modification | Graine de Malice | Nom : Les Petits Lutins → Graine de Malice',
    ],
    ['son adresse, vidée', 3, null, 'modification | Les Petits Lutins | Adresse : 3 rue Bizet → ∅'],
    ['sa collectivité', 0, 'Sangatte', 'deplacement | Les Petits Lutins | Collectivité : Marck → Sangatte'],
  ])('garde son identité quand change %s', (_, colonne, valeur, attendu) => {
    const change = avec(LUTINS, colonne, valeur);
    expect(changementsEnClair(annexe2(...BASE), annexe2(change, LAEP, RPE, SEJOURS))).toEqual([attendu]);
  });

  test('remplacé par un autre, ailleurs, n’est pas le même', () => {
    const autre = [
      'Marck',
      'EAJE',
      'La Ronde des Couleurs',
      '40 avenue de Verdun',
      '62730',
      'Marck',
      'ADMR',
      20,
    ];
    expect(changementsEnClair(annexe2(...BASE), annexe2(autre, LAEP, RPE, SEJOURS))).toEqual([
      'ajout | La Ronde des Couleurs',
      'suppression | Les Petits Lutins',
    ]);
  });

  test('ne se confond pas avec un autre service de la même adresse, ni avec son homonyme d’une autre commune', () => {
    const rpeVoisin = [
      'Marck',
      'RPE',
      'Relais de Marck',
      '12 rue Jean Rostand',
      '62730',
      'Marck',
      'Mairie de Marck',
      null,
    ];
    const homonyme = [
      'Sangatte',
      'LAEP',
      'Babillage',
      '1 rue Verte',
      '62231',
      'Sangatte',
      'Mairie de Sangatte',
      null,
    ];
    expect(
      changementsEnClair(annexe2(LUTINS, LAEP, rpeVoisin, homonyme), annexe2(LUTINS, rpeVoisin, homonyme)),
    ).toEqual(['suppression | Babillage']);
  });

  test('en double une fois de moins disparaît une fois', () => {
    expect(changementsEnClair(annexe2(LUTINS, LUTINS, LAEP), annexe2(LUTINS, LAEP))).toEqual([
      'suppression | Les Petits Lutins',
    ]);
  });
});

test('une annexe qu’une version ne contient pas n’est pas une suite de suppressions', () => {
  const { changements, nonFournis } = comparerFeuilles(annexe2(...BASE), {
    Note: [['Compte rendu de la réunion']],
  });
  expect(changements).toEqual([]);
  expect(nonFournis).toEqual([{ objet: 'equipement', version: 'apres', nombre: 4 }]);
});

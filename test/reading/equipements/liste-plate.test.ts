import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook';
import { avec, classeur, enClair, equipementsDe, lireTout } from '../classeur';

const ENTETE = [
  'Collectivité',
  'Type',
  'Nom de la structure',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
  'Places',
];
const LIGNES: CellValue[][] = [
  ['Vannes', 'EAJE', 'Les Ajoncs', '3 rue du Port', '56000', 'Vannes', 'Mairie de Vannes', 30],
  ['Vannes', 'ALSH', 'Le Grand Large', '8 avenue de la Mer', '56000', 'Vannes', 'Association Ty Bugale', 60],
  ['Séné', 'LAEP', 'La Courte Échelle', '1 place de l’Église', '56860', 'Séné', 'Mairie de Séné', null],
];
const ATTENDU = [
  'Vannes | EAJE | Les Ajoncs | 56000 | Vannes | Mairie de Vannes',
  'Vannes | ALSH | Le Grand Large | 56000 | Vannes | Association Ty Bugale',
  'Séné | LAEP | La Courte Échelle | 56860 | Séné | Mairie de Séné',
];

describe('Annexe 2 en liste plate', () => {
  it('lit une colonne par champ', () => {
    expect(equipementsDe({ Base: [ENTETE, ...LIGNES] })).toEqual(ATTENDU);
  });

  it('dit de quelle cellule vient chaque champ', () => {
    const [premier] = lireTout(classeur({ Base: [ENTETE, ...LIGNES] })).equipements;
    expect(premier?.adresse.codePostal?.cells).toEqual([{ sheet: 'Base', row: 1, column: 4 }]);
    expect(premier?.places).toEqual({
      value: 30,
      printed: '30',
      cells: [{ sheet: 'Base', row: 1, column: 7 }],
    });
  });

  it('reconnaît des en-têtes mal orthographiés et d’autres mots', () => {
    const autres = [
      'Signataire',
      'Tipe de structure',
      'Équipement',
      'Rue',
      'CP',
      'Vile',
      'Porteur',
      'Capacité (places)',
    ];
    expect(equipementsDe({ Base: [autres, ...LIGNES] })).toEqual(ATTENDU);
  });

  it('laisse la phrase qui compte les établissements sous leur liste', () => {
    const phrase = ['3 établissements et services, 90 places.'];
    expect(equipementsDe({ Base: [ENTETE, ...LIGNES, phrase] })).toEqual(ATTENDU);
  });

  it('se passe d’en-tête sous un titre d’annexe 2', () => {
    expect(
      equipementsDe({ 'Annexe 2': LIGNES }).map((ligne) => ligne.split(' | ').slice(1, 4).join(' | ')),
    ).toEqual(ATTENDU.map((ligne) => ligne.split(' | ').slice(1, 4).join(' | ')));
  });

  it('laisse sans type une ligne oubliée, quand le type est écrit à chaque ligne', () => {
    const oubliee = LIGNES.map((ligne, rang) =>
      rang === 1 ? [ligne[0] ?? null, null, ...ligne.slice(2)] : ligne,
    );
    const lignes = [ENTETE, ...LIGNES, ...LIGNES.map((l) => ['Auray', 'EAJE', ...l.slice(2)]), ...oubliee];
    const { equipements } = lireTout(classeur({ Base: lignes }));
    expect(equipements.filter(({ type }) => type === null)).toHaveLength(1);
  });

  it('lit deux tableaux côte à côte', () => {
    const cote = (ligne: readonly CellValue[]): CellValue[] => [
      ...ligne.slice(0, 7),
      null,
      ...ligne.slice(0, 7),
    ];
    const lues = equipementsDe({ Base: [ENTETE, ...LIGNES].map(cote) });
    expect([...lues].sort()).toEqual([...ATTENDU, ...ATTENDU].sort());
  });

  it('lit un en-tête sur deux lignes et distingue les deux adresses', () => {
    const haut = ['Signataire', 'Structure', null, null, null, 'Gestionnaire', null];
    const bas = [null, 'Type', 'Nom', 'Adresse', 'Commune', 'Nom', 'Commune'];
    const ligne = [
      'Vannes',
      'EAJE',
      'Les Ajoncs',
      '3 rue du Port',
      'Vannes',
      'Association Ty Bugale',
      'Auray',
    ];
    const { equipements } = lireTout(classeur({ Base: [haut, bas, ligne] }));
    expect(equipements.map(enClair)).toEqual([
      'Vannes | EAJE | Les Ajoncs | ∅ | Vannes | Association Ty Bugale',
    ]);
    expect(equipements[0]?.gestionnaireAdresse.commune?.value).toBe('Auray');
  });

  it('lit aussi ce qui est masqué, et le dit', () => {
    const masque = avec(classeur({ Base: [ENTETE, ...LIGNES] }), { hiddenRows: new Set([2]) });
    const { equipements, masques } = lireTout(masque);
    expect(equipements).toHaveLength(3);
    expect(masques).toMatchObject([{ nature: 'ligne', sheet: 'Base', enregistrements: 1 }]);
  });

  it('ne change pas quand le tableau est déplacé ou coupé de lignes vides', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(6),
        fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }),
        (bas, droite, vides) => {
          const decaler = (ligne: readonly CellValue[]): CellValue[] => [
            ...Array<null>(droite).fill(null),
            ...ligne,
          ];
          const blanches = (nombre = 0): CellValue[][] => Array.from({ length: nombre }, () => []);
          const [premiere = [], ...autres] = LIGNES.map(decaler);
          const lignes = [
            ...blanches(bas),
            decaler(ENTETE),
            premiere,
            ...autres.flatMap((ligne, rang) => [...blanches(vides[rang]), ligne]),
          ];
          expect(equipementsDe({ Base: lignes })).toEqual(ATTENDU);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('garde les mêmes clés quand des lignes sont insérées', () => {
    const cles = (lignes: CellValue[][]): string[] =>
      lireTout(classeur({ Base: lignes })).equipements.map(({ key }) => key);
    const avant = cles([ENTETE, ...LIGNES]);
    expect(cles([ENTETE, [], ...LIGNES])).toEqual(avant);
    expect(new Set(avant).size).toBe(3);
  });
});

describe('Les lignes qui additionnent', () => {
  it.each(['TOTAL', 'S/total centre', 'Sous-total', 'ENSEMBLE DU TERRITOIRE', 'Ensemble', 'Grand total'])(
    '« %s » n’est pas un équipement',
    (libelle) => {
      const total = [libelle, null, null, null, null, null, null, 90];
      expect(equipementsDe({ Base: [ENTETE, total, ...LIGNES, total] })).toEqual(ATTENDU);
    },
  );

  it('une association nommée « Ensemble » reste un équipement', () => {
    const ligne = ['Ensemble pour tous', 'EVS', 'La Ruche', '2 rue Haute', '56000', 'Vannes', null, null];
    expect(equipementsDe({ Base: [ENTETE, ...LIGNES, ligne] })).toHaveLength(4);
  });
});

describe('Une structure', () => {
  it('dit ses places entre parenthèses, une seule fois', () => {
    const { equipements } = lireTout(
      classeur({
        'Annexe 2': [
          ['Type', 'Nom et adresse de la structure'],
          ['Micro-crèche', 'La Case (12 places)\n3 rue du Port\n56000 VANNES'],
          ['Multi-accueil', 'Les Ajoncs (20 places) et Le Phare (10 places)\n8 rue Haute\n56000 VANNES'],
        ],
      }),
    );
    expect(equipements.map(({ places }) => places?.value ?? null)).toEqual([12, null]);
  });

  it('garde le nom de sa colonne quand le type en dit plus qu’un type', () => {
    const ligne = ['Vannes', 'LAEP itinérant', 'La Bulle', '2 rue Haute', '56000', 'Vannes', null, null];
    const [equipement] = lireTout(classeur({ Base: [ENTETE, ligne, ...LIGNES] })).equipements;
    expect(equipement?.nom?.value).toBe('La Bulle');
  });
});

describe('Sans en-tête', () => {
  it('des types seuls sur leur ligne, comptés, au-dessus de leurs structures', () => {
    const lues = equipementsDe({
      'Annexe 2': [
        ['PAYS DE VANNES'],
        ['Établissement d’accueil du jeune enfant (2)'],
        [null, 'Les Ajoncs – Vannes (56000) – 3 rue du Port'],
        [null, 'Le Grand Large – Vannes (56000) – 8 avenue de la Mer'],
        ['Relais petite enfance (1)'],
        [null, 'RPE du Golfe – Séné (56860) – 1 place de l’Église'],
      ],
    });
    expect(lues.map((ligne) => ligne.split(' | ').slice(1, 5).join(' | '))).toEqual([
      'EAJE | Les Ajoncs | 56000 | Vannes',
      'EAJE | Le Grand Large | 56000 | Vannes',
      'RPE | RPE du Golfe | 56860 | Séné',
    ]);
  });

  it('des montants par année ne sont pas des codes postaux', () => {
    const bonus = [
      ['Bénéficiaire', 'Équipement', 2022, 2023, 2024],
      [],
      ['Vannes', 'Multi-accueil Les Ajoncs', 42_000, 43_000, 43_500],
      ['Vannes', 'ALSH Le Grand Large', 18_000, 18_200, 18_500],
      ['Séné', 'LAEP La Courte Échelle', 6500, 6700, 6800],
    ];
    expect(equipementsDe({ Bonus: bonus })).toEqual([]);
  });
});

it.each(['Places PSU', 'Places financées', 'Nb places PMI'])('« %s » donne les places', (entete) => {
  const { equipements } = lireTout(classeur({ Base: [[...ENTETE.slice(0, 7), entete], ...LIGNES] }));
  expect(equipements.map(({ places }) => places?.value ?? null)).toEqual([30, 60, null]);
});

describe('Un en-tête dont la dernière ligne est entre parenthèses', () => {
  it('se lit dans les parenthèses', () => {
    const [colonnes, parentheses] = [
      [...ENTETE.slice(0, 7), 'Agrément'],
      [
        '(nom)',
        '(nature)',
        '(intitulé)',
        '(voie)',
        '(code postal)',
        '(ville)',
        '(porteur)',
        '(nb de places)',
      ],
    ];
    const { equipements } = lireTout(classeur({ Base: [colonnes, parentheses, ...LIGNES] }));
    expect(equipements.map(({ places }) => places?.value ?? null)).toEqual([30, 60, null]);
  });
});

it('le même en-tête au-dessus de deux blocs coiffe deux listes, même si l’une en dit peu', () => {
  const entete = ['Structure', 'Gestionnaire', 'Public'];
  const lues = equipementsDe({
    'Annexe 2': [
      ['COLLECTIVITÉ : VANNES'],
      entete,
      ['EAJE Les Ajoncs\n3 rue du Port\n56000 VANNES', 'Mairie de Vannes', '0-3 ans'],
      ['LAEP La Bulle\n1 place Haute\n56000 VANNES', 'Mairie de Vannes', '0-6 ans'],
      [],
      ['COLLECTIVITÉ : SÉNÉ'],
      entete,
      ['Le Repaire', 'OPAL 56', 'jeunes'],
    ],
  });
  expect(lues.map((ligne) => ligne.split(' | ')[2])).toEqual(['Les Ajoncs', 'La Bulle', 'Le Repaire']);
});

describe('Un en-tête que détaille la ligne du dessous', () => {
  it('n’en fait pas un équipement, et prend les places de leur total', () => {
    const feuille = [
      [...ENTETE.slice(0, 7), 'Agrément', null],
      [null, null, null, null, null, null, null, '0-18 mois', 'Total places'],
      ...LIGNES.map((ligne) => [...ligne.slice(0, 7), 4, ligne[7] ?? null]),
    ];
    const merges = { Base: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:I1'] };
    const { equipements } = lireTout(classeur({ Base: feuille }, { merges }));
    expect(equipements.map(({ places }) => places?.value ?? null)).toEqual([30, 60, null]);
  });

  it('ou de la colonne que leur groupe appelle « Total »', () => {
    const feuille = [
      ['Type', 'Nom', 'Adresse', null, null, 'Capacités agréées', null, null],
      [null, null, 'Rue', 'CP', 'Ville', '< 6 ans', '6 ans et +', 'Total'],
      ['EAJE', 'Les Ajoncs', '3 rue du Port', '56000', 'VANNES', 30, null, 30],
      ['ALSH', 'Le Grand Large', '8 avenue de la Mer', '56000', 'VANNES', 24, 36, 60],
    ];
    const merges = { Base: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'] };
    const { equipements } = lireTout(classeur({ Base: feuille }, { merges }));
    expect(equipements.map(({ places }) => places?.value ?? null)).toEqual([30, 60]);
  });

  it('ni d’une précision entre parenthèses', () => {
    const feuille = [ENTETE, [null, null, null, null, null, null, '(s’il y en a un)'], ...LIGNES];
    expect(equipementsDe({ Base: feuille })).toEqual(ATTENDU);
  });
});

it('la ville qui suit le code postal est celle de la structure, même après le gestionnaire', () => {
  const lues = equipementsDe({
    Base: [
      ['Commune compétente', 'Type', 'Nom', 'Gestionnaire', 'Adresse', 'CP', 'Ville'],
      ['CC du Golfe', 'EAJE', 'Les Ajoncs', 'Mairie de Vannes', '3 rue du Port', '56000', 'VANNES'],
      ['CC du Golfe', 'LAEP', 'La Bulle', 'Association La Bulle', '1 place de l’Église', '56860', 'SÉNÉ'],
    ],
  });
  expect(lues).toEqual([
    'CC du Golfe | EAJE | Les Ajoncs | 56000 | VANNES | Mairie de Vannes',
    'CC du Golfe | LAEP | La Bulle | 56860 | SÉNÉ | Association La Bulle',
  ]);
});

test('des places de l’année que dit l’en-tête, et celles entre parenthèses, hors du nom', () => {
  const lignes = [
    ['Type', 'Nom', 'Adresse', 'CP', 'Commune', 'Places 2023'],
    ['Multi-accueil', 'Les Ajoncs', '3 rue du Port', '56000', 'Vannes', 30],
    ['Micro-crèche', 'La Bulle (12 places)', '4 rue du Port', '56000', 'Vannes', null],
  ];
  const { equipements } = lireTout(classeur({ Liste: lignes }));
  expect(equipements.map(({ nom, places }) => [nom?.value, places?.value])).toEqual([
    ['Les Ajoncs', 30],
    ['La Bulle', 12],
  ]);
});

describe('Tableaux qui ne sont pas l’annexe 2', () => {
  it.each([
    [
      'indicateurs',
      ['Etablissement', 'Commune', 'Gestionnaire', 'Type', 'Places', 'Horaires', 'Taux d’occupation'],
      ['Les Ajoncs', 'Vannes', 'Mairie', 'crèche', 30, '8h-18h', 0.7],
    ],
    [
      'diagnostic',
      ['Dispositif', 'Structure', 'Gestion', 'Commune', 'Valeur'],
      ['LAEP', 'La Courte Échelle', 'ville', 'Vannes', '190 heures'],
    ],
    [
      'relais',
      ['Nom du RPE', 'Type de Gestionnaire', 'ETP', 'Ratio ETP / AM'],
      ['RPE Vannes', 'Ville', 3, '1 ETP pour 47'],
    ],
    ['plan', ['Enjeux', 'Actions', 'Objectifs opérationnels'], ['Parentalité', 'Action 1', 'Créer un LAEP']],
  ])('ne lit pas d’équipement dans un tableau de %s', (nom, entete, ligne) => {
    expect(equipementsDe({ [nom]: [entete, ligne, ligne, ligne] })).toEqual([]);
  });
});

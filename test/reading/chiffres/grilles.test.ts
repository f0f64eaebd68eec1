import { classeur, lireTout } from '../classeur';
import { enClair, grilleDe, grillesDe, lectureDe, valeursDe } from './lire-grilles';

describe('les valeurs', () => {
  test('se lisent comme elles sont tapées : milliers, virgule, point, euro, pour cent, flèche', () => {
    const grille = grilleDe([
      ['Structure', 'Budget', 'Prix', 'Part', 'Effectif'],
      ['Crèche A', '1 574 000', '13,86 €', '12,5 %', '↗ 245'],
      ['Crèche B', '8.5', '4.3', '8,1 %', '636 ▲'],
    ]);
    expect(valeursDe(grille)).toEqual([
      [1_574_000, 13.86, 0.125, 245],
      [8.5, 4.3, 0.081, 636],
    ]);
    expect(grille.mesure(0, 1)).toMatchObject({ pas: 0.01, ecriture: 'texte', calculee: false });
    expect(grille.mesure(0, 2)?.pas).toBeCloseTo(0.001);
  });

  test('ND, nc, tiret et case vide ne sont pas des chiffres ; une lettre dans un nombre se signale', () => {
    const grille = grilleDe([
      ['Commune', 'Allocataires', 'Familles'],
      ['Arques', 'ND', 12],
      ['Wizernes', '-', '15GG'],
      ['Longuenesse', null, 31],
      ['Blendecques', 140, 22],
      ['Salperwick', 'nc', 9],
    ]);
    expect(valeursDe(grille).map(([a]) => a)).toEqual([null, null, null, 140, null]);
    expect(grille.illisible(1, 1)?.value).toBe('15GG');
    expect(grille.illisible(0, 0)).toBeNull();
  });

  test('une colonne de chiffres attend des nombres, une colonne de mots attend du texte', () => {
    const [tableau] = lectureDe([
      ['Commune', 'Familles'],
      ['Arques', 12],
      ['Wizernes', '15GG'],
      ['Longuenesse', 31],
      ['Blendecques', 22],
    ]).tableaux;
    const attendus = [...(tableau?.cellules ?? [])].map(
      ({ field, attendu }) => `${field.printed} ${attendu}`,
    );
    expect(attendus).toContain('15GG nombre');
    expect(attendus).toContain('Arques texte');
  });
});

describe('la forme', () => {
  test('un titre au-dessus, un en-tête à deux étages étalé sans fusion', () => {
    const grille = grilleDe([
      ['Collèges du bassin'],
      ['Commune', 'Publics', null, 'Privés', null],
      [null, 'Établissements', 'Élèves', 'Établissements', 'Élèves'],
      ['Arques', 1, 510, null, null],
      ['Wizernes', 2, 456, 1, 406],
    ]);
    expect(grille.titre?.value).toBe('Collèges du bassin');
    expect(enClair(grille.colonnes)).toEqual([
      'Publics > Établissements',
      'Publics > Élèves',
      'Privés > Établissements',
      'Privés > Élèves',
    ]);
  });

  test('un groupe d’en-tête fusionné, seul sur sa ligne', () => {
    const grille = grilleDe(
      [
        [null, 'Trajectoire', null],
        ['Équipement', '2025', '2026'],
        ['Crèche A', 20, 20],
        ['Crèche B', 15, 24],
      ],
      ['B1:C1'],
    );
    expect(enClair(grille.colonnes)).toEqual(['Trajectoire > 2025', 'Trajectoire > 2026']);
  });

  test('deux tables l’une sous l’autre, ou côte à côte', () => {
    const table = [
      ['Commune', 'Places'],
      ['Arques', 20],
      ['Wizernes', 15],
    ];
    expect(grillesDe([...table, [], [], ...table])).toHaveLength(2);
    expect(grillesDe([...table, ...table])).toHaveLength(2);
    expect(grillesDe(table.map((ligne) => [...ligne, null, ...ligne]))).toHaveLength(2);
  });

  test('un sous-titre sans valeur, une ligne vide, des lignes à remplir, une source en bas', () => {
    const grille = grilleDe([
      ['Équipement', '2025', '2026'],
      ['Petite enfance'],
      ['Crèche A', 20, 20],
      ['Crèche B', 15, 24],
      ['Autres équipements…'],
      [],
      ['TOTAL', 35, 44],
      ['Source : Caf'],
    ]);
    expect(enClair(grille.lignes).at(-1)).toBe(
      'Autres équipements… > TOTAL = Petite enfance > Crèche A + Petite enfance > Crèche B',
    );
  });

  test('un en-tête sur une seule colonne, si long soit-il', () => {
    const question = `Part des personnes ${'qui habitent le territoire '.repeat(8)}`;
    const grille = grilleDe([
      [null, question],
      ['Bassin Nord', '11,5%'],
      ['Bassin Sud', '17,1%'],
    ]);
    expect(grille.colonnes[0]?.libelle?.printed).toBe(question);
  });

  test('des lignes nommées par des années', () => {
    const grille = grilleDe([
      ['Année', 'Naissances', 'Décès'],
      [2021, 98, 102],
      [2022, 91, 99],
    ]);
    expect(enClair(grille.lignes)).toEqual(['2021', '2022']);
    expect(enClair(grille.colonnes)).toEqual(['Naissances', 'Décès']);
  });
});

describe('ce qui n’est pas une table de chiffres', () => {
  test.each([
    [
      'une liste de mots',
      [
        ['Pilote', 'Échéance'],
        ['Caf', 'fin 2026'],
        ['Ville', 'mi 2027'],
      ],
    ],
    [
      'un annuaire',
      [
        ['Nom', 'Code postal'],
        ['Mairie', 62510],
        ['École', 62219],
        ['Salle', 62570],
      ],
    ],
    [
      'une fiche',
      [
        ['Mission', 'Coordination'],
        ['Temps de travail', '100 %'],
        ['Grade', 'Attaché'],
      ],
    ],
    ['une phrase et un nombre', [['Nombre de places', 20]]],
  ])('%s', (_nom, lignes) => {
    expect(grillesDe(lignes)).toEqual([]);
  });
});

describe('les croix', () => {
  const matrice = (
    ...total: readonly (string | number)[]
  ): readonly (readonly (string | number | null)[])[] => [
    ['Service', 'Brume', 'Lande', 'Roche', 'Nombre de communes'],
    ['Crèche', 'X', 'X', 'X', 3],
    ['RPE', 'X', null, 'x', 2],
    ['ALSH', 'X', 'X', 'X', 3],
    ['LAEP', null, 'X', 'X', 2],
    ...(total.length > 0 ? [total] : []),
  ];

  test('valent un dans un tableau qui en a plus que de nombres, et leurs nombres sont des totaux', () => {
    const grille = grilleDe(matrice('Nombre de services', 3, 3, 4, 10));
    expect(valeursDe(grille)[1]).toEqual([1, null, 1, 2]);
    expect(enClair(grille.colonnes).at(-1)).toBe('Nombre de communes = Brume + Lande + Roche');
    expect(enClair(grille.lignes).at(-1)).toBe('Nombre de services = Crèche + RPE + ALSH + LAEP');
  });

  test('restent une absence de chiffre parmi des nombres', () => {
    const grille = grilleDe([
      ['Commune', '2023', '2024'],
      ['Brume', 12, 'x'],
      ['Lande', 14, 15],
    ]);
    expect(valeursDe(grille)).toEqual([
      [12, null],
      [14, 15],
    ]);
  });
});

describe('les totaux', () => {
  const total = (lignes: Parameters<typeof grilleDe>[0], libelle: string): string | undefined =>
    enClair(grilleDe(lignes).lignes).find((ligne) => ligne.startsWith(libelle));

  test('s’ajoutent depuis le dernier sous-total, et le total général ajoute les sous-totaux', () => {
    const lignes = [
      ['Service', '2024', '2025'],
      ['Crèche A', 10, 12],
      ['Crèche B', 20, 22],
      ['S/T petite enfance', 30, 34],
      ['ALSH', 40, 41],
      ['Séjours', 5, 6],
      ['Sous-total jeunesse', 45, 47],
      ['TOTAL GENERAL', 75, 81],
    ];
    expect(total(lignes, 'S/T')).toBe('S/T petite enfance = Crèche A + Crèche B');
    expect(total(lignes, 'Sous-total')).toBe('Sous-total jeunesse = ALSH + Séjours');
    expect(total(lignes, 'TOTAL')).toMatch(
      /^TOTAL GENERAL = (S\/T petite enfance \+ Sous-total jeunesse|Crèche A.*)$/,
    );
  });

  test('un total général sous le total d’un seul tableau en ajoute d’autres, qui sont plus haut', () => {
    const lignes = [
      ['ALSH', 'Montant annuel'],
      ['ALSH du Bourg', 6180],
      ['ALSH du Lac', 3024],
      ['Total ALSH', 9204],
      ['TOTAL GÉNÉRAL', 138827],
    ];
    expect(total(lignes, 'Total')).toBe('Total ALSH = ALSH du Bourg + ALSH du Lac');
    expect(total(lignes, 'TOTAL')).toBe('TOTAL GÉNÉRAL');
  });

  test('un sous-total qui compte ses lignes, puis un total qui le reprend', () => {
    const lignes = [
      ['Nom du RPE', 'ETP', 'Assistantes maternelles'],
      ['RPE de Brume', 3, 141],
      ['RPE de Lande', '0,3', 10],
      ['RPE de Roche', 1, 37],
      ['3 RPE du Val :', '4.3', 188],
      ['RPE de Combe', '1,8', 128],
      ['Total Arrondissement', '6,1', 316],
    ];
    expect(total(lignes, '3 RPE')).toBe('3 RPE du Val : = RPE de Brume + RPE de Lande + RPE de Roche');
    expect(total(lignes, 'Total')).toBe('Total Arrondissement = 3 RPE du Val : + RPE de Combe');
  });

  test('un total en tête, le détail dessous ; les territoires de comparaison restent à part', () => {
    const lignes = [
      ['Territoire', 'Habitants', 'Ménages'],
      ['Département', 1_461_441, 627_065],
      ['Total du Val', 600, 250],
      ['Brume', 400, 160],
      ['Lande', 200, 90],
    ];
    expect(total(lignes, 'Total')).toBe('Total du Val = Brume + Lande');
  });

  test('« dont » détaille la ligne du dessus et ne s’ajoute pas', () => {
    const lignes = [
      ['Public', '2024', '2025'],
      ['Enfants', 100, 110],
      ['dont moins de 3 ans', 40, 45],
      ['Jeunes', 50, 60],
      ['Ensemble', 150, 170],
    ];
    expect(total(lignes, 'Ensemble')).toBe('Ensemble = Enfants + Jeunes');
  });

  test('une dernière ligne sans nom, quand plusieurs colonnes le disent', () => {
    const grille = grilleDe([
      ['Commune', '2022', '2023', '2024', '2025'],
      ['Brume', 10, 11, 12, 13],
      ['Lande', 20, 21, 22, 23],
      ['Roche', 30, 31, 32, 33],
      ['Val de Brume', 60, 63, 66, 69],
    ]);
    expect(grille.lignes.at(-1)).toMatchObject({ nature: 'total', membres: [0, 1, 2] });
  });

  test('une colonne Total saute les pourcentages et s’arrête à son groupe', () => {
    const grille = grilleDe([
      [null, '2024', null, null, '2025', null, null],
      ['Commune', 'Filles', 'Garçons', 'Total', 'Filles', 'Garçons', 'Total'],
      ['Brume', 10, 12, 22, 11, 13, 24],
      ['Lande', 20, 25, 45, 21, 24, 45],
    ]);
    expect(enClair(grille.colonnes)[5]).toBe('2025 > Total = 2025 > Filles + 2025 > Garçons');
  });

  test('parts, évolutions, moyennes, années et prix ne s’additionnent pas', () => {
    const grille = grilleDe([
      [
        'Commune',
        'Année réf',
        'Part des familles',
        'Évolution 2020-2024',
        'Âge moyen',
        'Prix de revient',
        'Enfants',
      ],
      ['Brume', 2024, '12 %', '+3 %', 34.5, 12.5, 140],
      ['Lande', 2024, '18 %', '-2 %', 36.1, 13.1, 210],
    ]);
    expect(
      grille.colonnes.map(({ nature, sansSomme }) => (sansSomme ? `${nature} sans somme` : nature)),
    ).toEqual([
      'valeur sans somme',
      'part',
      'evolution',
      'moyenne sans somme',
      'valeur sans somme',
      'valeur',
    ]);
  });
});

describe('un territoire parmi les financeurs', () => {
  test('compte dans le total que les chiffres lui donnent', () => {
    const [grille] = grillesDe([
      ['Produits', 'Montant'],
      ['Caf', 24_000],
      ['Agglomération', 50_500],
      ['Département', 8000],
      ['Autres', 4000],
      ['Total des produits', 86_500],
    ]);
    expect(grille?.lignes.at(-1)?.membres).toEqual([0, 1, 2, 3]);
  });

  test('compte quand une colonne de plus le dit', () => {
    const [grille] = grillesDe([
      ['Collectivité', 'Services', 'Places'],
      ['Arques', 6, 82],
      ['Wizernes', 3, 20],
      ['Longuenesse', 3, 24],
      ['CA du Pays de Saint-Omer', 4, 0],
      ['Total', 16, 126],
    ]);
    expect(grille?.lignes.at(-1)?.membres).toEqual([0, 1, 2, 3]);
  });

  test('ne compte pas quand il sert à comparer', () => {
    const [grille] = grillesDe([
      ['Commune', 'Naissances'],
      ['Arques', 24],
      ['Wizernes', 50],
      ['Longuenesse', 8],
      ['Département', 4000],
      ['Total des communes', 82],
    ]);
    expect(grille?.lignes.at(-1)?.membres).toEqual([0, 1, 2]);
  });
});

describe('des groupes séparés par une ligne vide', () => {
  test('font une seule table, que le total général ajoute', () => {
    const [grille, ...autres] = grillesDe([
      ['Établissement', 'Places', 'Heures'],
      ['CCAS'],
      ['Les Lutins', 24, 41_000],
      ['Pirouette', 18, 30_500],
      ['Sous-total CCAS', 42, 71_500],
      [],
      ['COMMUNE'],
      ['Les Galopins', 30, 50_000],
      ['Ribambelle', 10, 12_000],
      ['Sous-total commune', 40, 62_000],
      [],
      ['TOTAL', 82, 133_500],
    ]);
    expect(autres).toEqual([]);
    expect(grille?.lignes.at(-1)).toMatchObject({ nature: 'total', confidence: 1 });
  });
});

describe('dans une table d’indicateurs d’EAJE', () => {
  const natures = (libelle: string): readonly string[] => {
    const { grilles } = lireTout(
      classeur({
        EAJE: [
          ['Indicateurs EAJE 2024', 'Crèche Les Lutins', 'Crèche Pirouette'],
          ['Heures réalisées', 85_000, 41_000],
          ['Heures facturées', 89_250, 43_000],
          ['Taux de facturation', 1.05, 1.049],
          [libelle, 842_000, 390_000],
        ],
      }),
    );
    return grilles.flatMap(({ lignes }) => lignes.slice(-1).map(({ nature }) => nature));
  };

  test.each(['Total des charges', 'Total subventions', 'Total des participations familiales'])(
    '« %s » est une mesure, et non le total de ce qui la précède',
    (libelle) => expect(natures(libelle)).toEqual(['valeur']),
  );

  test('« Total » est un total', () => expect(natures('Total')).toEqual(['total']));
});

test('TTC ajoute HT et TVA, dont l’en-tête dit un taux et les cases des montants', () => {
  const grille = grilleDe([
    ['Lot', 'Montant HT', 'TVA 20 %', 'Montant TTC'],
    ['Gros œuvre', 20_000, 4000, 24_000],
    ['Peinture', 12_500, 2500, 15_000],
    ['Total', 32_500, 6500, 39_000],
  ]);
  expect(grille.colonnes.map(({ nature }) => nature)).toEqual(['valeur', 'valeur', 'total']);
  expect(grille.colonnes.at(-1)?.membres).toEqual([0, 1]);
});

test('« Évol. 22/23 » est une évolution', () => {
  const { colonnes } = grilleDe([
    ['Nature', '2022', '2023', 'Évol. 22/23'],
    ['PSU', 200, 210, 0.05],
    ['PS ALSH', 100, 110, 0.1],
  ]);
  expect(colonnes.at(-1)?.nature).toBe('evolution');
});

describe('sous deux lignes d’en-tête', () => {
  test('une ligne d’unités laisse leurs noms aux colonnes, et un prix à l’heure ne s’additionne pas', () => {
    const grille = grilleDe([
      ['Commune', 'Agents', 'Salaires', 'Coût'],
      [null, 'nb', 'k€', '€/h'],
      ['Arques', 12, 300, 11.2],
      ['Wizernes', 8, 210, 12.9],
      ['Total', 20, 510, 11.9],
    ]);
    expect(grille.colonnes.map(({ libelle }) => libelle?.value)).toEqual(['Agents', 'Salaires', 'Coût']);
    expect(grille.colonnes.map(({ sansSomme }) => sansSomme)).toEqual([false, false, true]);
  });

  test('« - 6 ans » et « + 6 ans » sont des classes d’âge, et non des nombres', () => {
    const grille = grilleDe([
      ['Accueil', 'Vacances', null, null],
      [null, '- 6 ans', '+ 6 ans', 'Total'],
      ['Les Galopins', 24, 36, 60],
      ['La Cabane', 16, 24, 40],
    ]);
    expect(enClair(grille.lignes)).toEqual(['Les Galopins', 'La Cabane']);
  });
});

test('une colonne de codes écrits en chiffres n’attend pas de nombres', () => {
  const [tableau] = lectureDe([
    ['Nature', 'Ligne budgétaire', 'Montant'],
    ['PSU', '6511', 2845],
    ['PS ALSH', '6521', 388],
    ['PS RPE', '6531', 121],
  ]).tableaux;
  const attendus = [...(tableau?.cellules ?? [])].map(({ field, attendu }) => `${field.printed} ${attendu}`);
  expect(attendus).toContain('6511 texte');
  expect(attendus).toContain('2845 nombre');
});

test('les places par âge sont celles que leur total additionne', () => {
  const { grilles } = lectureDe(
    [
      ['N°', 'Type', 'Nom', 'Adresse', 'CP', 'Commune', 'Agrément', null, null],
      [null, null, null, null, null, null, '0-18 mois', '18-36 mois', 'Total places'],
      [1, 'Multi-accueil', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques', 8, 12, 20],
      [2, 'Multi-accueil', 'La Ronde', '1 rue du Parc', '62570', 'Helfaut', 6, 9, 15],
      [null, 'TOTAL', null, null, null, null, 14, 21, 35],
    ],
    ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:I1'],
  );
  expect(grilles.map(({ colonnes }) => enClair(colonnes).at(-1))).toEqual([
    'Agrément > Total places = Agrément > 0-18 mois + Agrément > 18-36 mois',
  ]);
});

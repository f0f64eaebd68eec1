import { euros, indicateursDe, lectureDe, pct } from './indicateurs';

describe('Indicateurs d’EAJE : une ligne par structure', () => {
  it('lit une colonne par mesure', () => {
    expect(
      indicateursDe([
        [
          'EAJE',
          'Commune',
          'Gestionnaire',
          'Capacité',
          'Jours d’ouverture',
          'Heures réalisées',
          'Heures facturées',
          'Total des charges',
          'Participations familiales',
          'TF',
        ],
        ['Les Lutins', 'Crest', 'Mairie', 24, 225, 38000, 41000, '574 000', '78 500', pct(1.0789)],
        [
          'Pirouette',
          'Die',
          'Association Pirouette',
          18,
          220,
          29800,
          30500,
          '385 000 €',
          '61 200 €',
          pct(1.0235),
        ],
        ['Total', null, null, 42, null, 67800, 71500, '959 000', '139 700', null],
      ]),
    ).toEqual([
      'Les Lutins | Crest | ∅ | ∅ | pl 24, j 225, hf 41000, hr 38000, ch 574000, pa 78500, tf 1.0789',
      'Pirouette | Die | ∅ | ∅ | pl 18, j 220, hf 30500, hr 29800, ch 385000, pa 61200, tf 1.0235',
    ]);
  });

  it('lit des années en colonnes sous un titre qui dit la mesure', () => {
    const tableau = (titre: string, ...ecart: readonly [][]): (string | number | null)[][] => [
      [titre],
      ...ecart,
      ['Structure', '2022', '2023'],
      ['Multi-accueil Les Lutins du Château', '62,5 %', '64,3 %'],
      ['Micro-crèche Bulle', '58,9 %', '61 %'],
    ];
    const attendu = [
      'Multi-accueil Les Lutins du Château | ∅ | 2022 | ∅ | tof 0.625',
      'Multi-accueil Les Lutins du Château | ∅ | 2023 | ∅ | tof 0.643',
      'Micro-crèche Bulle | ∅ | 2022 | ∅ | tof 0.589',
      'Micro-crèche Bulle | ∅ | 2023 | ∅ | tof 0.61',
    ];
    expect(indicateursDe(tableau('Taux d’occupation financier, 2022 et 2023'))).toEqual(attendu);
    expect(indicateursDe(tableau('Taux d’occupation financier des EAJE', []))).toEqual(attendu);
  });

  it('ne prend pas le nom d’un territoire pour la commune de ses crèches', () => {
    const lues = indicateursDe([
      ['L’accueil du jeune enfant sur le territoire de Crest'],
      ['EAJE', 'Places', 'Taux d’occupation 2023'],
      ['Les Lutins', 24, '64 %'],
    ]);
    expect(lues).toEqual(['Les Lutins | ∅ | 2023 | ∅ | pl 24, to 0.64']);
  });

  it('lit un en-tête de deux lignes, fusionné ou non', () => {
    const lignes = [
      ['Structures', 'Taux d’occupation', null, 'Prix de revient', null],
      [null, 'Réel', 'Financier', 'réalisé', 'facturé'],
      ['Crèche Pomme', 0.62, 0.66, 12.1, 11.4],
      ['Crèche Prune', 0.71, 0.73, 10.1, 9.8],
    ];
    const attendu = [
      'Crèche Pomme | ∅ | ∅ | ∅ | tor 0.62, tof 0.66, pr 12.1, prf 11.4',
      'Crèche Prune | ∅ | ∅ | ∅ | tor 0.71, tof 0.73, pr 10.1, prf 9.8',
    ];
    expect(indicateursDe(lignes)).toEqual(attendu);
    expect(indicateursDe(lignes, 'Indicateurs', ['A1:A2', 'B1:C1', 'D1:E1'])).toEqual(attendu);
  });

  it('lit une feuille par structure, une ligne par exercice : le titre la nomme', () => {
    const lignes = [
      ['Exercice', 'Nature des données', 'Places', 'Jours', 'Heures réalisées', 'Heures facturées'],
      [2023, 'Réel', 40, 222, 67888, 71758],
      [2024, 'Réel', 40, 223, 67212, 71648],
    ];
    const adresse = ['15 avenue des Pins, 64300 Orthez – 40 places agréées'];
    expect(indicateursDe([['Les Petits Poissons'], adresse, [], ...lignes], 'Les Petits Poissons')).toEqual([
      'Les Petits Poissons | ∅ | 2023 | reel | pl 40, j 222, hf 71758, hr 67888',
      'Les Petits Poissons | ∅ | 2024 | reel | pl 40, j 223, hf 71648, hr 67212',
    ]);
    expect(indicateursDe([['Multi-accueil Pomme'], ...lignes])).toEqual([
      'Multi-accueil Pomme | ∅ | 2023 | reel | pl 40, j 222, hf 71758, hr 67888',
      'Multi-accueil Pomme | ∅ | 2024 | reel | pl 40, j 223, hf 71648, hr 67212',
    ]);
    for (const titre of ['Ensemble du territoire', 'Crèches du territoire', 'Micro-crèches de Lacq']) {
      expect(indicateursDe([[titre], ...lignes], titre)).toEqual([]);
    }
  });

  it('lit deux années sous chaque mesure, un enregistrement par année, et laisse l’évolution', () => {
    expect(
      indicateursDe([
        ['Structure', 'Places', 'Taux d’occupation', null, null, 'Prix de revient horaire', null],
        [null, null, 2022, 2023, 'Évolution', 2022, 2023],
        ['Multi-accueil Pomme', 20, pct(0.6), pct(0.65), pct(0.05), euros(10), euros(10.5)],
        ['Multi-accueil Prune', 30, pct(0.7), pct(0.72), pct(0.02), euros(11), euros(11.5)],
      ]),
    ).toEqual([
      'Multi-accueil Pomme | ∅ | 2022 | ∅ | pl 20, to 0.6, pr 10',
      'Multi-accueil Pomme | ∅ | 2023 | ∅ | pl 20, to 0.65, pr 10.5',
      'Multi-accueil Prune | ∅ | 2022 | ∅ | pl 30, to 0.7, pr 11',
      'Multi-accueil Prune | ∅ | 2023 | ∅ | pl 30, to 0.72, pr 11.5',
    ]);
  });

  it('lit l’année dans le libellé de chaque mesure', () => {
    expect(
      indicateursDe([
        ['Établissement', 'TO 2022', 'TO 2023', 'TF 2022', 'TF 2023'],
        ['Crèche Pomme', 60.5, 65.25, 107, 105.5],
      ]),
    ).toEqual([
      'Crèche Pomme | ∅ | 2022 | ∅ | tf 1.07, to 0.605',
      'Crèche Pomme | ∅ | 2023 | ∅ | tf 1.055, to 0.6525',
    ]);
  });

  it('lit N-1 et N d’après l’année du titre', () => {
    expect(
      indicateursDe([
        ['Indicateurs des EAJE - exercice 2024'],
        ['Structure', 'Taux d’occupation', null, 'Taux de facturation', null],
        [null, 'N-1', 'N', 'N-1', 'N'],
        ['Crèche Pomme', 0.6, 0.65, 1.02, 1.05],
      ]),
    ).toEqual([
      'Crèche Pomme | ∅ | 2023 | ∅ | tf 1.02, to 0.6',
      'Crèche Pomme | ∅ | 2024 | ∅ | tf 1.05, to 0.65',
    ]);
  });

  it('garde N-1 et N à part quand rien ne dit l’année', () => {
    const { eaje } = lectureDe([
      ['Structure', 'TO N-1', 'TO N', 'PR N-1', 'PR N'],
      ['Crèche Pomme', 0.6, 0.65, 10, 11],
    ]);
    expect(
      eaje.map(({ annee, mesures }) => [annee, mesures.tauxOccupation?.value, mesures.prixRevient?.value]),
    ).toEqual([
      [null, 0.6, 10],
      [null, 0.65, 11],
    ]);
    expect(new Set(eaje.map(({ key }) => key)).size).toBe(2);
  });

  it('lit une ligne par structure et par année, avec l’état, le nom écrit une fois', () => {
    expect(
      indicateursDe([
        ['Nom de l’EAJE', 'Année', 'État', 'Nombre de places', 'Taux d’occupation', 'Coût par acte'],
        ['Crèche Pomme', 2022, 'Réel', 20, '62,5%', '12,10 €'],
        [null, 2023, 'Actualisé', 20, '64%', '12,40 €'],
        [null, 2024, 'Prévisionnel', 22, '66%', '12,80 €'],
        ['Crèche Prune', 2022, 'Réel', 30, '71%', '9,90 €'],
      ]),
    ).toEqual([
      'Crèche Pomme | ∅ | 2022 | reel | pl 20, to 0.625, pr 12.1',
      'Crèche Pomme | ∅ | 2023 | actualise | pl 20, to 0.64, pr 12.4',
      'Crèche Pomme | ∅ | 2024 | previsionnel | pl 22, to 0.66, pr 12.8',
      'Crèche Prune | ∅ | 2022 | reel | pl 30, to 0.71, pr 9.9',
    ]);
  });

  it('lit les années sous le nom de la structure', () => {
    expect(
      indicateursDe([
        ['', 'Taux de facturation', 'Prix de revient'],
        ['Multi-accueil Pomme'],
        ['2022', 1.05, 10.2],
        ['2023', 1.06, 10.4],
        ['Multi-accueil Prune'],
        ['2022', 1.1, 12.2],
      ]),
    ).toEqual([
      'Multi-accueil Pomme | ∅ | 2022 | ∅ | tf 1.05, pr 10.2',
      'Multi-accueil Pomme | ∅ | 2023 | ∅ | tf 1.06, pr 10.4',
      'Multi-accueil Prune | ∅ | 2022 | ∅ | tf 1.1, pr 12.2',
    ]);
  });

  it('lit les mesures sous le nom des structures', () => {
    expect(
      indicateursDe([
        [null, 'Crèche Pomme', null, 'Crèche Prune', null],
        ['Année', 'TF', 'TO', 'TF', 'TO'],
        [2022, 1.05, 0.6, 1.1, 0.7],
        [2023, 1.06, 0.61, 1.11, 0.71],
      ]),
    ).toEqual([
      'Crèche Pomme | ∅ | 2022 | ∅ | tf 1.05, to 0.6',
      'Crèche Pomme | ∅ | 2023 | ∅ | tf 1.06, to 0.61',
      'Crèche Prune | ∅ | 2022 | ∅ | tf 1.1, to 0.7',
      'Crèche Prune | ∅ | 2023 | ∅ | tf 1.11, to 0.71',
    ]);
  });

  it('sait si l’on a accueilli des familles ou des enfants', () => {
    expect(
      indicateursDe([
        ['Crèche', 'Accueillis en 2024', 'Taux d’occupation 2024'],
        ['Pomme', '23 familles', 0.7],
        ['Prune', '41 enfants', 0.8],
      ]),
    ).toEqual(['Pomme | ∅ | 2024 | ∅ | to 0.7, fam 23', 'Prune | ∅ | 2024 | ∅ | to 0.8, enf 41']);
  });

  it('prend la commune de la ligne qui regroupe les structures, ou de la fin du nom', () => {
    expect(
      indicateursDe([
        ['Structure', 'TF', 'TO'],
        ['Commune de Vic-sur-Cère'],
        ['Multi-accueil Les Loustics', 1.02, 0.6],
        ['Maurs'],
        ['Multi-accueil Pitchouns', 1.03, 0.7],
        ['Multi-accueil Les Loups - Aurillac', 1.04, 0.72],
        ['Total', 1.03, 0.67],
      ]),
    ).toEqual([
      'Multi-accueil Les Loustics | Vic-sur-Cère | ∅ | ∅ | tf 1.02, to 0.6',
      'Multi-accueil Pitchouns | Maurs | ∅ | ∅ | tf 1.03, to 0.7',
      'Multi-accueil Les Loups - Aurillac | Aurillac | ∅ | ∅ | tf 1.04, to 0.72',
    ]);
  });

  it('garde deux lignes qui portent le même nom', () => {
    const { eaje } = lectureDe([
      ['Crèche', 'TF', 'TO'],
      ['Crèche familiale', 1.02, 0.6],
      ['Crèche familiale', 1.1, 0.75],
    ]);
    expect(eaje.map(({ mesures }) => mesures.tauxFacturation?.value)).toEqual([1.02, 1.1]);
    expect(new Set(eaje.map(({ key }) => key)).size).toBe(2);
  });
});

describe('Des indicateurs sous d’autres en-têtes', () => {
  it('nomme les structures d’une seule colonne de mots, et met à part les gestionnaires seuls sur leur ligne', () => {
    expect(
      indicateursDe([
        [
          'Gestionnaire / établissement',
          'Places',
          'Heures facturées',
          'Heures réalisées',
          'Taux de facturation',
        ],
        ['CCAS DE CREST'],
        ['Les Lutins', 24, 41000, 38000, pct(1.0789)],
        ['Sous-total CCAS de Crest', 24, 41000, 38000, pct(1.0789)],
        [],
        ['COMMUNE DE DIE'],
        ['Pirouette', 18, 30500, 29800, pct(1.0235)],
      ]),
    ).toEqual([
      'Les Lutins | ∅ | ∅ | ∅ | pl 24, hf 41000, hr 38000, tf 1.0789',
      'Pirouette | Die | ∅ | ∅ | pl 18, hf 30500, hr 29800, tf 1.0235',
    ]);
  });

  it('ne prend pas pour une structure un sous-total écrit sous les gestionnaires', () => {
    expect(
      indicateursDe([
        ['Gestionnaire', 'Structure', 'Places', 'Tx fact. (%)', 'Part. fam. / h'],
        ['Mairie de Crest', 'Les Lutins', 24, 107.9, 1.71],
        ['Sous-total Crest', null, 24, null, null],
        ['Total', null, 24, null, null],
      ]),
    ).toEqual(['Les Lutins | ∅ | ∅ | ∅ | pl 24, tf 1.079, pf 1.71']);
  });

  it('prend le nom, la commune et le gestionnaire écrits au-dessus, une ligne chacun', () => {
    const [premier, ...autres] = lectureDe([
      ['FICHE STRUCTURE'],
      ['Nom', 'Les Galopins'],
      ['Adresse', '6 rue de la Font'],
      ['Commune', '70200 LURE'],
      ['Gestionnaire', 'CC du Pays de Lure'],
      [],
      ['Indicateurs', 2023, 2024],
      ['Capacité (places)', 30, 30],
      ['Actes réalisés (h)', 41000, 43500],
      ['Taux de facturation', pct(1.07), pct(1.06)],
    ]).eaje;
    expect(autres).toHaveLength(1);
    expect(premier?.nom.value).toBe('Les Galopins');
    expect(premier?.commune?.value).toBe('LURE');
    expect(premier?.gestionnaire?.value).toBe('CC du Pays de Lure');
  });
});

describe('Des fiches l’une sous l’autre', () => {
  const fiche = (nom: string, charges: number): (string | number | null)[][] => [
    [nom],
    ['12 rue de la Paix – 83300 DRAGUIGNAN'],
    ['Indicateurs', 2023],
    ['Heures réalisées', 52_000],
    ['Charges (k€)', charges],
    ['Participation familiale moyenne (€/h)', 1.5],
  ];

  it('prennent leur nom au-dessus de leur adresse, et comptent leurs charges en milliers', () => {
    expect(
      indicateursDe(
        [...fiche('Multi-accueil Les Lutins', 598.5), [], ...fiche('Crèche Pomme', 610)],
        'EAJE municipaux',
      ),
    ).toEqual([
      'Multi-accueil Les Lutins | ∅ | 2023 | ∅ | hr 52000, ch 598500, pf 1.5',
      'Crèche Pomme | ∅ | 2023 | ∅ | hr 52000, ch 610000, pf 1.5',
    ]);
  });

  it('en colonnes, les milliers d’euros aussi se lisent en euros', () => {
    const lues = indicateursDe([
      ['EAJE', 'Heures réalisées', 'Total des charges', 'TF'],
      [null, 'h', 'k€', '%'],
      ['Les Lutins', 38_000, 418, 1.05],
      ['Pirouette', 29_800, '327,8 k€', 1.02],
    ]);
    expect(lues).toEqual([
      'Les Lutins | ∅ | ∅ | ∅ | hr 38000, ch 418000, tf 1.05',
      'Pirouette | ∅ | ∅ | ∅ | hr 29800, ch 327800, tf 1.02',
    ]);
  });
});

import { euros, indicateursDe, lectureDe, pct } from './indicateurs';

const LIGNES = [
  [null, 'Crèche de Tulle', 'Micro-crèche d’Ussel'],
  ['TF', pct(1.0712), pct(1.15)],
  ['Prix de revient horaire', euros(11.2), euros(9.85)],
  ['Participation familiale moyenne', euros(1.9), euros(2.04)],
  ['Taux d’occupation financier', pct(0.712), pct(0.668)],
];

describe('Indicateurs d’EAJE : structures en colonnes', () => {
  it('lit une matrice et la commune que le nom porte', () => {
    expect(indicateursDe(LIGNES)).toEqual([
      'Crèche de Tulle | Tulle | ∅ | ∅ | tf 1.0712, tof 0.712, pr 11.2, pf 1.9',
      'Micro-crèche d’Ussel | Ussel | ∅ | ∅ | tf 1.15, tof 0.668, pr 9.85, pf 2.04',
    ]);
  });

  it('prend l’année et l’état de la phrase juste au-dessus', () => {
    expect(indicateursDe([['Indicateurs des crèches (actualisé 2024) :'], ...LIGNES])[0]).toBe(
      'Crèche de Tulle | Tulle | 2024 | actualise | tf 1.0712, tof 0.712, pr 11.2, pf 1.9',
    );
  });

  it('ne prend pas la durée de la convention pour l’année', () => {
    expect(indicateursDe([['CTG Tulle agglo 2024-2028'], ...LIGNES])[0]).toContain('| Tulle | ∅ | ∅ |');
  });

  it('rend aux structures les places, le gestionnaire et la commune des puces au-dessus', () => {
    const { eaje } = lectureDe([
      ['Petite enfance - Ville de Brive-la-Gaillarde'],
      ['En gestion Psu (95 places) :'],
      ['1 Multi accueil « Les Lutins » gestion ville de 45 places'],
      ['1 Crèche associative Association Pirouette de 30 places'],
      ['1 Jardin d’enfants gestion CCAS de 20 places'],
      [null, 'Crèche Les Lutins', 'Crèche Pirouette', 'Jardin d’enfants'],
      ['Taux de facturation', 1.05, 1.08, 1.02],
      ['Taux d’occupation réel', 0.7, 0.65, 0.61],
    ]);
    expect(
      eaje.map(({ nom, commune, gestionnaire, mesures }) => [
        nom.value,
        commune?.value,
        gestionnaire?.value,
        mesures.places?.value,
      ]),
    ).toEqual([
      ['Crèche Les Lutins', 'Brive-la-Gaillarde', 'ville', 45],
      ['Crèche Pirouette', 'Brive-la-Gaillarde', 'Association Pirouette', 30],
      ['Jardin d’enfants', 'Brive-la-Gaillarde', 'CCAS', 20],
    ]);
  });

  it('lit les blocs empilés sous une même phrase', () => {
    expect(
      indicateursDe([
        ['Données réelles 2023'],
        [null, 'Multi-accueil Pomme', 'Multi-accueil Prune'],
        ['Taux d’occupation', '70,5 %', '66 %'],
        ['Coût horaire', '10,20 €', '11 €/h'],
        [null, 'Multi-accueil Cerise'],
        ['Taux d’occupation', '81,25%'],
        ['Coût horaire', '9,99€/h'],
      ]),
    ).toEqual([
      'Multi-accueil Pomme | ∅ | 2023 | reel | to 0.705, pr 10.2',
      'Multi-accueil Prune | ∅ | 2023 | reel | to 0.66, pr 11',
      'Multi-accueil Cerise | ∅ | 2023 | reel | to 0.8125, pr 9.99',
    ]);
  });

  it('laisse la colonne des totaux et celle des moyennes', () => {
    expect(
      indicateursDe([
        ['Indicateurs', 'Crèche Pomme', 'Crèche Prune', 'Total', 'Moyenne'],
        ['Nombre de places', 20, 30, 50, 25],
        ['Taux d’occupation', 0.7, 0.8, 1.5, 0.75],
      ]),
    ).toEqual(['Crèche Pomme | ∅ | ∅ | ∅ | pl 20, to 0.7', 'Crèche Prune | ∅ | ∅ | ∅ | pl 30, to 0.8']);
  });

  it('lit la commune, le gestionnaire et l’exercice en lignes', () => {
    const { eaje } = lectureDe([
      ['Structure', 'Les Lutins', 'Pirouette'],
      ['Commune', 'Crest', 'Die'],
      ['Gestionnaire', 'Mairie', 'Association Pirouette'],
      ['Exercice', 2022, 2022],
      ['Nb de places agréées', 24, 18],
      ['Heures facturées', 41000, 30500],
      ['Heures réalisées', 38000, 29800],
      ['Amplitude horaire', '7h30 à 18h30', '10 h 30'],
    ]);
    expect(
      eaje.map(({ nom, commune, gestionnaire, annee, mesures }) => [
        nom.value,
        commune?.value,
        gestionnaire?.value,
        annee?.value,
        mesures.places?.value,
        mesures.heuresFacturees?.value,
        mesures.amplitudeHoraire?.value,
      ]),
    ).toEqual([
      ['Les Lutins', 'Crest', 'Mairie', 2022, 24, 41000, 11],
      ['Pirouette', 'Die', 'Association Pirouette', 2022, 18, 30500, 10.5],
    ]);
  });

  it('lit les années en colonnes sous le nom de la structure, un bloc après l’autre', () => {
    expect(
      indicateursDe([
        ['Multi-accueil Les Lutins'],
        ['Indicateurs', 2022, 2023],
        ['Taux de facturation', pct(1.06), pct(1.04)],
        ['Taux d’occupation', pct(0.6), pct(0.65)],
        ['Multi-accueil Pirouette'],
        ['Taux de facturation', pct(1.1), pct(1.12)],
        ['Taux d’occupation', pct(0.7), pct(0.75)],
      ]),
    ).toEqual([
      'Multi-accueil Les Lutins | ∅ | 2022 | ∅ | tf 1.06, to 0.6',
      'Multi-accueil Les Lutins | ∅ | 2023 | ∅ | tf 1.04, to 0.65',
      'Multi-accueil Pirouette | ∅ | 2022 | ∅ | tf 1.1, to 0.7',
      'Multi-accueil Pirouette | ∅ | 2023 | ∅ | tf 1.12, to 0.75',
    ]);
  });

  it('lit des années sous chaque structure, cellules fusionnées ou non', () => {
    const lignes = [
      [null, 'Crèche Pomme', null, 'Crèche Prune', null],
      [null, 2022, 2023, 2022, 2023],
      ['TO réel', 0.6, 0.65, 0.7, 0.75],
      ['PR', 10, 11, 12, 13],
    ];
    const attendu = [
      'Crèche Pomme | ∅ | 2022 | ∅ | tor 0.6, pr 10',
      'Crèche Pomme | ∅ | 2023 | ∅ | tor 0.65, pr 11',
      'Crèche Prune | ∅ | 2022 | ∅ | tor 0.7, pr 12',
      'Crèche Prune | ∅ | 2023 | ∅ | tor 0.75, pr 13',
    ];
    expect(indicateursDe(lignes, 'EAJE', ['B1:C1', 'D1:E1'])).toEqual(attendu);
    expect(indicateursDe(lignes, 'EAJE')).toEqual(attendu);
  });

  it('lit la forme longue : structure, indicateur, valeur', () => {
    expect(
      indicateursDe([
        ['Structure', 'Indicateur', 'Année', 'Valeur'],
        ['Crèche Pomme', 'Places', 2023, 20],
        ['Crèche Pomme', 'Taux d’occupation', 2023, '70,13%'],
        [null, 'Prix de revient', 2023, 12.5],
        ['Crèche Prune', 'Places', 2023, 30],
        ['Crèche Prune', 'Taux d’occupation', 2023, '61%'],
      ]),
    ).toEqual([
      'Crèche Pomme | ∅ | 2023 | ∅ | pl 20, to 0.7013, pr 12.5',
      'Crèche Prune | ∅ | 2023 | ∅ | pl 30, to 0.61',
    ]);
  });

  it('lit les places du titre d’un bloc et les états des colonnes', () => {
    expect(
      indicateursDe([
        ['Multi-accueil Les Loustics (Maurs) – 25 places'],
        ['', 'Réel 2023', 'Prévisionnel 2024'],
        ['Heures facturées', 42000, 43000],
        ['Heures réalisées', 41000, 42000],
      ]),
    ).toEqual([
      'Multi-accueil Les Loustics (Maurs) | Maurs | 2023 | reel | pl 25, hf 42000, hr 41000',
      'Multi-accueil Les Loustics (Maurs) | Maurs | 2024 | previsionnel | pl 25, hf 43000, hr 42000',
    ]);
  });

  it('prend la structure et l’année du nom de la feuille', () => {
    const lignes = [
      ['Indicateur', 'Valeur'],
      ['TF', 1.01],
      ['TO', 0.6],
    ];
    expect(indicateursDe(lignes, 'Multi-accueil Loustics 2023')).toEqual([
      'Multi-accueil Loustics 2023 | ∅ | 2023 | ∅ | tf 1.01, to 0.6',
    ]);
  });
});

import { indicateursDuClasseur } from './indicateurs';

describe('Tableaux qui ne sont pas des indicateurs d’EAJE', () => {
  it.each([
    [
      'annexe 2',
      [
        ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Places'],
        ['EAJE', 'Les Lutins', '3 rue du Port', '26400', 'Crest', 24],
        ['EAJE', 'Pirouette', '8 rue Haute', '26150', 'Die', 18],
      ],
    ],
    [
      'RPE',
      [
        ['Nom du RPE', 'ETP', 'Nombre d’assistantes maternelles', 'Ratio'],
        ['RPE de Crest', 1.5, 60, '1 ETP pour 40 AM'],
        ['RPE de Die', 1, 35, '1 ETP pour 35 AM'],
      ],
    ],
    [
      'trajectoire de places',
      [
        ['Nom de l’équipement', 'nb de places en 2025', 'nb de places en 2026', 'nb de places en 2027'],
        ['Multi-accueil Les Lutins', 24, 24, 30],
        ['Multi-accueil Pirouette', 18, 18, 18],
      ],
    ],
    [
      'communes',
      [
        ['Commune', 'Taux d’emploi', 'Ménages non motorisés', 'Taux de couverture'],
        ['Crest', 0.62, 0.12, 0.55],
        ['Die', 0.58, 0.1, 0.6],
      ],
    ],
    [
      'places par commune',
      [
        ['Commune', 'Nombre de places', 'Enfants de moins de 3 ans', 'Taux de couverture'],
        ['Crest', 24, 210, 0.55],
        ['Die', 18, 120, 0.6],
      ],
    ],
    [
      'accueils de loisirs',
      [
        ['Structure', 'Places', 'Jours d’ouverture', 'Heures réalisées', 'Charges'],
        ['ALSH Les Copains', 60, 90, 12000, 85000],
        ['ALSH La Cabane', 40, 80, 9000, 62000],
      ],
    ],
  ])('laisse : %s', (_, lignes) => {
    expect(indicateursDuClasseur({ Feuille: lignes })).toEqual([]);
  });
});

import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

function trajectoiresDe(feuilles: Feuilles): readonly string[] {
  return lireTout(classeur(feuilles)).trajectoires.map(({ nom, places }) => {
    const annees = places.map(({ annee, mesure }) => `${String(annee)} : ${String(mesure.value)}`);
    return `${nom.value} — ${annees.join(', ')}`;
  });
}

describe('Les trajectoires de places', () => {
  it('lit un en-tête à deux niveaux, sans le total ni les lignes vides du modèle', () => {
    const lues = trajectoiresDe({
      'Annexe 8': [
        ['TRAJECTOIRE DES PLACES PSU SOUTENUES'],
        [null, 'Année de référence', 'Trajectoire prévisionnelle'],
        [
          'Nom de l’équipement soutenu',
          'nb de places soutenues en 2024',
          'nb de places soutenues en 2025',
          'nb de places soutenues en 2026',
        ],
        ['MAC LES MOUETTES', 20, 20, 24],
        ['JARDIN DES LUTINS', 12, null, '15 places'],
        ['Autres équipements ...'],
        ['TOTAL', 32, 20, 39],
      ],
    });
    expect(lues).toEqual([
      'MAC LES MOUETTES — 2024 : 20, 2025 : 20, 2026 : 24',
      'JARDIN DES LUTINS — 2024 : 12, 2026 : 15',
    ]);
  });

  it('lit des années seules quand le titre parle de places, et la bonne colonne de noms', () => {
    const lues = trajectoiresDe({
      Places: [
        ['Évolution du nombre de places d’accueil'],
        ['Commune', 'Structure', 2025, 2026, 2027],
        ['Redon', 'Les Mouettes', 20, 20, 24],
        ['Allaire', 'Les Lutins', 12, 12, 12],
        ['Ensemble', null, 32, 32, 36],
      ],
    });
    expect(lues).toEqual([
      'Les Mouettes — 2025 : 20, 2026 : 20, 2027 : 24',
      'Les Lutins — 2025 : 12, 2026 : 12, 2027 : 12',
    ]);
  });

  it('lit l’année dans le niveau du dessus', () => {
    const lues = trajectoiresDe({
      Trajectoire: [
        [null, 'Au 31/12/2025', 'Au 31/12/2026'],
        ['Établissement', 'Places', 'Places'],
        ['Les Mouettes', 20, 24],
      ],
    });
    expect(lues).toEqual(['Les Mouettes — 2025 : 20, 2026 : 24']);
  });

  it('lit plusieurs trajectoires de la même feuille', () => {
    const bloc = (ville: string, nom: string) => [
      [`Trajectoire des places — ${ville}`],
      ['Équipement', 'Places 2025', 'Places 2026'],
      [nom, 20, 24],
      ['TOTAL', 20, 24],
      [],
      [],
    ];
    const lues = trajectoiresDe({
      Places: [...bloc('Redon', 'Les Mouettes'), ...bloc('Allaire', 'Les Lutins')],
    });
    expect(lues).toEqual(['Les Mouettes — 2025 : 20, 2026 : 24', 'Les Lutins — 2025 : 20, 2026 : 24']);
  });

  it('laisse les places par ville, qui ne sont celles d’aucune structure', () => {
    const lues = trajectoiresDe({
      Trajectoire: [
        ['Trajectoire des places PSU par ville'],
        ['Ville', 'Gestionnaire', 2024, 2025],
        ['Redon', 'CCAS', 60, 72],
        ['Allaire', 'Mairie', 20, 20],
      ],
    });
    expect(lues).toEqual([]);
  });

  it('laisse les autres tableaux par année', () => {
    const lues = trajectoiresDe({
      Diagnostic: [
        ['Taux de couverture', 2018, 2019, 2020],
        ['Territoire', 58, 57, 55],
      ],
      Naissances: [
        ['Commune', 2022, 2023],
        ['Redon', 90, 84],
      ],
    });
    expect(lues).toEqual([]);
  });
});

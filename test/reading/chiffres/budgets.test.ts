import { enClair, grillesDe } from './lire-grilles';
import type { Lignes } from './lire-grilles';

const fiche = (...budget: Lignes): Lignes => [
  ['Fiche action n° 1 – Bus des familles'],
  ['Pilote', 'Mairie'],
  ['Objectifs', 'Rouler'],
  ['Échéance', '2026'],
  ['Partenaires', 'Caf'],
  ...budget,
  ['Indicateurs', 'Nombre de trajets : 200'],
];

describe('le budget d’une fiche', () => {
  it('se lit de son en-tête à son total', () => {
    const [grille, ...autres] = grillesDe(
      fiche(
        ['Budget prévisionnel'],
        ['Dépenses', 'Montant'],
        ['Personnel', 20000],
        ['Achats', 3000],
        ['Total', 23000],
      ),
    );
    expect(autres).toEqual([]);
    expect(enClair(grille?.lignes ?? [])).toEqual(['Personnel', 'Achats', 'Total = Personnel + Achats']);
  });

  it('ne va pas chercher les chiffres des autres champs', () => {
    expect(grillesDe(fiche(['Budget total', 12000], ['Nombre de places', 30], ['Total', 12030]))).toEqual([]);
  });
});

import type { IndicateursEaje, NomMesure } from '../../reading';
import type { Profil } from '../../referentiel';
import { bornesPlausibles, poidsDe } from './exercices';
import type { Exercice } from './exercices';
import { quotientDe, valeurDe } from './formules';

function tauxDe(eaje: IndicateursEaje, nom: NomMesure): number | null {
  const lue = eaje.mesures[nom]?.value;
  if (lue !== undefined) return lue;
  const quotient = quotientDe(eaje, nom);
  return quotient && valeurDe(eaje, quotient);
}

/** What the row « Ensemble » of a year shows for a rate: the plausible figures, weighted. Null when there are none. */
export function moyenneDe(exercice: Exercice, nom: NomMesure, profil: Profil): number | null {
  const bornes = bornesPlausibles(nom, exercice.annee, profil);
  const poids = poidsDe(nom, exercice.structures);
  let [somme, total] = [0, 0];
  for (const eaje of exercice.structures) {
    const taux = tauxDe(eaje, nom);
    if (taux === null || (bornes && (taux < bornes.minimum || taux > bornes.maximum))) continue;
    const sien = poids === null ? 1 : (eaje.mesures[poids]?.value ?? 0);
    somme += taux * sien;
    total += sien;
  }
  return total > 0 ? somme / total : null;
}

/** Sum of the places of a year; null when no structure says its own. */
export function placesDe({ structures }: Exercice): number | null {
  const dites = structures.flatMap(({ mesures }) => mesures.places?.value ?? []);
  return dites.length === 0 ? null : dites.reduce((somme, places) => somme + places, 0);
}

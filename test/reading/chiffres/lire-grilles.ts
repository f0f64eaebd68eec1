import type { Grille, Lecture, Rangee } from '../../../src/reading';
import type { CellValue } from '../../../src/workbook';
import { classeur, lireTout } from '../classeur';

export type Lignes = readonly (readonly CellValue[])[];

export function lectureDe(lignes: Lignes, merges: readonly string[] = []): Lecture {
  return lireTout(classeur({ Chiffres: lignes }, { merges: { Chiffres: merges } }));
}

export function grillesDe(lignes: Lignes, merges: readonly string[] = []): readonly Grille[] {
  return lectureDe(lignes, merges).grilles;
}

/** The only grid of a sheet. */
export function grilleDe(lignes: Lignes, merges: readonly string[] = []): Grille {
  const [grille, ...autres] = grillesDe(lignes, merges);
  if (!grille || autres.length > 0)
    throw new Error(`${String(autres.length + (grille ? 1 : 0))} grilles lues`);
  return grille;
}

/** "Total = Arques + Wizernes", or the label alone. */
export function enClair(rangees: readonly Rangee[]): readonly string[] {
  const nom = (rangee: Rangee | undefined): string =>
    [...(rangee?.groupes ?? []), rangee?.libelle].flatMap((champ) => champ?.value ?? []).join(' > ') || '∅';
  return rangees.map((rangee) =>
    rangee.membres.length > 0
      ? `${nom(rangee)} = ${rangee.membres.map((membre) => nom(rangees[membre])).join(' + ')}`
      : nom(rangee),
  );
}

export function valeursDe(grille: Grille): readonly (readonly (number | null)[])[] {
  return grille.lignes.map((_, i) =>
    grille.colonnes.map((_colonne, j) => grille.mesure(i, j)?.value ?? null),
  );
}

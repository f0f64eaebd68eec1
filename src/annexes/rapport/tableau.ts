import type { CellRef, SpecCell } from '../../workbook';
import { cellule } from '../feuille';
import type { Feuille } from '../feuille';
import { lisible } from '../texte';

const HAUTEUR_ENTETE = 32;

/** A column of the report: what a row shows in it. */
export interface Colonne<T> {
  readonly entete: string;
  readonly largeur: number;
  readonly cellule: (ligne: T) => SpecCell;
}

export const texte = (valeur: string | null): SpecCell => cellule(valeur ? lisible(valeur) : null, 'texte');

export const fort = (valeur: string): SpecCell => ({ ...texte(valeur), style: 'texteFort' });

/** The name of a cell: a click leads there. */
export function lienVers(lieu: CellRef, nom: string): SpecCell {
  return { ...cellule(nom, 'lien'), link: lieu };
}

export function ecrireTableau<T>(
  feuille: Feuille,
  colonnes: readonly Pick<Colonne<T>, 'entete' | 'cellule'>[],
  lignes: readonly T[],
): void {
  feuille.ligne(
    colonnes.map(({ entete }) => cellule(entete, 'entete')),
    HAUTEUR_ENTETE,
  );
  for (const ligne of lignes) feuille.ligne(colonnes.map((colonne) => colonne.cellule(ligne)));
}

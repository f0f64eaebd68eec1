import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Field, LigneEtrangere } from '../records';
import type { Colonne } from './colonnes';

/** One table of equipments, or the part of it that speaks of one collectivité. */
export interface Bloc {
  readonly feuille: Feuille;
  readonly colonnes: readonly Colonne[];
  readonly gauche: number;
  readonly droite: number;
  /** First row of the header, or of the data when there is none. */
  readonly haut: number;
  readonly avecEntete: boolean;
  readonly note: number;
  readonly titre: Case | null;
  readonly collectivite: Field | null;
  /** Data and group rows. */
  readonly lignes: readonly Ligne[];
  readonly etrangeres: readonly LigneEtrangere[];
}

import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Outils } from '../equipements/outils';
import type { LibelleDeLigne, NomMesure, Role, Tableau } from '../records';
import type { Fait } from './fait';
import type { Etiquette } from './reperage';

/** What the readers of a layout work with. */
export interface Lieu {
  readonly feuille: Feuille;
  readonly occupation: Occupation;
  readonly outils: Outils;
  readonly etiquettes: readonly Etiquette[];
  readonly simplifier: (texte: string) => string;
}

/** What a cell of a zone was understood to hold; the measure of a figure. */
export interface CaseDeZone {
  readonly c: Case;
  readonly role: Role;
  readonly mesure: NomMesure | null;
}

/** A rectangle of indicators. */
export interface Zone {
  /** Rows of the sheet, headers included, in order. */
  readonly lignes: readonly Ligne[];
  readonly premier: number;
  readonly dernier: number;
  readonly gauche: number;
  readonly droite: number;
  readonly colonnes: Tableau['colonnes'];
  /** Labels of its rows, when the measures are in rows. */
  readonly libelles: readonly LibelleDeLigne[];
  readonly cases: readonly CaseDeZone[];
  readonly faits: readonly Fait[];
  /** Headers over the figures: an EAJE named there shows what the table speaks of. */
  readonly titres: readonly Case[];
}

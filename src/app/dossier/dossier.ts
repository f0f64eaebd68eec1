import { AUCUNE_CONSIGNE } from '../../reading';
import type { Consignes } from '../../reading';
import type { Reserve } from './reserve';

export type MotifAcceptation = 'confirme' | 'situation-particuliere' | 'hors-champ' | 'autre';

/** A point that somebody looked at and keeps as it is. */
export interface Acceptation {
  /** Id of the finding, stable from one check to the next. */
  readonly point: string;
  readonly rule: string;
  readonly titre: string;
  /** What the finding said, and the value it spoke of. */
  readonly quoi: string;
  readonly actual: string | null;
  readonly lieu: { readonly sheet: string; readonly cell: string };
  readonly motif: MotifAcceptation;
  readonly precision: string;
  /** A name or a service, as typed; empty when it was not given. */
  readonly auteur: string;
  /** Day (ISO). */
  readonly date: string;
  /** The point comes back when its value is no longer the one accepted. */
  readonly siInchange: boolean;
  /** How many points only a rank told apart when it was accepted, itself included; one when absent. */
  readonly semblables?: number;
}

/** All that stays in the workbook beside its cells, for every door. */
export interface Dossier {
  readonly acceptations: readonly Acceptation[];
  readonly consignes: Consignes;
  /** A profil file as the user gave it; null when the one of the machine, or the default, applies. */
  readonly profil: unknown;
  /** What was kept and cannot be used here: written back as it was. */
  readonly reserve?: Reserve;
  /** What to tell the user of the reading of the dossier, a sentence each. */
  readonly problemes?: readonly string[];
}

export const DOSSIER_VIDE: Dossier = { acceptations: [], consignes: AUCUNE_CONSIGNE, profil: null };

import type { MotifAcceptation } from './dossier';

/** In the order in which they are offered. */
export const LIBELLES_MOTIF: Readonly<Record<MotifAcceptation, string>> = {
  confirme: 'Confirmé par le gestionnaire',
  'situation-particuliere': 'Situation particulière',
  'hors-champ': 'La règle ne s’applique pas ici',
  autre: 'Autre',
};

export const MOTIFS = Object.keys(LIBELLES_MOTIF) as readonly MotifAcceptation[];

import type { Rule } from '../rule';
import { colonneManquante } from './colonne-manquante';
import { feuilleMasquee } from './feuille-masquee';
import { ligneEtrangere } from './ligne-etrangere';
import { tableauNonReconnu } from './tableau-non-reconnu';

/** The family `lecture`: what could not be read. */
export const reglesLecture: readonly Rule[] = [
  tableauNonReconnu,
  colonneManquante,
  feuilleMasquee,
  ligneEtrangere,
];

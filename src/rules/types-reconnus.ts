import { cleCommune, reconnaitreType } from '../referentiel';
import { memoireDeTexte } from './memoire';

/** The type that a text names; the same few types come back on every row. */
export const typeReconnu = memoireDeTexte(reconnaitreType);

/** Key under which the spellings of one commune meet. */
export const cleDeCommune = memoireDeTexte(cleCommune);

import { cleCommune, memoireDeTexte, normaliser, reconnaitreType, typesDans } from '../referentiel';

/** The type that a text names; the same few types come back on every row. */
export const typeReconnu = memoireDeTexte(reconnaitreType);

/** The types that a name says, with their places. */
export const typesDuNom = memoireDeTexte(typesDans);

/** A text without what spellings differ in. */
export const texteNormal = memoireDeTexte(normaliser);

/** Key under which the spellings of one commune meet. */
export const cleDeCommune = memoireDeTexte(cleCommune);

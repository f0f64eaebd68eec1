import { champValeur } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Field } from '../records';

const SEULES = /^\D{0,20}?(\d{1,4}(?:[.,]\d+)?)(?!\d)\D*$/;
/** "Kaz Timoun (12 places)": one figure, in brackets; several are those of several sites, or of several ages. */
const ENTRE_PARENTHESES =
  /\(\s*(\d{1,3})\s*(?:places?|berceaux|pl\.?)(?:\s+(?:agr[ée]{2}es|PSU|PAJE))?\s*\)/giu;

/** The places of a column of their own. */
export function placesDe(c: Case | null): Field<number> | null {
  const nombre = c ? SEULES.exec(c.texte)?.[1] : undefined;
  return c && nombre !== undefined ? champValeur(c, Number(nombre.replace(',', '.'))) : null;
}

/** The places that the cells of the structure say in brackets. */
export function placesDites(cases: readonly (Case | null)[]): Field<number> | null {
  const dites = cases.flatMap((c) =>
    c?.texte.includes('(')
      ? [...c.texte.matchAll(ENTRE_PARENTHESES)].map(([, places]) => ({ c, places }))
      : [],
  );
  const [seules, ...autres] = dites;
  return seules && autres.length === 0 ? champValeur(seules.c, Number(seules.places)) : null;
}

/** The name without the places that it says in brackets: "Câlin (12 places)" is « Câlin ». */
export function sansPlaces(nom: Field | null): Field | null {
  const dit = nom?.value.replace(ENTRE_PARENTHESES, '').trim() ?? '';
  return nom && dit !== '' && dit !== nom.value ? { ...nom, value: dit, printed: dit } : nom;
}

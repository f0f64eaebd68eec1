import type { Field, Numero } from '../../reading';
import { grouper } from '../grouper';

interface Numerote {
  readonly numero: Field<Numero>;
}

/** A number that two elements of a list bear, where the others follow each other. */
export interface Reprise<T> {
  readonly premier: T;
  readonly second: T;
  /** The number that one of the two should bear. */
  readonly attendu: string | null;
  /** That number lacks right there: the slip is sure. */
  readonly manque: boolean;
}

const rangDe = ({ numero: { value } }: Numerote): number => value.rangs.at(-1) ?? 0;
const serieDe = ({ numero: { value } }: Numerote): string => value.rangs.slice(0, -1).join('.');

/** From 2.9 to 2.10, that Excel takes for 2.1. */
const DIXIEME = /\.\d*0$/;

const avecRang = ({ numero: { value } }: Numerote, rang: number): string =>
  value.texte.replace(/\s.*$/, '').replace(/\d+(?=\D*$)/, String(rang));

/** How far each number is from the one that it should be; null where the list does not follow at all. */
function ecarts(liste: readonly Numerote[]): readonly number[] | null {
  const series = new Set(liste.slice(0, 1).map(serieDe));
  const lus = liste.slice(1).map((numerote, place) => {
    const avant = liste[place] ?? numerote;
    const serie = serieDe(numerote);
    if (serie === serieDe(avant)) {
      const bis = numerote.numero.value.suffixe !== '' && rangDe(numerote) === rangDe(avant);
      return bis ? 0 : rangDe(numerote) - rangDe(avant) - 1;
    }
    const nouvelle = !series.has(serie);
    series.add(serie);
    return nouvelle && rangDe(numerote) === 1 ? 0 : Infinity;
  });
  return lus.every((ecart) => ecart === 0 || ecart === 1) ? lus : null;
}

/** What the list is without the element that would be wrong: whole, or with a hole right where it stood. */
function sans<T extends Numerote>(fautif: T, premier: T, second: T, liste: readonly T[]): Reprise<T>[] {
  const place = liste.indexOf(fautif);
  const trous = ecarts(liste.filter((autre) => autre !== fautif));
  if (!trous || trous.filter((ecart) => ecart > 0).length > 1) return [];
  const manque = trous[place - 1] === 1;
  if (!manque && trous.includes(1)) return [];
  const avant = liste[place - 1] ?? fautif;
  const attendu = manque || place === liste.length - 1 ? avecRang(avant, rangDe(avant) + 1) : null;
  return attendu !== null && DIXIEME.test(attendu) ? [] : [{ premier, second, attendu, manque }];
}

/** The one number that a list gives twice, where the rest of its numbers follow each other. */
export function repriseDans<T extends Numerote>(liste: readonly T[]): Reprise<T> | null {
  const groupes = grouper(liste, ({ numero }) => numero.value.texte);
  const [reprise, ...autres] = [...groupes.values()].filter(({ length }) => length > 1);
  const [premier, second, ...suivants] = reprise ?? [];
  if (!premier || !second || autres.length + suivants.length > 0) return null;
  const possibles = [second, premier].flatMap((fautif) => sans(fautif, premier, second, liste));
  return possibles.find(({ manque }) => manque) ?? possibles[0] ?? null;
}

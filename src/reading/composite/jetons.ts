import { mots } from '../../referentiel';
import type { Mot } from '../../referentiel';
import type { Partie } from './decoupage';

/** A word of the cell and how it is parted from the word before. */
export interface Jeton extends Mot {
  /** The characters between the word before and this one. */
  readonly avant: string;
  /** True when these characters part two pieces of information: a line break, a dash between blanks, a comma. */
  readonly rupture: boolean;
}

/** Words [de, a[ of a text. */
export interface Etendue {
  readonly de: number;
  readonly a: number;
}

/** A hyphen without a blank beside it joins words: "Cotillon-Belin", and "Oran/Constantine" is one name. */
const RUPTURE = /[\n\r\t—–―‒−;:,•·|_]|\s[-‐‑*]|[-‐‑*]\s|\s\/\s/u;

export function jetons(texte: string): readonly Jeton[] {
  let fin = 0;
  return mots(texte).map((lu) => {
    const avant = texte.slice(fin, lu.debut);
    ({ fin } = lu);
    const rupture = avant !== ' ' && RUPTURE.test(avant);
    // Spelled out: a spread costs more than the rest of the reading of a word.
    return { mot: lu.mot, debut: lu.debut, fin, avant, rupture };
  });
}

const OUVRANTES = /[(«"“[]/;
const FERMANTES: Readonly<Record<string, string>> = { ')': '(', '»': '«', '"': '"', '”': '“', ']': '[' };

/** The words and nothing around them. */
export function motsSeuls(texte: string, liste: readonly Jeton[], { de, a }: Etendue): Partie | null {
  const debut = liste[de]?.debut;
  const fin = liste[a - 1]?.fin;
  return debut === undefined || fin === undefined ? null : { texte: texte.slice(debut, fin), debut, fin };
}

/** The part of a text that covers these words, with the quotes and brackets that go with them. */
export function partieDe(texte: string, liste: readonly Jeton[], { de, a }: Etendue): Partie | null {
  const premier = liste[de];
  const dernier = liste[a - 1];
  if (!premier || !dernier || a <= de) return null;
  const debut = debutAvecOuvrante(texte, premier.debut, liste[de - 1]?.fin ?? 0);
  const fin = finAvecFermante(texte, debut, dernier.fin);
  return { texte: texte.slice(debut, fin), debut, fin };
}

function debutAvecOuvrante(texte: string, debut: number, limite: number): number {
  const avant = texte.slice(limite, debut);
  const ouvrante = /[(«“[]\s*$|"$/u.exec(avant);
  return ouvrante ? limite + ouvrante.index : debut;
}

function finAvecFermante(texte: string, debut: number, fin: number): number {
  const fermante = /^\s*([)»"”\]])/u.exec(texte.slice(fin, fin + 3));
  const ouvrante = FERMANTES[fermante?.[1] ?? ''];
  if (!fermante || ouvrante === undefined) return finAvecApostrophe(texte, fin);
  const contenu = [...texte.slice(debut, fin)];
  const ouvertes = contenu.filter((lettre) => OUVRANTES.test(lettre) && lettre === ouvrante).length;
  const fermees = contenu.filter((lettre) => lettre === fermante[1]).length;
  const ouverte = ouvrante === '"' ? ouvertes % 2 === 1 : ouvertes > fermees;
  return ouverte ? fin + fermante[0].length : fin;
}

/** "Fort Attitud'" */
function finAvecApostrophe(texte: string, fin: number): number {
  return /^['’](?![\p{L}\d])/u.test(texte.slice(fin, fin + 2)) ? fin + 1 : fin;
}

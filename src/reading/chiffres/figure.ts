import { isDateFormat } from '../../workbook';
import type { Cell } from '../../workbook';
import { normaliser } from '../../referentiel';
import { ABSENTS, UNITES } from './vocabulaire';

/** A number, however it stands in its cell. */
export interface Figure {
  readonly valeur: number;
  /** Value of one unit of its last digit. */
  readonly pas: number;
  readonly unite: string;
  readonly texte: boolean;
}

/** What a cell of a table of figures holds: a figure, a year, a sign that there is none, an unreadable figure, words. */
export type Contenu =
  | { readonly sorte: 'chiffre' | 'annee'; readonly figure: Figure }
  | { readonly sorte: 'absent' | 'illisible' | 'texte' };

const ABSENT: Contenu = { sorte: 'absent' };
const ILLISIBLE: Contenu = { sorte: 'illisible' };
const TEXTE: Contenu = { sorte: 'texte' };

const DECIMALES_MAX = 9;
const CHIFFRES_SURS = 12;
const CENTIEMES = 2;
const ANNEE_MIN = 1990;
const ANNEE_MAX = 2060;
/** Beyond, a text is no figure with its unit. */
const LONGUEUR_MAX = 30;

/** Arrows and note marks beside a figure: "245 ↗", "1 077*", "636 ▲". */
const MARQUES = /[▲▼►◄△▽▶◀↗↘→↑↓⬆⬇➚➘*¹²³†°"]+$|^[▲▼►◄↗↘→↑↓⬆⬇≈~*]+|\(\d\)$/gu;
const NOMBRE =
  /^([+\-–−]?)\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:[.,](\d+))?\s*(.*)$/u;
/** Digits with stray signs, and no word. */
const PRESQUE = /^(?=[^\d]*\d)(?!.*\p{L}{3})[\p{L}\d.,;:'"<>%€&\s]{1,12}$/u;

const DIXIEMES = Array.from({ length: DECIMALES_MAX + CENTIEMES + 1 }, (_, rang) =>
  Number(`1e${String(-rang)}`),
);
const dixieme = (decimales: number): number => DIXIEMES[decimales] ?? Number(`1e${String(-decimales)}`);

/** Without the noise of binary numbers. */
export function arrondir(valeur: number): number {
  return Number(valeur.toPrecision(CHIFFRES_SURS));
}

interface FormatLu {
  /** Decimals shown; null where the format shows all there are. */
  readonly decimales: number | null;
  readonly unite: string;
  readonly date: boolean;
}

const formats = new Map<string, FormatLu>();

function lireFormat(format: string): FormatLu {
  const connu = formats.get(format);
  if (connu) return connu;
  const nu = format.split(';')[0]?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '') ?? '';
  const lu: FormatLu = {
    decimales: /[0#?]/.test(nu) ? (/\.([0#?]+)/.exec(nu)?.[1]?.length ?? 0) : null,
    unite: nu.includes('%') ? '%' : format.includes('€') ? '€' : '',
    date: isDateFormat(format) || /[hs]/i.test(nu.replace(/General/i, '')),
  };
  formats.set(format, lu);
  return lu;
}

function decimalesDe(valeur: number): number {
  if (Number.isInteger(valeur)) return 0;
  const texte = String(arrondir(valeur));
  return Math.min(texte.split('.')[1]?.length ?? 0, DECIMALES_MAX);
}

function depuisNombre(valeur: number, format: string): Contenu {
  const { decimales, unite, date } = lireFormat(format);
  if (date || !Number.isFinite(valeur)) return TEXTE;
  const montrees = decimales === null ? decimalesDe(valeur) : decimales + (unite === '%' ? CENTIEMES : 0);
  return contenuDe({ valeur, pas: dixieme(montrees), unite, texte: false });
}

function contenuDe(figure: Figure): Contenu {
  const { valeur, unite, pas } = figure;
  const annee =
    unite === '' && pas === 1 && Number.isInteger(valeur) && valeur >= ANNEE_MIN && valeur <= ANNEE_MAX;
  return { sorte: annee ? 'annee' : 'chiffre', figure };
}

function depuisTexte(texte: string): Contenu {
  const net = texte.replace(MARQUES, '').trim();
  if (net === '' || ABSENTS.test(net)) return ABSENT;
  if (texte.length > LONGUEUR_MAX) return TEXTE;
  const [, signe = '', entier, decimales = '', suite = ''] = NOMBRE.exec(net) ?? [];
  if (entier === undefined) return PRESQUE.test(net) ? ILLISIBLE : TEXTE;
  const unite = UNITES.find(({ forme }) => forme.test(normaliserUnite(suite)));
  if (!unite) return PRESQUE.test(net) ? ILLISIBLE : TEXTE;
  // "01" has lost its decimal mark, or is a code.
  if (/^0\d/.test(entier)) return ILLISIBLE;
  // "- 6 ans", "+ 65 ans" name a class of age.
  if (signe !== '' && unite.nom === 'ans') return TEXTE;
  const facteur = unite.facteur ?? 1;
  const valeur = Number(
    `${signe === '' || signe === '+' ? '' : '-'}${entier.replace(/\D/g, '')}.${decimales || '0'}`,
  );
  return contenuDe({
    valeur: arrondir(valeur * facteur),
    pas: arrondir(dixieme(decimales.length) * facteur),
    unite: unite.nom,
    texte: true,
  });
}

/** "m ²" and "M²" are one unit; signs have their own words. */
function normaliserUnite(suite: string): string {
  return normaliser(suite.replace(/%/g, ' pct ').replace(/€/g, ' eur ').replace(/²/g, '2'));
}

const textesConnus = new Map<string, Contenu>();
const TEXTES_MAX = 20_000;

function depuisTexteConnu(texte: string): Contenu {
  const connu = textesConnus.get(texte);
  if (connu) return connu;
  if (textesConnus.size >= TEXTES_MAX) textesConnus.clear();
  const contenu = depuisTexte(texte);
  textesConnus.set(texte, contenu);
  return contenu;
}

/** What a filled cell holds. */
export function contenu({ value, format }: Cell): Contenu {
  if (typeof value === 'number') return depuisNombre(value, format);
  if (typeof value === 'string') return depuisTexteConnu(value.trim());
  return typeof value === 'boolean' ? TEXTE : ILLISIBLE;
}

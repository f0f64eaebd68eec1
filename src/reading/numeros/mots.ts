/** What a number counts, from the word that announces it. */
export type MotNumerote =
  'axe' | 'enjeu' | 'objectifGeneral' | 'objectif' | 'action' | 'fiche' | 'annexe' | 'article';

interface FormeMot {
  readonly mot: MotNumerote;
  /** Source of a regular expression, without accents where a text may lack them. */
  readonly forme: string;
}

/** Words met in front of a number in the annexes; the longest wordings first. */
const FORMES: readonly FormeMot[] = [
  {
    mot: 'fiche',
    forme: "fiches?(?:\\s*-\\s*|\\s+)(?:d[’']\\s*)?(?:actions?|projets?|op[ée]rations?)|fiches?|FA",
  },
  {
    mot: 'objectifGeneral',
    forme: 'objectifs?\\s+(?:g[ée]n[ée]ra(?:l|ux)|strat[ée]giques?)|O\\.?\\s?[GS]\\.?',
  },
  {
    mot: 'objectif',
    forme: 'objectifs?(?:\\s+(?:op[ée]rationnels?|sp[ée]cifiques?))?|O\\.?\\s?O\\.?|activit[ée]s?',
  },
  { mot: 'action', forme: 'actions?|mesures?|projets?' },
  {
    mot: 'axe',
    forme: 'axes?(?:\\s+strat[ée]giques?)?|orientations?|priorit[ée]s?|volets?|th[èe]mes?|th[ée]matiques?',
  },
  { mot: 'enjeu', forme: 'enjeux?|d[ée]fis?|ambitions?' },
  { mot: 'annexe', forme: 'annexes?' },
  { mot: 'article', forme: 'articles?|art\\.' },
];

const UNE_FORME = FORMES.map(({ forme }) => `(${forme})`).join('|');
const NUMERO = '(?:\\s*(?:n\\s?[°ºo]\\.?|num[ée]ro(?:s)?)(?=\\s|\\d))?';

/** Digits, Roman numerals, or the letters of a code: who reads the number tells a code from a word. */
const DEBUT_DE_NUMERO = String.raw`(?=\d|[IVX]+\b|(?<!\p{L})[A-Z]{1,4}(?:\s?[-–._]?\s?\d|[.-][A-Z]))`;

/** The word and its "n°", right before a number. */
export const ANNONCE_NUMERO = new RegExp(`(?:${UNE_FORME})${NUMERO}\\s*${DEBUT_DE_NUMERO}`, 'iuy');

/** The same anywhere in a text, at the beginning of a word. */
export const ANNONCES_NUMERO = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${UNE_FORME})${NUMERO}\\s*${DEBUT_DE_NUMERO}`,
  'giu',
);

/** The word of a match of either expression. */
export function motAnnonce(trouvee: RegExpExecArray): {
  readonly mot: MotNumerote;
  readonly pluriel: boolean;
} {
  const groupes: readonly (string | undefined)[] = trouvee.slice(1);
  const rang = groupes.findIndex((groupe) => groupe !== undefined);
  const imprime = groupes[rang] ?? '';
  return { mot: FORMES[rang]?.mot ?? 'action', pluriel: imprime.length > 3 && /[sx]$/i.test(imprime) };
}

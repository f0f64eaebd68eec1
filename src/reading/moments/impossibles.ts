import { textesTels } from '../convention/textes';
import { champPartie } from '../feuille/champ';
import type { Feuille } from '../feuille/feuille';
import type { DateImpossible } from '../records';
import { anneeDe, dernierJour, MOIS_PAR_AN, moisDe, UN_MOIS } from './reperes';
import { simplifier } from './simplifier';

/** Every text is looked at: this look is the cheapest. */
const PEUT_MENTIR =
  /\d[/.-]\d{1,2}[/.-]\d|(?:29|3\d)\s+(?:jan|f[ée]v|mars|avr|mai|jui|ao[uû]|sep|oct|nov|d[ée]c)/iu;
const TEXTES_PAR_TRANCHE = 500;

/** A leap year: where no year is given, February may have its 29th. */
const BISSEXTILE = 2024;
const JOURS_MAX = 31;

interface JourDit {
  readonly jour: number;
  readonly mois: number;
  readonly annee: number | null;
}

type Dit = Omit<DateImpossible, 'field'>;

function impossible({ jour, mois, annee }: JourDit): Dit | null {
  if (mois < 1 || mois > MOIS_PAR_AN) return { mois, annee, jours: null };
  const jours = dernierJour(annee ?? BISSEXTILE, mois);
  return jour < 1 || jour > jours ? { mois, annee, jours } : null;
}

/** « 24/25/2026 », « 2024-25-26 » are years that follow each other, « 40/60/2025 » are figures. */
function peutEtreUnJour({ jour, mois, annee }: JourDit): boolean {
  const anneesQuiSeSuivent = mois > MOIS_PAR_AN && [jour, (annee ?? 0) % 100].some((an) => mois === an + 1);
  return !anneesQuiSeSuivent && jour <= JOURS_MAX + MOIS_PAR_AN && (jour <= JOURS_MAX || mois <= MOIS_PAR_AN);
}

/** Ways to write a day; with two figures for the year, or with dots, only the day may be too large. */
const FORMES: readonly { readonly motif: RegExp; readonly moisSur: boolean }[] = [
  {
    motif:
      /(?<![\d/.,-])(?<jour>\d{1,2})(?<lien>[/-])(?<mois>\d{1,2})\k<lien>(?<annee>(?:19|20)\d\d)(?![\d/-])/gu,
    moisSur: false,
  },
  { motif: /(?<![\d/.,-])(?<annee>(?:19|20)\d\d)-(?<mois>\d\d)-(?<jour>\d\d)(?![\d/-])/gu, moisSur: false },
  {
    motif: /(?<![\d/.,-])(?<jour>29|3\d)\.(?<mois>\d{1,2})\.(?<annee>(?:19|20)\d\d)(?![\d.])/gu,
    moisSur: true,
  },
  { motif: /(?<![\d/.,-])(?<jour>29|3\d)\/(?<mois>\d{1,2})\/(?<annee>\d\d)(?![\d/.,-])/gu, moisSur: true },
  {
    motif: new RegExp(
      `(?<![\\d/.,-])(?<jour>29|3\\d) (?<mois>${UN_MOIS})(?![a-z-]) (?<annee>(?:19|20)\\d\\d)(?!\\d)`,
      'gu',
    ),
    moisSur: true,
  },
  {
    // Without a year a name may say it, as that of a café: a small word before, or nothing else in the cell, makes it a day.
    motif: new RegExp(
      `(?:^|(?<=\\b(?:du|au|avant le|jusqu'au|d'ici le|d'ici au) ))(?<jour>29|3\\d) (?<mois>${UN_MOIS})(?=$|[ ,;.)]+(?![a-z-]*\\d{4}))`,
      'gu',
    ),
    moisSur: true,
  },
];

function jourDit({ jour, mois = '', annee }: Readonly<Record<string, string | undefined>>): JourDit {
  return {
    jour: Number(jour),
    mois: /^\d/.test(mois) ? Number(mois) : moisDe(mois),
    annee: annee === undefined ? null : anneeDe(annee),
  };
}

interface Situee extends Dit {
  readonly de: number;
  readonly a: number;
}

/** The days of a text that no calendar has, with their places in it. */
export function datesImpossiblesDe(texte: string): readonly Situee[] {
  const simple = simplifier(texte);
  return FORMES.flatMap(({ motif, moisSur }) =>
    [...simple.matchAll(motif)].flatMap(({ 0: { length }, index, groups = {} }): Situee[] => {
      const dit = jourDit(groups);
      const trouvee = peutEtreUnJour(dit) ? impossible(dit) : null;
      if (!trouvee || (moisSur && trouvee.jours === null)) return [];
      return [{ ...trouvee, de: index, a: index + length }];
    }),
  );
}

/** Reads, in every text of a workbook, the dates that do not exist: what Excel could not turn into a date. */
export function* lireDatesImpossibles(
  feuilles: readonly Feuille[],
): Generator<string, readonly DateImpossible[], void> {
  const textes = yield* textesTels(feuilles, PEUT_MENTIR);
  const lues: DateImpossible[] = [];
  for (const [rang, c] of textes.entries()) {
    if (rang % TEXTES_PAR_TRANCHE === 0) yield c.sheet;
    for (const { de, a, ...dit } of datesImpossiblesDe(c.texte))
      lues.push({ ...dit, field: champPartie(c, c.texte.normalize('NFC').slice(de, a)) });
  }
  return lues;
}

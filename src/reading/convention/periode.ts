import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { PeriodeImprimee as Periode } from '../records';

const MOIS: Readonly<Record<string, string>> = {
  janvier: '01',
  fevrier: '02',
  février: '02',
  mars: '03',
  avril: '04',
  mai: '05',
  juin: '06',
  juillet: '07',
  aout: '08',
  août: '08',
  septembre: '09',
  octobre: '10',
  novembre: '11',
  decembre: '12',
  décembre: '12',
};

const PARLE_DE_LA_CONVENTION = /\bctg|\bconvention|\bavenant|\bp[eé]riode/i;
const ANNEES = /\b(20\d\d)\s*(?:[-–—/]|à|a|et)\s*(20\d\d)\b/;
const DATE = /\b(\d{1,2})(?:er)?\s+(\p{L}+)\s+(20\d\d)\b|\b(\d{2})\/(\d{2})\/(20\d\d)\b/giu;
const DUREE_MIN = 2;
const DUREE_MAX = 8;

function dateDe(trouvee: RegExpMatchArray): string | null {
  const [, jour, mot = '', annee, jourChiffre, moisChiffre, anneeChiffre] = trouvee;
  if (anneeChiffre) return `${anneeChiffre}-${moisChiffre ?? ''}-${jourChiffre ?? ''}`;
  const mois = MOIS[mot.toLowerCase()];
  return mois && jour ? `${annee ?? ''}-${mois}-${jour.padStart(2, '0')}` : null;
}

/** A day that a text tells. */
export interface JourDit {
  /** ISO date. */
  readonly jour: string;
  readonly printed: string;
  readonly debut: number;
}

export function joursDans(texte: string): readonly JourDit[] {
  return [...texte.matchAll(DATE)].flatMap((trouvee) => {
    const jour = dateDe(trouvee);
    return jour === null ? [] : [{ jour, printed: trouvee[0], debut: trouvee.index }];
  });
}

/** The first two dates of a text that bound the length of a convention. */
export function periodeEnDates(c: Case): Periode | null {
  const jours = joursDans(c.texte);
  for (const [rang, premier] of jours.entries()) {
    const second = jours[rang + 1];
    if (!second || !plausible(premier.jour, second.jour)) continue;
    const printed = c.texte.slice(premier.debut, second.debut + second.printed.length);
    return { debut: premier.jour, fin: second.jour, field: champPartie(c, printed) };
  }
  return null;
}

function plausible(debut: string, fin: string): boolean {
  const annees = Number(fin.slice(0, 4)) - Number(debut.slice(0, 4));
  return annees >= DUREE_MIN && annees <= DUREE_MAX;
}

/** "2025-2029". */
export function periodeEnAnnees(c: Case): Periode | null {
  const trouvees = ANNEES.exec(c.texte);
  if (!trouvees) return null;
  const [printed, premiere = '', derniere = ''] = trouvees;
  const debut = `${premiere}-01-01`;
  const fin = `${derniere}-12-31`;
  return plausible(debut, fin) ? { debut, fin, field: champPartie(c, printed) } : null;
}

/** What a text that tells a period has in it. */
export const DEUX_ANNEES = /20\d\d.*20\d\d/su;

/** The days of an avenant are not those of the convention. */
const AVENANT_PREND_EFFET = /avenant[^.;]*prend\s+effet/i;

function periodeDite(c: Case): Periode | null {
  const parle = PARLE_DE_LA_CONVENTION.test(c.texte) && !AVENANT_PREND_EFFET.test(c.texte);
  return parle ? (periodeEnDates(c) ?? periodeEnAnnees(c)) : null;
}

/** « 01/01/2025 au 31/12/2028 » right under the title of a sheet, whole years: nothing else is dated so. */
const ANNEES_ENTIERES =
  /^\W*(?:du\s+)?0?1(?:er)?[\s/](?:0?1|janvier)[\s/]20\d\d\s*(?:au|à|[-–—])\s*(?:le\s+)?31[\s/](?:12|d[ée]cembre)[\s/]20\d\d\W*$/iu;
const LIGNES_DE_TITRE = 5;

function periodeSousLeTitre(dates: readonly Case[]): Periode | null {
  // Further right, a label says what the dates are.
  const cellules = dates.filter(
    ({ row, column, texte }) => row < LIGNES_DE_TITRE && column === 0 && ANNEES_ENTIERES.test(texte),
  );
  return cellules.map(periodeEnDates).find((periode) => periode !== null) ?? null;
}

/** A bilan tells the years of the convention before. */
const REGARDE_EN_ARRIERE = /\bbilan|pr[ée]c[ée]dent|ancienne/i;

const regardeEnArriere = ({ sheet, texte }: Case): boolean =>
  REGARDE_EN_ARRIERE.test(sheet) || REGARDE_EN_ARRIERE.test(texte);

/** The period of the convention: the one most often written, the first in case of a tie. */
export function lirePeriode(dates: readonly Case[]): Periode | null {
  const actuelles = dates.filter((c) => !regardeEnArriere(c));
  return periodeLaPlusDite(actuelles) ?? periodeLaPlusDite(dates) ?? periodeSousLeTitre(dates);
}

function periodeLaPlusDite(dates: readonly Case[]): Periode | null {
  const comptes = new Map<string, { periode: Periode; fois: number }>();
  for (const periode of dates.flatMap((c) => periodeDite(c) ?? [])) {
    const cle = `${periode.debut}/${periode.fin}`;
    const compte = comptes.get(cle);
    if (compte) compte.fois += 1;
    else comptes.set(cle, { periode, fois: 1 });
  }
  return [...comptes.values()].sort((a, b) => b.fois - a.fois)[0]?.periode ?? null;
}

const TITRE =
  /^\W*(?:la\s+)?(?:convention\s+territoriale\s+globale|c\.?t\.?g\b)[^.;:]{0,50}20\d\d\s*(?:[-–—/]|à|a|et)\s*20\d\d\W*$/iu;
const TITRE_MAX = 110;

/** The periods of the titles of a convention; a sentence may speak of another one. */
export function lirePeriodesDesTitres(dates: readonly Case[]): readonly Periode[] {
  const titres = dates.filter(({ texte }) => texte.length <= TITRE_MAX && TITRE.test(texte));
  return titres.flatMap((c) => periodeEnAnnees(c) ?? []);
}

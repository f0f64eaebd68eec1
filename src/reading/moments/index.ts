import type { Field, Moment } from '../records';
import { reperesDe } from './reperes';
import type { Repere } from './reperes';
import { simplifier } from './simplifier';
import { DUREE_DE_LA_CONVENTION, DUREE_SANS_DATE } from './vocabulaire';

export { lireDatesImpossibles } from './impossibles';

const LIAISON = /^\s*(?:au?|-|jusqu'(?:au?|en))\s*(?:le |l'|la )?\s*$/u;
const LIAISON_D_ANNEES = /^\s?\/\s?$/u;
const ET = /^\s*et\s*(?:le |la )?$/u;
const AVANT = /(?:d'ici(?: a| au| la)?|avant(?: le| la)?|jusqu'(?:au?|en)|au plus tard(?: le| en)?)\s*$/u;
const APRES = /(?:a compter d[ue]|a partir d[ue]|des(?: le| la)?|depuis(?: le| la)?)\s*$/u;

interface Periode {
  readonly debut: string | null;
  readonly fin: string | null;
  readonly nature: Moment['nature'];
  readonly de: number;
  readonly a: number;
}

/** Back to front, two dates are one period only where they are the only ones: a list may go down the years. */
function seSuivent(simple: string, premier: Repere, second: Repere, seuls: boolean): boolean {
  const entre = simple.slice(premier.a, second.de);
  if (second.fin < premier.debut) return seuls && LIAISON.test(entre);
  if (LIAISON.test(entre)) return true;
  if (premier.annee && second.annee && LIAISON_D_ANNEES.test(entre)) return true;
  return ET.test(entre) && /\bentre\s*(?:le |la )?$/u.test(simple.slice(0, premier.de));
}

/** Two dates joined by "à", "au" or a dash are one period; "d’ici", "à compter de" leave one end open. */
function periodesDe(simple: string, reperes: readonly Repere[]): readonly Periode[] {
  const periodes: Periode[] = [];
  for (let rang = 0; rang < reperes.length; rang += 1) {
    const [premier, second] = [reperes[rang], reperes[rang + 1]];
    if (!premier) break;
    if (second && seSuivent(simple, premier, second, reperes.length === 2)) {
      periodes.push({
        debut: premier.debut,
        fin: second.fin,
        nature: 'periode',
        de: premier.de,
        a: second.a,
      });
      rang += 1;
    } else periodes.push(ouverte(simple, premier));
  }
  return periodes;
}

function ouverte(simple: string, { debut, fin, de, a }: Repere): Periode {
  const avant = simple.slice(0, de);
  if (AVANT.test(avant)) return { debut: null, fin, nature: 'periode', de, a };
  if (APRES.test(avant)) return { debut, fin: null, nature: 'periode', de, a };
  return { debut, fin, nature: 'date', de, a };
}

function partie(field: Field, { de, a }: Periode): Field {
  const printed = field.value.normalize('NFC').slice(de, a);
  return {
    value: printed,
    printed: field.printed.includes(printed) ? printed : field.printed,
    cells: field.cells,
  };
}

/** The dates and periods that one line of a deadline words; a duration without dates is one too. */
export function momentsDe(field: Field): readonly Moment[] {
  const simple = simplifier(field.value);
  const periodes = periodesDe(simple, reperesDe(simple));
  const convention = DUREE_DE_LA_CONVENTION.test(simple);
  if (periodes.length > 0) {
    return periodes.map((periode, rang) => ({
      debut: periode.debut,
      fin: periode.fin,
      nature: convention && rang === 0 && periode.nature === 'periode' ? 'convention' : periode.nature,
      field: partie(field, periode),
    }));
  }
  if (convention) return [{ debut: null, fin: null, nature: 'convention', field }];
  return DUREE_SANS_DATE.test(simple) ? [{ debut: null, fin: null, nature: 'periode', field }] : [];
}

/** The dates and periods of all the lines of a field. */
export function lireMoments(elements: readonly Field[]): readonly Moment[] {
  return elements.flatMap(momentsDe);
}

/** Two-digit days and hours of prose are no dates: only a year makes a sentence worth a closer look. */
const ANNEE = /(?:19|20)\d\d/u;
const A_VENIR =
  /\b(?:sera|seront|prevue?s?|a venir|a compter|(?:debuter|commencer|ouvrir|demarrer)(?:a|ont))\b/u;
const FIN_DE_PHRASE = /(?<=[.;!?])\s+/u;

/** Dates that sentences give to what is still to come. */
export function lireAnnonces(elements: readonly Field[]): readonly Moment[] {
  return elements
    .filter(({ value }) => ANNEE.test(value))
    .flatMap((element) =>
      element.value
        .split(FIN_DE_PHRASE)
        .filter((phrase) => ANNEE.test(phrase) && A_VENIR.test(simplifier(phrase)))
        .flatMap((phrase) => momentsDe({ ...element, value: phrase })),
    );
}

/** The dates of these fields; a beginning after its end is one period, back to front. */
export function lireBornes(
  fields: readonly Field[],
  { debut, fin }: { readonly debut: Field | undefined; readonly fin: Field | undefined },
): readonly Moment[] {
  const [premier, dernier] = [debut, fin].map((dite) => dite && lireMoments([dite])[0]);
  const inverse = premier?.debut && dernier?.fin && dernier.fin < premier.debut;
  return inverse ? [{ ...dernier, debut: premier.debut, nature: 'periode' }] : lireMoments(fields);
}

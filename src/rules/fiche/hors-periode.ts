import { cellKey } from '../../workbook';
import type { Convention, Moment } from '../../reading';
import { grouper } from '../grouper';
import type { Report } from '../rule';

export type Periode = NonNullable<Convention['periode']>;

/** What the rules on deadlines have in common: they look at fiches, at the plan, at the suivi. */
export const META_HORS_PERIODE = {
  titre: 'Échéance hors de la convention',
  source: 'catalogue',
  fix: 'none',
} as const;

/** How a date stands out of the period of the convention. */
export type Ecart = 'avant' | 'apres' | 'commence' | 'finit';

function ecartDe({ debut, fin }: Moment, periode: Periode): Ecart | null {
  // Which of the two dates is wrong is not known: plan/dates-inversees says it.
  if (debut !== null && fin !== null && fin < debut) return null;
  if (fin !== null && fin < periode.debut) return 'avant';
  if (debut !== null && debut > periode.fin) return 'apres';
  if (fin !== null && fin > periode.fin && debut !== fin)
    return depasse(debut, fin, periode) ? 'finit' : null;
  return debut !== null && debut < periode.debut ? 'commence' : null;
}

/** A year that the period ends within is that year: « 2026 » in a convention that ends in August. */
function depasse(debut: string | null, fin: string, periode: Periode): boolean {
  return fin.slice(0, 4) > periode.fin.slice(0, 4) || (debut !== null && debut < periode.debut);
}

const annee = (jour: string): string => jour.slice(0, 4);

/** A year that the period begins within is no date before it. */
function estHors(moment: Moment, periode: Periode): Ecart | null {
  const ecart = ecartDe(moment, periode);
  const memeAnnee = moment.debut !== null && annee(moment.debut) === annee(periode.debut);
  return ecart === 'commence' && memeAnnee ? null : ecart;
}

/** Where most dates of the workbook lie outside, the period is what was misread. */
const PART_DOUTEUSE = 0.5;
const MOMENTS_MIN = 4;

/** A record that has deadlines. */
interface SujetDate {
  readonly key: string;
  readonly confidence: number;
}

/** What has deadlines, and the period that it belongs to. */
export interface Echeances<Sujet> {
  readonly sujet: Sujet;
  readonly moments: readonly Moment[];
  readonly periode: Periode | null;
}

export interface HorsPeriode<Sujet> {
  readonly sujet: Sujet;
  readonly moment: Moment;
  readonly periode: Periode;
  readonly ecart: Ecart;
}

const celluleDe = ({ moment }: HorsPeriode<unknown>): string | null => {
  const [ref] = moment.field.cells;
  return ref ? cellKey(ref) : null;
};

const estEntier = ({ ecart }: HorsPeriode<unknown>): boolean => ecart === 'avant' || ecart === 'apres';

/** One cell of deadlines is one point: the first that lies wholly outside, else the first. */
function unParCellule<Sujet>(hors: readonly HorsPeriode<Sujet>[]): readonly HorsPeriode<Sujet>[] {
  return [...grouper(hors, celluleDe).values()].flatMap((memes) => memes.find(estEntier) ?? memes[0] ?? []);
}

/** The deadlines that the convention does not cover. */
export function horsPeriode<Sujet>(dates: readonly Echeances<Sujet>[]): readonly HorsPeriode<Sujet>[] {
  const lues = dates.flatMap(({ sujet, moments, periode }) =>
    moments.flatMap((moment) => {
      const datee = moment.debut !== null || moment.fin !== null;
      return periode && datee ? [{ sujet, moment, periode, ecart: estHors(moment, periode) }] : [];
    }),
  );
  const hors = lues.flatMap(({ ecart, ...reste }) => (ecart ? [{ ...reste, ecart }] : []));
  return lues.length >= MOMENTS_MIN && hors.length / lues.length > PART_DOUTEUSE ? [] : unParCellule(hors);
}

const POURQUOI = 'La convention va du {debut} au {fin} : elle n’engage personne hors de ces dates.';

/** The messages of a deadline; `sujet` names what bears it in the template: "de la {fiche}". */
export function messagesHorsPeriode(sujet: string) {
  return {
    avant: {
      quoi: `L’échéance « {date} » ${sujet} est passée quand la convention commence.`,
      pourquoi: POURQUOI,
      queFaire: 'Corrigez la date, ou dites ce qui reste à faire pendant la convention.',
    },
    apres: {
      quoi: `L’échéance « {date} » ${sujet} vient après la fin de la convention.`,
      pourquoi: POURQUOI,
      queFaire: 'Corrigez la date, ou limitez l’action à la durée de la convention.',
    },
    commence: {
      quoi: `L’échéance « {date} » ${sujet} commence avant la convention.`,
      pourquoi: POURQUOI,
      queFaire: 'Vérifiez la date de début.',
    },
    finit: {
      quoi: `L’échéance « {date} » ${sujet} dépasse la fin de la convention.`,
      pourquoi: POURQUOI,
      queFaire: 'Vérifiez la date de fin.',
    },
  };
}

export const enFrancais = (jour: string): string => jour.split('-').reverse().join('/');

/** At the date itself. Wholly outside it is an error; a date that only goes past a bound is to be looked at. */
export function rapportHorsPeriode(
  { sujet, moment, periode, ecart }: HorsPeriode<SujetDate>,
  nom: Readonly<Record<string, string>>,
): Report<Ecart> {
  const date = moment.field.printed.trim();
  return {
    message: ecart,
    data: { ...nom, date, debut: enFrancais(periode.debut), fin: enFrancais(periode.fin) },
    at: moment.field,
    related: [periode.field],
    key: `${sujet.key}:${date}`,
    confidence: sujet.confidence,
    ...(ecart === 'avant' || ecart === 'apres' ? {} : { severity: 'warning' }),
  };
}

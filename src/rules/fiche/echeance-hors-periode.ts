import type { Convention, FicheAction, Lecture, Moment } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { nomDeFiche, planDe } from './fiches';

type Nom = 'avant' | 'apres' | 'commence' | 'finit' | 'futurPasse';
type Periode = NonNullable<Convention['periode']>;

/** A plan of several territories has its own period; the convention’s holds for the others. */
function periodeDe(lue: FicheAction, lecture: Lecture): Periode | null {
  return planDe(lue, lecture)?.periode ?? lecture.convention.periode;
}

function ecartDe({ debut, fin }: Moment, periode: Periode): Nom | null {
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
function estHors(moment: Moment, periode: Periode): Nom | null {
  const ecart = ecartDe(moment, periode);
  const memeAnnee = moment.debut !== null && annee(moment.debut) === annee(periode.debut);
  return ecart === 'commence' && memeAnnee ? null : ecart;
}

/** Where most dates of the workbook lie outside, the period is what was misread. */
const PART_DOUTEUSE = 0.5;
const MOMENTS_MIN = 4;

interface Hors {
  readonly lue: FicheAction;
  readonly moment: Moment;
  readonly periode: Periode;
  readonly nom: Nom;
}

function horsDe(lecture: Lecture): readonly Hors[] {
  const dates = lecture.fiches.flatMap((lue) => {
    const periode = periodeDe(lue, lecture);
    if (!periode) return [];
    const datees = lue.moments.filter(({ debut, fin }) => debut !== null || fin !== null);
    return datees.map((moment) => ({ lue, moment, periode, nom: estHors(moment, periode) }));
  });
  const hors = dates.flatMap(({ nom, ...reste }) => (nom ? [{ ...reste, nom }] : []));
  const douteux = dates.length >= MOMENTS_MIN && hors.length / dates.length > PART_DOUTEUSE;
  return douteux ? [] : hors;
}

/** « Seront étendus à compter du 1er octobre 2021 » in a convention that begins in 2025: a text of the one before. */
function futursPasses(lue: FicheAction, lecture: Lecture): readonly Hors[] {
  const periode = periodeDe(lue, lecture);
  if (!periode) return [];
  return lue.annonces
    .filter(({ fin, debut }) => (fin ?? debut ?? periode.debut) < periode.debut)
    .map((moment) => ({ lue, moment, periode, nom: 'futurPasse' }));
}

const enFrancais = (jour: string): string => jour.split('-').reverse().join('/');

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const futurs = lecture.fiches.flatMap((lue) => futursPasses(lue, lecture));
  for (const { lue, moment, periode, nom } of [...horsDe(lecture), ...futurs]) {
    yield {
      message: nom,
      data: {
        fiche: nomDeFiche(lue),
        date: moment.field.printed.trim(),
        debut: enFrancais(periode.debut),
        fin: enFrancais(periode.fin),
      },
      at: moment.field,
      related: [periode.field],
      key: `${lue.key}:${moment.field.printed.trim()}`,
      confidence: lue.confidence,
      ...(nom === 'avant' || nom === 'apres' ? {} : { severity: 'warning' }),
    };
  }
}

const CONVENTION = [
  ['Convention territoriale globale'],
  ['Période de la convention : du 01/01/2025 au 31/12/2029'],
];
const datee = (echeances: string) => ({
  Convention: CONVENTION,
  'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', echeances }),
});

const POURQUOI = 'La convention va du {debut} au {fin} : elle n’engage personne hors de ces dates.';

export const ficheEcheanceHorsPeriode = defineRule({
  meta: {
    id: 'fiche/echeance-hors-periode',
    titre: 'Échéance hors de la convention',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    avant: {
      quoi: 'L’échéance « {date} » de la {fiche} est passée quand la convention commence.',
      pourquoi: POURQUOI,
      queFaire: 'Corrigez la date, ou dites ce qui reste à faire pendant la convention.',
    },
    apres: {
      quoi: 'L’échéance « {date} » de la {fiche} vient après la fin de la convention.',
      pourquoi: POURQUOI,
      queFaire: 'Corrigez la date, ou limitez l’action à la durée de la convention.',
    },
    commence: {
      quoi: 'L’échéance « {date} » de la {fiche} commence avant la convention.',
      pourquoi: POURQUOI,
      queFaire: 'Vérifiez la date de début.',
    },
    finit: {
      quoi: 'L’échéance « {date} » de la {fiche} dépasse la fin de la convention.',
      pourquoi: POURQUOI,
      queFaire: 'Vérifiez la date de fin.',
    },
    futurPasse: {
      quoi: 'Les modalités de la {fiche} annoncent pour plus tard ce qui est daté « {date} ».',
      pourquoi: 'La convention va du {debut} au {fin} : ce texte vient sans doute de la précédente.',
      queFaire: 'Mettez la phrase à jour.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'la durée de la convention', classeur: datee('Durée de la CTG') },
      {
        nom: 'la période de la convention, une ouverture pendant celle-ci',
        classeur: datee('Période de la CTG 2025-2029 ; ouverture fin 2025'),
      },
      { nom: 'avant la fin d’une année de la convention', classeur: datee('D’ici fin 2027') },
    ],
    invalid: [
      {
        nom: 'un démarrage trois ans trop tôt',
        classeur: datee('Démarrage fin 2022'),
        attendu: ['Fiche 1!A10'],
      },
      { nom: 'une fin après la convention', classeur: datee('2027-2031'), attendu: ['Fiche 1!A10'] },
      {
        nom: 'des modalités au futur, pour une date d’avant la convention',
        classeur: {
          Convention: CONVENTION,
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Louer',
            modalites: 'Les contrôles seront étendus à compter du 1er octobre 2021.',
          }),
        },
        attendu: ['Fiche 1!B8'],
      },
      {
        nom: 'deux dates, l’une après',
        classeur: datee('Étude en 2026\nOuverture en 2032'),
        attendu: ['Fiche 1!A10'],
      },
    ],
  },
});

import type { FicheAction, Lecture } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { nomDeFiche, planDe } from './fiches';
import { META_HORS_PERIODE, horsPeriode, messagesHorsPeriode, rapportHorsPeriode } from './hors-periode';
import type { Ecart, Periode } from './hors-periode';

type Nom = Ecart | 'futurPasse';

/** A plan of several territories has its own period; the convention’s holds for the others. */
function periodeDe(lue: FicheAction, lecture: Lecture): Periode | null {
  return planDe(lue, lecture)?.periode ?? lecture.convention.periode;
}

function* echeances(lecture: Lecture): Generator<Report<Nom>> {
  const dates = lecture.fiches.map((sujet) => ({
    sujet,
    moments: sujet.moments,
    periode: periodeDe(sujet, lecture),
  }));
  for (const hors of horsPeriode(dates)) yield rapportHorsPeriode(hors, { fiche: nomDeFiche(hors.sujet) });
}

/** « Seront étendus à compter du 1er octobre 2021 » in a convention that begins in 2025: a text of the one before. */
function futursPasses(sujet: FicheAction, lecture: Lecture): readonly Report<Nom>[] {
  const periode = periodeDe(sujet, lecture);
  if (!periode) return [];
  return sujet.annonces
    .filter(({ fin, debut }) => (fin ?? debut ?? periode.debut) < periode.debut)
    .map((moment) => ({
      ...rapportHorsPeriode({ sujet, moment, periode, ecart: 'avant' }, { fiche: nomDeFiche(sujet) }),
      message: 'futurPasse',
      severity: 'warning',
    }));
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* echeances(lecture);
  yield* lecture.fiches.flatMap((lue) => futursPasses(lue, lecture));
}

const CONVENTION = [
  ['Convention territoriale globale'],
  ['Période de la convention : du 01/01/2025 au 31/12/2029'],
];
const datee = (echeances: string) => ({
  Convention: CONVENTION,
  'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', echeances }),
});

export const ficheEcheanceHorsPeriode = defineRule({
  meta: { id: 'fiche/echeance-hors-periode', severity: 'error', ...META_HORS_PERIODE },
  messages: {
    ...messagesHorsPeriode('de la {fiche}'),
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
        nom: 'deux dates trop tôt dans une cellule : un seul point',
        classeur: datee('Dépôt en 2022\nOuverture fin 2024 – début 2025'),
        attendu: ['Fiche 1!A10'],
      },
      {
        nom: 'deux dates, l’une après',
        classeur: datee('Étude en 2026\nOuverture en 2032'),
        attendu: ['Fiche 1!A10'],
      },
    ],
  },
});

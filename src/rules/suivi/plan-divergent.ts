import type { Action, Lecture, LigneSuivi, Moment } from '../../reading';
import { autresPilotes, pilotageDe } from '../fiche/pilotages';
import { grouper } from '../grouper';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { nomDeLigne } from './lignes';
import { suiviesDe } from './suivies';

type Nom = 'pilote' | 'echeance';

interface Paire {
  readonly ligne: LigneSuivi;
  readonly action: Action;
}

/** Less alike, the number of the row or its words may be wrong: another rule says it. */
const MEME_ACTION = 0.75;

/** The actions that one row follows, whole: several follow its objectifs, each with a pilote and a date of its own. */
function paires(lecture: Lecture): readonly Paire[] {
  const parAction = grouper(suiviesDe(lecture), ({ action }) => action);
  return [...parAction].flatMap(([action, [seule, ...autres]]) => {
    const dite = seule?.ligne.action;
    if (!seule || !dite || autres.length > 0) return [];
    return similitude(dite.value, action.titre.value) >= MEME_ACTION ? [{ ligne: seule.ligne, action }] : [];
  });
}

function* pilotes(lignes: readonly Paire[], lecture: Lecture): Iterable<Report<Nom>> {
  const pilotages = lignes.flatMap(({ ligne, action }) => pilotageDe(ligne, ligne.pilote, action.pilote));
  for (const { sujet, dit, duPlan } of autresPilotes(pilotages, lecture)) {
    yield {
      message: 'pilote',
      data: { action: nomDeLigne(sujet), dit: dit.value, plan: duPlan.value },
      at: dit,
      related: [duPlan],
      key: sujet.key,
      confidence: sujet.confidence,
      expected: duPlan.value,
    };
  }
}

/** A column, or a comment, that says the date to be another than that of the plan. */
const DATE_NOUVELLE =
  /r[ée]el|r[ée]alis|effecti|r[ée]vis|actualis|nouvel|report|d[ée]cal|prolong|repouss|retard|avanc/iu;
const ACCORDS_MIN = 3;
const PART_D_ACCORD = 0.75;

interface Echeances extends Paire {
  readonly dite: Moment;
  readonly duPlan: Moment;
}

function echeancesDe({ ligne, action }: Paire): readonly Echeances[] {
  const [duPlan, ...autres] = action.moments;
  const { echeance: dite, commentaire, tableau } = ligne;
  if (!dite?.fin || !duPlan?.fin || autres.length > 0) return [];
  const entetes = tableau.colonnes.filter(({ role }) => role === 'echeance');
  const textes = [commentaire, ...entetes.map(({ entete }) => entete)];
  if (textes.some((texte) => texte && DATE_NOUVELLE.test(texte.value))) return [];
  return [{ ligne, action, dite, duPlan }];
}

/** « 2026 » and « mars 2026 » agree; so do a period and its last month. */
function saccordent({ dite, duPlan }: Echeances): boolean {
  if (dite.fin === duPlan.fin) return true;
  if (dite.nature === 'periode' && duPlan.nature === 'periode') return false;
  const [debut, fin] = [dite, duPlan].map((moment) => moment.debut ?? '');
  return (debut ?? '') <= (duPlan.fin ?? '') && (fin ?? '') <= (dite.fin ?? '');
}

function* echeances(lignes: readonly Paire[]): Iterable<Report<Nom>> {
  const toutes = lignes.flatMap(echeancesDe);
  const accords = toutes.filter(saccordent).length;
  if (accords < ACCORDS_MIN || accords < toutes.length * PART_D_ACCORD) return;
  for (const paire of toutes.filter((une) => !saccordent(une))) {
    const { ligne, dite, duPlan } = paire;
    yield {
      message: 'echeance',
      data: { action: nomDeLigne(ligne), dite: dite.field.printed, plan: duPlan.field.printed },
      at: dite.field,
      related: [duPlan.field],
      key: ligne.key,
      confidence: ligne.confidence,
      expected: duPlan.field.printed,
    };
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const lignes = paires(lecture);
  yield* pilotes(lignes, lecture);
  yield* echeances(lignes);
}

type Dite = readonly [action: string, pilote: string, echeance: string];

const DU_PLAN: readonly Dite[] = [
  ['Ouvrir une crèche familiale', 'Mairie de Trieux', '2026'],
  ['Renforcer le relais', 'Centre social de la Vallée', '2025-2027'],
  ['Équiper un local pour les adolescents', 'CCAS', '06/2026'],
  ['Proposer une médiation familiale', 'Caf', '2027'],
  ['Former les équipes', 'Centre social de la Vallée', '2026'],
];

/** A plan, and its suivi: the rows given replace the first ones, the rest repeat the plan. */
function classeurDe(suivies: readonly Dite[], commentaire = '', echeance = 'Échéance'): MiniClasseur {
  const suivi = DU_PLAN.map((dite, rang) => suivies[rang] ?? dite);
  return {
    Plan: [
      ['Plan d’actions'],
      ['N°', 'Action', 'Pilote', 'Échéance'],
      ...DU_PLAN.map((dite, rang) => [rang + 1, ...dite]),
    ],
    Suivi: [
      ['N°', 'Action', 'Pilote', echeance, 'Statut', 'Observations'],
      ...suivi.map((dite, rang) => [rang + 1, ...dite, 'En cours', commentaire]),
    ],
  };
}

const CRECHE = 'Ouvrir une crèche familiale';

export const suiviPlanDivergent = defineRule({
  meta: {
    id: 'suivi/plan-divergent',
    titre: 'Pilote ou échéance autre que dans le plan',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    pilote: {
      quoi: 'Le suivi donne pour pilote « {dit} » à l’{action}, et le plan « {plan} ».',
      pourquoi: 'Les autres lignes du suivi reprennent les pilotes du plan.',
      queFaire: 'Choisissez le pilote, et écrivez-le aux deux endroits.',
    },
    echeance: {
      quoi: 'Le suivi donne pour échéance « {dite} » à l’{action}, et le plan « {plan} ».',
      pourquoi: 'Les autres lignes du suivi reprennent les échéances du plan.',
      queFaire: 'Corrigez la date, ou dites dans les observations qu’elle a changé.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'les pilotes et les échéances du plan', classeur: classeurDe([]) },
      {
        nom: 'un service du pilote, une date dans l’année de l’échéance',
        classeur: classeurDe([[CRECHE, 'Service petite enfance de la Mairie de Trieux', '09/2026']]),
      },
      {
        nom: 'un pilote parmi deux, une échéance reportée qui le dit',
        classeur: classeurDe(
          [[CRECHE, 'Mairie de Trieux et Caf', '2028']],
          'Échéance reportée par le comité',
        ),
      },
      {
        nom: 'des référents que le plan ne nomme pas',
        classeur: classeurDe(DU_PLAN.map(([action, , echeance]) => [action, 'Coordination', echeance])),
      },
      {
        nom: 'une colonne de dates réelles',
        classeur: classeurDe([[CRECHE, 'Mairie de Trieux', '2028']], '', 'Date de réalisation'),
      },
    ],
    invalid: [
      {
        nom: 'le pilote d’une autre action',
        classeur: classeurDe([[CRECHE, 'CCAS', '2026']]),
        attendu: ['Suivi!C2'],
      },
      {
        nom: 'une autre année',
        classeur: classeurDe([[CRECHE, 'Mairie de Trieux', '2028']]),
        attendu: ['Suivi!D2'],
      },
      {
        nom: 'une période qui finit plus tard',
        classeur: classeurDe([DU_PLAN[0] ?? [CRECHE, '', ''], ['Renforcer le relais', 'Caf', '2025-2028']]),
        attendu: ['Suivi!C3', 'Suivi!D3'],
      },
    ],
  },
});

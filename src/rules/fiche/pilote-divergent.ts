import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { actionDuTitre, nomDeFiche, valeurDe } from './fiches';
import { autresPilotes, pilotageDe } from './pilotages';

function* check({ lecture }: RuleContext): Iterable<Report<'pilote'>> {
  const pilotages = lecture.fiches.flatMap((lue) => {
    return pilotageDe(lue, valeurDe(lue, 'pilote'), actionDuTitre(lue, lecture)?.pilote);
  });
  for (const { sujet: lue, dit, duPlan } of autresPilotes(pilotages, lecture)) {
    yield {
      message: 'pilote',
      data: { fiche: nomDeFiche(lue), dit: dit.value, plan: duPlan.value },
      at: dit,
      related: [duPlan],
      key: lue.key,
      confidence: lue.confidence,
      expected: duPlan.value,
    };
  }
}

const ACTIONS = [
  ['Ouvrir une crèche familiale', 'Mairie de Trieux'],
  ['Renforcer le relais', 'Centre social de la Vallée'],
  ['Équiper un local pour les adolescents', 'CCAS'],
  ['Proposer une médiation familiale', 'Service famille du CCAS'],
] as const;

/** A plan with its pilotes, and its fiches; `pilotes` are those that the fiches name. */
function classeurDe(pilotes: readonly string[]): MiniClasseur {
  const plan = ACTIONS.map(([action, pilote], rang) => [rang + 1, action, pilote]);
  const fiches = ACTIONS.map(([titre], rang) => {
    const numero = String(rang + 1);
    return [`Fiche ${numero}`, fiche({ numero, titre, pilote: pilotes[rang] ?? null })] as const;
  });
  return { Plan: [['Plan d’actions'], ['N°', 'Action', 'Pilote'], ...plan], ...Object.fromEntries(fiches) };
}

const DU_PLAN = ACTIONS.map(([, pilote]) => pilote);

export const fichePiloteDivergent = defineRule({
  meta: {
    id: 'fiche/pilote-divergent',
    titre: 'Pilote de la fiche autre que celui du plan',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    pilote: {
      quoi: 'La {fiche} a pour pilote « {dit} », et le plan « {plan} ».',
      pourquoi: 'Une action a le même pilote dans le plan et dans sa fiche.',
      queFaire: 'Choisissez le pilote, et écrivez-le aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'les pilotes du plan', classeur: classeurDe(DU_PLAN) },
      {
        nom: 'le sigle du pilote pour son service',
        classeur: classeurDe([...DU_PLAN.slice(0, 3), 'CCAS']),
      },
      {
        nom: 'un pilote de plus dans la fiche',
        classeur: classeurDe([...DU_PLAN.slice(0, 3), 'Service famille du CCAS et Mairie de Trieux']),
      },
      {
        nom: 'un nom que le plan ne donne pas : un service de son pilote, peut-être',
        classeur: classeurDe([...DU_PLAN.slice(0, 3), 'Coordination parentalité']),
      },
      {
        nom: 'des fiches qui nomment d’autres pilotes que le plan : il dit qui porte, elles qui anime',
        classeur: classeurDe(['Centre social de la Vallée', 'Mairie de Trieux', ...DU_PLAN.slice(2)]),
      },
    ],
    invalid: [
      {
        nom: 'le pilote d’une autre action',
        classeur: classeurDe([...DU_PLAN.slice(0, 3), 'Centre social de la Vallée']),
        attendu: ['Fiche 4!A4'],
      },
      {
        nom: 'deux structures d’une même commune',
        classeur: classeurDe(['Mairie de Trieux', 'Mairie de Trieux', ...DU_PLAN.slice(2)]),
        attendu: ['Fiche 2!A4'],
      },
      {
        nom: 'une institution que le plan ne nomme pas, et qui n’est le service de personne',
        classeur: classeurDe(['Caf de Meurthe-et-Moselle', ...DU_PLAN.slice(1)]),
        attendu: ['Fiche 1!A4'],
      },
    ],
  },
});

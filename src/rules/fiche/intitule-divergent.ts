import { normaliser } from '../../referentiel';
import type { Action, FicheAction, Plan } from '../../reading';
import { direEcarts, ecarts, memeTexte, similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ENJEU, fiche, plan } from './cas';
import { actionsDe, nomDeFiche, partageSaCellule, planDe } from './fiches';

const NOMS = { un: 'dans le plan', autre: 'dans la fiche' };

/** Where each axe numbers anew, the action whose title is the nearest. */
function laPlusProche(actions: readonly Action[], titre: string): Action | null {
  const notees = actions.map((action) => ({ action, note: similitude(action.titre.value, titre) }));
  return notees.sort((a, b) => b.note - a.note)[0]?.action ?? null;
}

/** Where each axe numbers anew, a title that stands elsewhere in the plan tells that the number is what differs. */
function estAilleurs({ titre }: FicheAction, actions: readonly Action[], { actions: toutes }: Plan): boolean {
  return actions.length > 1 && toutes.some((action) => titre && memeTexte(action.titre.value, titre.value));
}

/** A cell of the plan that names three actions has one title for all of them: no fiche can repeat it. */
function actionAComparer(lue: FicheAction, sonPlan: Plan): Action | null {
  const actions = actionsDe(lue, sonPlan);
  const action = laPlusProche(actions, lue.titre?.value ?? '');
  if (action && !memeTexte(action.titre.value, lue.titre?.value ?? '') && estAilleurs(lue, actions, sonPlan))
    return null;
  return action && !partageSaCellule(action, sonPlan) ? action : null;
}

/** So few words cut at one end leave the title recognisable: « Mettre en place », « du territoire ». */
const MOTS_COUPES_MAX = 4;

function estTronque(un: string, autre: string): boolean {
  const [court = '', long = ''] = [normaliser(un), normaliser(autre)].sort((a, b) => a.length - b.length);
  const coupes = long.split(' ').length - court.split(' ').length;
  return coupes <= MOTS_COUPES_MAX && (long.startsWith(`${court} `) || long.endsWith(` ${court}`));
}

function constater(lue: FicheAction, action: Action): Report<'titre'> | null {
  const { titre } = lue;
  if (!titre || memeTexte(action.titre.value, titre.value)) return null;
  const trouves = ecarts(action.titre.value, titre.value);
  const leger = trouves.every((ecart) => ecart.leger) || estTronque(action.titre.value, titre.value);
  return {
    message: 'titre',
    data: {
      fiche: nomDeFiche(lue),
      plan: action.titre.value,
      titre: titre.value,
      ecart: direEcarts(action.titre.value, titre.value, NOMS),
    },
    at: titre,
    related: [action.titre],
    key: lue.key,
    confidence: Math.min(lue.confidence, action.confidence),
    expected: action.titre.value,
    ...(leger ? { severity: 'info' } : {}),
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<'titre'>> {
  for (const lue of lecture.fiches) {
    const sonPlan = planDe(lue, lecture);
    const action = sonPlan && actionAComparer(lue, sonPlan);
    const point = action && constater(lue, action);
    if (point) yield point;
  }
}

const DANS_LE_PLAN = [ENJEU, 'Réaliser un diagnostic des besoins (Action 1)', 'Objectif 1.1 : Enquêter'];

export const ficheIntituleDivergent = defineRule({
  meta: {
    id: 'fiche/intitule-divergent',
    titre: 'Deux titres pour une action',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    titre: {
      quoi: 'Le plan dit « {plan} », la {fiche} dit « {titre} ». Ce qui diffère : {ecart}.',
      pourquoi: 'Le plan et la fiche d’une même action doivent porter le même titre.',
      queFaire: 'Choisissez un titre, et écrivez-le aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'la casse, les accents, les guillemets, le point final et un article ne comptent pas',
        classeur: {
          Plan: plan(DANS_LE_PLAN),
          'Fiche 1': fiche({ numero: '1', titre: '« REALISER LE DIAGNOSTIC DES BESOINS »' }),
        },
      },
      {
        nom: 'trois actions dans une cellule du plan : le titre n’est celui d’aucune',
        classeur: {
          Plan: plan([ENJEU, 'Développer l’offre (Action 1, 1 bis, 1 ter)', 'Objectif 1.1 : Enquêter']),
          'Fiche 1 bis': fiche({ numero: '1 bis', titre: 'Ateliers du mercredi' }),
        },
      },
    ],
    invalid: [
      {
        nom: 'un mot de plus dans le plan',
        classeur: {
          Plan: plan([
            ENJEU,
            'Réaliser un diagnostic autour des besoins (Action 1)',
            'Objectif 1.1 : Enquêter',
          ]),
          'Fiche 1': fiche({ numero: '1', titre: 'Réaliser un diagnostic des besoins' }),
        },
        attendu: ['Fiche 1!A2'],
      },
      {
        nom: 'un autre territoire dans le titre de la fiche',
        classeur: {
          Plan: plan([
            ENJEU,
            'Ouvrir un relais dans les communes rurales (Action 4)',
            'Objectif 4.1 : Enquêter',
          ]),
          'Fiche 4': fiche({ numero: '4', titre: 'Ouvrir un relais dans l’agglomération' }),
        },
        attendu: ['Fiche 4!A2'],
      },
    ],
  },
});

import type { Action, Numero, Plan } from '../../reading';
import { ENJEU, plan } from '../fiche/cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { lieuDAction, nomDAction, objectifsDuPlan } from './actions';
import type { ObjectifSitue } from './actions';

/** Objectifs are numbered after their action when nearly all of them are. */
const PART_ACCORDEE = 0.7;
const ACCORDES_MIN = 3;

/** "2.1" is of action 2, "1.2.1" of action 1.2. */
function estDe(objectif: Numero, action: Numero): boolean {
  return action.rangs.every((rang, place) => objectif.rangs[place] === rang);
}

function comparable({ objectif, actions }: ObjectifSitue): boolean {
  const profondeur = objectif.numero?.value.rangs.length ?? 0;
  return (
    actions.some(({ numero }) => numero !== null) &&
    actions.every(({ numero }) => (numero?.value.rangs.length ?? 0) < profondeur)
  );
}

function accorde({ objectif: { numero }, actions }: ObjectifSitue): boolean {
  return actions.some((action) => numero && action.numero && estDe(numero.value, action.numero.value));
}

function sonAction(numero: Numero, { actions }: Plan): Action | null {
  return actions.find((action) => action.numero && estDe(numero, action.numero.value)) ?? null;
}

function rapport({ objectif, actions: [action] }: ObjectifSitue, lu: Plan): Report<'ailleurs'>[] {
  if (!objectif.numero || !action) return [];
  const sienne = sonAction(objectif.numero.value, lu);
  return [
    {
      message: 'ailleurs',
      data: { objectif: objectif.numero.value.texte, action: nomDAction(action) },
      at: objectif.numero,
      related: [lieuDAction(action), ...(sienne ? [lieuDAction(sienne)] : [])],
      key: objectif.key,
      confidence: action.confidence,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'ailleurs'>> {
  for (const lu of lecture.plans) {
    const compares = objectifsDuPlan(lu).filter(comparable);
    const accordes = compares.filter(accorde);
    if (accordes.length < ACCORDES_MIN || accordes.length < compares.length * PART_ACCORDEE) continue;
    for (const situe of compares) if (!accorde(situe)) yield* rapport(situe, lu);
  }
}

const UNE = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const DEUX = [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'];
const TROIS = [ENJEU, 'Former les équipes (Action 3, 3 bis)', 'Objectif 3.1 : Recenser les besoins'];

export const objectifHorsAction = defineRule({
  meta: {
    id: 'plan/objectif-hors-action',
    titre: 'Objectif sous une autre action',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ailleurs: {
      quoi: 'L’objectif {objectif} se trouve sous l’{action}.',
      pourquoi: 'Dans ce plan, le numéro d’un objectif commence par celui de son action.',
      queFaire: 'Déplacez l’objectif sous son action, ou corrigez son numéro.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'chaque objectif sous la sienne', classeur: { Plan: plan(UNE, DEUX, TROIS) } },
      {
        nom: 'des objectifs numérotés à part des actions',
        classeur: {
          Plan: plan(
            [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 4.1 : Trouver un local'],
            [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 4.2 : Recruter une animatrice'],
          ),
        },
      },
    ],
    invalid: [
      {
        nom: 'un objectif 2.2 sous l’action 3',
        classeur: { Plan: plan(UNE, DEUX, TROIS, [null, null, 'Objectif 2.2 : Ouvrir le samedi']) },
        attendu: ['Plan!C6'],
      },
      {
        nom: 'deux objectifs échangés dans une cellule qui en empile',
        classeur: {
          Plan: plan(
            [
              ENJEU,
              'Ouvrir un lieu d’accueil (Action 1)',
              'Objectif 1.1 : Trouver un local\nObjectif 1.2 : L’équiper',
            ],
            [
              ENJEU,
              'Renforcer le relais (Action 2)',
              'Objectif 2.1 : Recruter\nObjectif 1.3 : Ouvrir le samedi',
            ],
          ),
        },
        attendu: ['Plan!C4'],
      },
    ],
  },
});

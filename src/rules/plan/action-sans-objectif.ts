import { normaliser } from '../../referentiel';
import { cellKey } from '../../workbook';
import type { Action, Plan } from '../../reading';
import { ENJEU, plan } from '../fiche/cas';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { conduitLaConvention, lieuDAction, nomDAction } from './actions';

/** A table gives objectifs to its actions when at least this share has some. */
const PART_AVEC_OBJECTIFS = 0.5;

/** The actions of one cell share their objectifs: one speaks for all. */
function uneParCellule(actions: readonly Action[]): readonly Action[] {
  const cellules = grouper(actions, ({ titre }) => (titre.cells[0] ? cellKey(titre.cells[0]) : null));
  return [...cellules.values()].flatMap(([premiere]) => premiere ?? []);
}

function sansObjectif({ actions }: Plan): readonly Action[] {
  const parTableau = grouper(actions, ({ tableau }) => tableau);
  return [...parTableau.values()].flatMap((siennes) => {
    const uniques = uneParCellule(siennes);
    const sans = uniques.filter(({ objectifs }) => objectifs.length === 0);
    return uniques.length - sans.length >= uniques.length * PART_AVEC_OBJECTIFS ? sans : [];
  });
}

/** The header of the column left empty, where it does not say « objectif »: « Activités », « Étapes ». */
function autreColonne({ tableau }: Action): string | null {
  const entetes = tableau.colonnes.filter(({ role }) => role === 'objectif');
  const derniere = entetes.at(-1)?.entete?.printed.trim();
  return derniere === undefined || normaliser(derniere).includes('objectif') ? null : derniere;
}

function* check({ lecture }: RuleContext): Iterable<Report<'vide' | 'colonneVide'>> {
  for (const lu of lecture.plans) {
    if (!lu.avecObjectifs) continue;
    for (const action of sansObjectif(lu)) {
      if (conduitLaConvention(action)) continue;
      const colonne = autreColonne(action);
      yield {
        message: colonne === null ? 'vide' : 'colonneVide',
        data: { action: nomDAction(action), colonne: colonne ?? '' },
        at: lieuDAction(action),
        key: action.key,
        confidence: action.confidence,
        actual: null,
      };
    }
  }
}

const UNE = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const DEUX = [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'];

export const actionSansObjectif = defineRule({
  meta: {
    id: 'plan/action-sans-objectif',
    titre: 'Action sans objectif',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    vide: {
      quoi: 'L’{action} n’a aucun objectif.',
      pourquoi: 'Les autres actions de ce tableau disent ce qu’elles visent.',
      queFaire: 'Écrivez ses objectifs, ou retirez l’action.',
    },
    colonneVide: {
      quoi: 'L’{action} n’a rien dans la colonne « {colonne} ».',
      pourquoi: 'Les autres actions de ce tableau la remplissent.',
      queFaire: 'Remplissez la colonne, ou retirez l’action.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'l’action de pilotage',
        classeur: {
          Plan: plan(UNE, DEUX, [ENJEU, 'Pilotage et coordination de la CTG (Action 3)', null]),
        },
      },
      {
        nom: 'un plan sans colonne d’objectifs',
        classeur: {
          Plan: [['Plan d’actions'], ['Enjeux', 'Actions'], [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)']],
        },
      },
    ],
    invalid: [
      {
        nom: 'une action parmi trois',
        classeur: { Plan: plan(UNE, DEUX, [ENJEU, 'Ouvrir une ludothèque (Action 3)', null]) },
        attendu: ['Plan!B5'],
      },
      {
        nom: 'une action sans rien dans la colonne des activités',
        classeur: {
          Plan: [
            ['Plan d’actions'],
            ['Enjeux', 'Actions', 'Activités'],
            [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Trouver un local'],
            [ENJEU, 'Renforcer le relais (Action 2)', 'Recruter une animatrice'],
            [ENJEU, 'Ouvrir une ludothèque (Action 3)', null],
          ],
        },
        attendu: ['Plan!B5'],
      },
      {
        nom: 'une action sans numéro',
        classeur: {
          Plan: plan(
            [ENJEU, 'Ouvrir un lieu d’accueil', 'Trouver un local'],
            [ENJEU, 'Renforcer le relais', 'Recruter une animatrice'],
            [ENJEU, 'Ouvrir une ludothèque', null],
          ),
        },
        attendu: ['Plan!B5'],
      },
    ],
  },
});

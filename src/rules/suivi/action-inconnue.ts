import type { Action, Field, LigneSuivi } from '../../reading';
import { champDuTableau } from '../champs';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIEU, planEtSuivi, POINT_INFO, RELAIS, suivi } from './cas';
import { autrementTitrees, malNommees } from './mal-nommees';
import type { MalNommee } from './mal-nommees';
import { suiviesDe } from './suivies';

type Nom = 'inconnue' | 'sansLigne' | MalNommee;

/** Below, the table follows another plan: that of the convention before, or of another territory. */
const PART_DU_MEME_PLAN = 0.5;

function texteDe({ action, objectif }: LigneSuivi): Field | null {
  return action ?? objectif;
}

function inconnue(ligne: LigneSuivi): Report<Nom>[] {
  const texte = texteDe(ligne);
  if (!texte) return [];
  return [
    {
      message: 'inconnue',
      data: { action: texte.value },
      at: texte,
      key: ligne.key,
      confidence: ligne.confidence,
    },
  ];
}

/** One finding for the actions that the suivi forgets. */
function sansLigne(oubliees: readonly Action[], [premiere]: readonly LigneSuivi[]): Report<Nom>[] {
  if (!premiere || oubliees.length === 0) return [];
  const noms = oubliees.map(({ numero, titre }) => numero?.value.texte ?? citer(titre.value)).join(', ');
  return [
    {
      message: 'sansLigne',
      data: { actions: noms },
      at: champDuTableau(premiere.tableau),
      related: oubliees.map(({ numero, titre }) => numero ?? titre),
      key: 'sansLigne',
      actual: null,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const suivies = suiviesDe(lecture);
  const lignes = suivies.map(({ ligne }) => ligne);
  if (lignes.length === 0) return;
  const connues = new Set(suivies.flatMap(({ action }) => action ?? []));
  if (suivies.filter(({ action }) => action).length / suivies.length < PART_DU_MEME_PLAN) return;
  yield* suivies.filter(({ action }) => !action).flatMap(({ ligne }) => inconnue(ligne));
  yield* malNommees(suivies, lecture.plans);
  yield* autrementTitrees(suivies);
  const actions = lecture.plans.flatMap((plan) => plan.actions);
  if (connues.size / actions.length < PART_DU_MEME_PLAN) return;
  yield* sansLigne(
    actions.filter((action) => !connues.has(action)),
    lignes,
  );
}

export const suiviActionInconnue = defineRule({
  meta: {
    id: 'suivi/action-inconnue',
    titre: 'Suivi et plan d’actions',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    inconnue: {
      quoi: 'Le plan d’actions n’a pas « {action} ».',
      pourquoi: 'Le tableau de suivi rend compte des actions du plan.',
      queFaire: 'Ajoutez l’action au plan, ou retirez cette ligne.',
    },
    autreAction: {
      quoi: 'Le suivi nomme « {suivi} » l’action {numero}, que le plan nomme « {plan} ».',
      pourquoi: 'Le comité de pilotage ne saurait pas de quelle action parle cette ligne.',
      queFaire: 'Corrigez le numéro ou l’intitulé de la ligne.',
    },
    autreNumero: {
      quoi: 'Le suivi donne le numéro {numero} à « {action} », que le plan numérote {attendu}.',
      pourquoi: 'Aucune action du plan ne porte le numéro {numero}.',
      queFaire: 'Corrigez le numéro de la ligne.',
    },
    autreTitre: {
      quoi: 'Le plan dit « {plan} », le suivi dit « {suivi} ». Ce qui diffère : {ecart}.',
      pourquoi: 'Le plan et le suivi d’une même action doivent porter le même titre.',
      queFaire: 'Choisissez un titre, et écrivez-le aux deux endroits.',
    },
    sansLigne: {
      quoi: 'Des actions du plan ne sont pas suivies : {actions}.',
      pourquoi: 'Le comité de pilotage ne saurait pas où elles en sont.',
      queFaire: 'Ajoutez une ligne pour chacune.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'chaque action a sa ligne', classeur: planEtSuivi(LIEU, RELAIS, POINT_INFO) },
      {
        nom: 'un suivi qui compte ses lignes autrement que le plan',
        classeur: planEtSuivi(
          ['11', 'Ouvrir un lieu d’accueil', 'Mairie', '2025', 'Réalisée', '100 %'],
          ['12', 'Renforcer le relais', 'Caf', '2026', 'En cours', '50 %'],
          ['13', 'Créer un point info', 'Mairie', '2026', 'À faire', '0 %'],
        ),
      },
      {
        nom: 'un titre abrégé parmi d’autres recopiés',
        classeur: planEtSuivi(
          LIEU,
          ['1', 'Ouvrir un lieu', 'Mairie', '2025', 'Réalisée', '100 %'],
          RELAIS,
          POINT_INFO,
        ),
      },
      { nom: 'pas de plan dans le classeur', classeur: suivi(LIEU, RELAIS) },
      {
        nom: 'le bilan de la convention d’avant, dont une action a été reprise',
        classeur: {
          'Bilan CTG 2020-2024': suivi(LIEU)['Suivi des actions'] ?? [],
          Plan: [['CTG 2025-2029 : plan d’actions'], ...(planEtSuivi()['Plan'] ?? []).slice(1)],
        },
      },
      {
        nom: 'le suivi d’un autre plan',
        classeur: planEtSuivi(
          ['7', 'Loger les étudiants'],
          ['8', 'Transporter les aînés', null, null, 'Réalisée'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'le titre d’une action, changé dans le suivi',
        classeur: planEtSuivi(LIEU, RELAIS, POINT_INFO, [
          '3',
          'Créer un point rencontre',
          'Mairie',
          '2026',
          'À faire',
          '0 %',
        ]),
        attendu: ['Suivi des actions!B5'],
      },
      {
        nom: 'une action que le plan ne connaît pas',
        classeur: planEtSuivi(LIEU, RELAIS, POINT_INFO, [
          '9',
          'Acheter un minibus',
          'Caf',
          '2026',
          'À faire',
        ]),
        attendu: ['Suivi des actions!B5'],
      },
      {
        nom: 'le numéro d’une action, les mots d’aucune',
        classeur: planEtSuivi(LIEU, RELAIS, ['3', 'Acheter un minibus', 'Caf', '2026', 'À faire']),
        attendu: ['Suivi des actions!B4'],
      },
      {
        nom: 'un numéro que le plan n’a pas, devant les mots d’une action',
        classeur: planEtSuivi(LIEU, RELAIS, ['8', 'Créer un point info', 'Mairie', '2026', 'À faire']),
        attendu: ['Suivi des actions!A4'],
      },
      {
        nom: 'une action du plan sans ligne',
        classeur: planEtSuivi(LIEU, RELAIS),
        attendu: ['Suivi des actions!A1'],
      },
    ],
  },
});

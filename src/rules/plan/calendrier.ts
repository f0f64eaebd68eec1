import type { Action, AnneeDuCalendrier, Calendrier, Field, Plan } from '../../reading';
import { aussi } from '../champs';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { lieuDAction, nomDAction } from './actions';

type Nom = 'dehors' | 'manque' | 'aucune' | 'nombre' | 'compte';

interface Calendree extends Action {
  readonly calendrier: Calendrier;
}

const aUnCalendrier = (action: Action): action is Calendree => action.calendrier !== undefined;
const cocheesDe = ({ calendrier }: Calendree): readonly AnneeDuCalendrier[] =>
  calendrier.annees.filter(({ cochee }) => cochee);

/** The years from the beginning to the end of an action; null where one is unknown, or both are upside down. */
function duree({ moments }: Action): { readonly debut: number; readonly fin: number } | null {
  const bornes = moments.flatMap(({ debut, fin }) => [debut, fin]).map((jour) => Number(jour?.slice(0, 4)));
  if (bornes.length === 0 || bornes.some((annee) => !annee)) return null;
  if (moments.some(({ debut, fin }) => debut !== null && fin !== null && fin < debut)) return null;
  return { debut: Math.min(...bornes), fin: Math.max(...bornes) };
}

interface Ecarts {
  readonly action: Calendree;
  readonly dehors: readonly AnneeDuCalendrier[];
  readonly manquent: readonly AnneeDuCalendrier[];
}

/** Crosses out of the dates of the action, and its first or last year without one: it may rest in between. */
function ecartsDe(action: Calendree): Ecarts | null {
  const dates = duree(action);
  if (!dates || cocheesDe(action).length === 0) return null;
  const { debut, fin } = dates;
  const { annees } = action.calendrier;
  return {
    action,
    dehors: annees.filter(({ annee, cochee }) => cochee && (annee < debut || annee > fin)),
    manquent: annees.filter(({ annee, cochee }) => !cochee && (annee === debut || annee === fin)),
  };
}

function rapportDe(
  action: Calendree,
  message: Nom,
  [premiere, ...autres]: readonly Field<unknown>[],
  data: Readonly<Record<string, string | number>>,
): Report<Nom>[] {
  if (!premiere) return [];
  const { key, confidence } = action;
  const nom = nomDAction(action);
  return [{ message, data: { nom, ...data }, at: premiere, ...aussi(autres), key, confidence, actual: null }];
}

function selonLesDates({ action, dehors, manquent }: Ecarts): Report<Nom>[] {
  const dates = duree(action);
  const dire = (annees: readonly AnneeDuCalendrier[]) => ({
    annees: annees.map(({ annee }) => annee).join(', '),
    debut: String(dates?.debut),
    fin: String(dates?.fin),
  });
  const places = (annees: readonly AnneeDuCalendrier[]) => annees.map(({ place }) => place);
  return [
    ...rapportDe(action, 'dehors', places(dehors), dire(dehors)),
    ...rapportDe(action, 'manque', places(manquent), dire(manquent)),
  ];
}

/** Where few actions cross the years of their dates, crosses mean something else. */
const PART_D_ACCORD = 0.6;
const ACTIONS_MIN = 3;

function croisees(actions: readonly Calendree[]): readonly Ecarts[] {
  const lues = actions.flatMap((action) => ecartsDe(action) ?? []);
  const fausses = lues.filter(({ dehors, manquent }) => dehors.length + manquent.length > 0);
  const justes = lues.length - fausses.length;
  return lues.length < ACTIONS_MIN || justes < lues.length * PART_D_ACCORD ? [] : fausses;
}

/** « 4 années » for three crosses, where the others count theirs. */
function comptees(actions: readonly Calendree[]): Report<Nom>[] {
  const dites = actions.flatMap((action) => {
    const { nombre } = action.calendrier;
    return nombre ? [{ action, nombre, cochees: cocheesDe(action).length }] : [];
  });
  const fausses = dites.filter(({ nombre, cochees }) => nombre.value !== cochees && cochees > 0);
  if (dites.length < ACTIONS_MIN || fausses.length > dites.length * (1 - PART_D_ACCORD)) return [];
  return fausses.flatMap(({ action, nombre, cochees }) =>
    rapportDe(action, 'nombre', [nombre], { nombre: nombre.value, cochees }),
  );
}

/** An action without a cross, where nearly all have some. */
function sansCoche(actions: readonly Calendree[]): Report<Nom>[] {
  const vides = actions.filter((action) => cocheesDe(action).length === 0);
  if (actions.length < ACTIONS_MIN || vides.length > actions.length * (1 - PART_D_ACCORD)) return [];
  return vides.flatMap((action) => rapportDe(action, 'aucune', [lieuDAction(action)], {}));
}

/** « Nombre d’actions en cours » under the crosses of each year, where most of its figures count them. */
function parAnnee(calendrees: readonly Calendree[], expliquees: ReadonlySet<number>): Report<Nom>[] {
  const [premiere] = calendrees;
  const dites = (premiere?.calendrier.annees ?? []).flatMap(({ annee, compte }, rang) => {
    const cochees = calendrees.filter(({ calendrier }) => calendrier.annees[rang]?.cochee).length;
    return compte ? [{ annee, compte, cochees }] : [];
  });
  const fausses = dites.filter(({ compte, cochees }) => compte.value !== cochees);
  if (dites.length < ACTIONS_MIN || fausses.length > dites.length * (1 - PART_D_ACCORD)) return [];
  return fausses
    .filter(({ annee }) => !expliquees.has(annee))
    .map(({ annee, compte, cochees }) => ({
      message: 'compte' as const,
      data: { annee: String(annee), nombre: compte.value, cochees },
      at: compte,
      key: `${premiere?.tableau.sheet ?? ''} ${String(annee)}`,
      expected: String(cochees),
    }));
}

function* rapportsDu({ actions, tableaux }: Plan): Iterable<Report<Nom>> {
  const calendrees = actions.filter(aUnCalendrier);
  const malCroisees = croisees(calendrees);
  yield* malCroisees.flatMap(selonLesDates);
  yield* sansCoche(calendrees);
  // A cross too many, or too few, already says why the counts of its row and of its column are wrong.
  const dites = new Set(malCroisees.map(({ action }) => action));
  yield* comptees(calendrees.filter((action) => !dites.has(action)));
  const enCause = malCroisees.flatMap(({ dehors, manquent }) => [...dehors, ...manquent]);
  const expliquees = new Set(enCause.map(({ annee }) => annee));
  for (const tableau of tableaux)
    yield* parAnnee(
      calendrees.filter((action) => action.tableau === tableau),
      expliquees,
    );
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const plan of lecture.plans) yield* rapportsDu(plan);
}

const ENTETE = ['N°', 'Action', 'Début', 'Fin', 2024, 2025, 2026, 'Nombre d’années'];
const plan = (derniere: readonly (string | number | null)[], ...comptes: readonly number[]) => ({
  Plan: [
    ['Plan d’actions de la CTG 2024-2026'],
    ENTETE,
    [1, 'Ouvrir un lieu d’accueil', 2024, 2025, 'x', 'x', null, 2],
    [2, 'Renforcer le relais', 2024, 2026, 'x', 'x', 'x', 3],
    [3, 'Former les équipes', 2025, 2025, null, 'x', null, 1],
    [4, 'Informer les familles', ...derniere],
    ...(comptes.length > 0 ? [[null, 'Nombre d’actions en cours', null, null, ...comptes]] : []),
  ],
});

export const planCalendrier = defineRule({
  meta: {
    id: 'plan/calendrier',
    titre: 'Calendrier coché',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    dehors: {
      quoi: 'L’{nom} va de {debut} à {fin}, et le calendrier coche {annees}.',
      pourquoi: 'Les croix et les dates ne peuvent pas être justes toutes les deux.',
      queFaire: 'Retirez la croix, ou corrigez les dates.',
    },
    manque: {
      quoi: 'L’{nom} va de {debut} à {fin}, et le calendrier ne coche pas {annees}.',
      pourquoi: 'Les croix et les dates ne peuvent pas être justes toutes les deux.',
      queFaire: 'Ajoutez la croix, ou corrigez les dates.',
    },
    aucune: {
      quoi: 'L’{nom} n’a aucune année cochée.',
      pourquoi: 'Les autres actions du plan en ont.',
      queFaire: 'Cochez les années où elle sera menée.',
    },
    nombre: {
      quoi: 'L’{nom} compte {nombre} années, et {cochees} sont cochées.',
      pourquoi: 'Les autres actions comptent leurs croix.',
      queFaire: 'Corrigez le nombre, ou les croix.',
    },
    compte: {
      quoi: 'Actions comptées en {annee} : {nombre}. Croix dans la colonne : {cochees}.',
      pourquoi: 'Les autres années comptent leurs croix.',
      queFaire: 'Corrigez le nombre, ou les croix.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des croix aux années des dates', classeur: plan([2025, 2026, null, 'x', 'x', 2], 2, 4, 2) },
      { nom: 'une année de repos entre le début et la fin', classeur: plan([2024, 2026, 'x', null, 'x', 2]) },
      {
        nom: 'des montants sous les années',
        classeur: plan([2025, 2026, 4000, 'x', 'x', 2]),
      },
    ],
    invalid: [
      {
        nom: 'une croix avant le début',
        classeur: plan([2025, 2026, 'x', 'x', 'x', 2]),
        attendu: ['Plan!E6'],
      },
      {
        nom: 'la dernière année sans croix',
        classeur: plan([2024, 2026, 'x', 'x', null, 3]),
        attendu: ['Plan!G6'],
      },
      { nom: 'aucune croix', classeur: plan([2024, 2026, null, null, null, 3]), attendu: ['Plan!A6'] },
      {
        nom: 'un nombre d’actions faux pour une année',
        classeur: plan([2025, 2026, null, 'x', 'x', 2], 2, 4, 3),
        attendu: ['Plan!G7'],
      },
      { nom: 'un nombre faux', classeur: plan([2025, 2026, null, 'x', 'x', 4]), attendu: ['Plan!H6'] },
    ],
  },
});

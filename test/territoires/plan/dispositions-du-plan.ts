import type { CellValue } from '../../../src/workbook';
import type { ActionVraie, AxeVrai, ObjectifVrai, PlanVrai } from './plan-vrai';

export type Ligne = readonly CellValue[];
export type Feuilles = Readonly<Record<string, readonly Ligne[]>>;

/** One way of laying out the plan d’action of annexe 3. */
export interface DispositionDuPlan {
  readonly nom: string;
  /** False where objectifs bear no number, or are not printed. */
  readonly objectifs: 'numerotes' | 'nus' | 'aucun';
  readonly numeros: boolean;
  feuilles(plan: PlanVrai): Feuilles;
}

const objectif = ({ numero, libelle }: ObjectifVrai): string => `Objectif ${numero} : ${libelle}`;
const titre = ({ debut, fin }: PlanVrai): string => `ANNEXE 3 – Plan d’actions ${debut}-${fin}`;
const og = ({ axe, rang, nom }: { axe: number; rang: number; nom: string }): string =>
  `${axe}.${rang} ${nom}`;

/** A row a thing said, what stands above printed once. */
function enColonnes<T>(
  plan: PlanVrai,
  rangees: (axe: AxeVrai, action: ActionVraie) => readonly T[],
  ecrire: (axe: AxeVrai | null, action: ActionVraie | null, rangee: T | null) => Ligne,
): Ligne[] {
  return plan.axes.flatMap((axe) =>
    axe.actions.flatMap((action, place) => {
      const dites = rangees(axe, action);
      const [premiere = null, ...autres] = dites;
      return [
        ecrire(place === 0 ? axe : null, action, premiere),
        ...autres.map((dite) => ecrire(null, null, dite)),
      ];
    }),
  );
}

/** (a) Enjeux, Actions, Objectifs: a row an objectif, the number of the action at the end. */
const enTroisColonnes: DispositionDuPlan = {
  nom: 'Enjeux, Actions, Objectifs, une ligne par objectif',
  objectifs: 'numerotes',
  numeros: true,
  feuilles: (plan) => ({
    'Plan d’actions': [
      [titre(plan)],
      ['Enjeux', 'Actions', 'Objectifs opérationnels'],
      ...enColonnes(
        plan,
        (_axe, { objectifs }) => objectifs,
        (axe, action, dit) => [
          axe?.enjeu ?? null,
          action && `${action.titre} (Action ${action.numero})`,
          dit && objectif(dit),
        ],
      ),
    ],
  }),
};

/** (a) The same, objectifs one under the other in a cell, other headers, other order. */
const empilee: DispositionDuPlan = {
  nom: 'objectifs empilés dans la cellule, pilote et échéance à côté',
  objectifs: 'numerotes',
  numeros: true,
  feuilles: (plan) => ({
    'Annexe 3 - plan': [
      ['N°', 'Axe stratégique', 'Intitulé de l’action', 'Objectifs opérationnels', 'Pilote', 'Échéance'],
      ...plan.axes.flatMap((axe) =>
        axe.actions.map((action): Ligne => [
          action.numero,
          `Axe ${axe.numero} : ${axe.nom}`,
          action.titre,
          action.objectifs.map(objectif).join('\n'),
          action.fiche?.pilote ?? null,
          action.fiche?.echeances ?? null,
        ]),
      ),
    ],
  }),
};

/** (b) Objectifs généraux, Actions, Activités, « x.y.z » in front, header again at each enjeu. */
const objectifsGeneraux: DispositionDuPlan = {
  nom: 'Objectifs généraux, Actions, Activités',
  objectifs: 'nus',
  numeros: true,
  feuilles: (plan) => ({
    'Plan d’action': plan.axes.flatMap((axe): Ligne[] => [
      [`ENJEU ${axe.numero} : ${axe.enjeu.toUpperCase()}`],
      ['OBJECTIFS GENERAUX', 'Actions', 'Activités'],
      ...axe.actions.flatMap((action, place): Ligne[] => {
        const rang = Math.ceil((place + 1) / 2);
        const nom = rang === 1 ? 'Développer l’offre' : 'Faire connaître les ressources';
        const libelles =
          action.objectifs.length > 0 ? action.objectifs.map(({ libelle }) => libelle) : [null];
        return libelles.map((libelle, ligne): Ligne => [
          place % 2 === 0 && ligne === 0 ? og({ axe: axe.numero, rang, nom: `${nom} : ${axe.nom}` }) : null,
          ligne === 0 ? `${action.numero} ${action.titre}` : null,
          libelle,
        ]);
      }),
    ]),
  }),
};

/** (c) A list in one column. */
const liste: DispositionDuPlan = {
  nom: 'liste en une colonne',
  objectifs: 'aucun',
  numeros: true,
  feuilles: (plan) => ({
    'Annexe 3': [
      [titre(plan)],
      ...plan.axes.flatMap(({ numero, nom, actions }): Ligne[] => [
        [`Axe ${numero} : ${nom}`],
        ...actions.map((action): Ligne => [`Action ${action.numero} : « ${action.titre} »`]),
      ]),
    ],
  }),
};

/** (d) Thème, axe, OG in columns, numbers of OG anew per theme. */
const parTheme: DispositionDuPlan = {
  nom: 'Thématique, Objectif général, Actions',
  objectifs: 'numerotes',
  numeros: true,
  feuilles: (plan) => ({
    'PLAN ACTIONS CTG': [
      [`Convention territoriale globale ${plan.debut}-${plan.fin} – ${plan.epci.nom}`],
      [],
      ['Thématiques', 'Objectifs généraux', 'Fiche action', 'Objectifs opérationnels', 'Partenaires'],
      ...enColonnes(
        plan,
        (_axe, { objectifs }) => objectifs,
        (axe, action, dit) => [
          axe && axe.nom,
          axe && `OG 1 : ${axe.enjeu}`,
          action && `Action ${action.numero} – ${action.titre}`,
          dit && `${dit.numero} ${dit.libelle}`,
          action && (action.fiche?.partenaires ?? null),
        ],
      ),
    ],
  }),
};

/** (e) Enjeu, number, title under rows of themes as wide as the table. */
const bandeaux: DispositionDuPlan = {
  nom: 'enjeu, numéro et intitulé sous des bandeaux de thème',
  objectifs: 'aucun',
  numeros: true,
  feuilles: (plan) => ({
    'Plan d’actions': [
      ['PLAN D’ACTIONS', null, null],
      ['Enjeux', 'N°', 'Intitulé des fiches actions'],
      ...plan.axes.flatMap(({ nom, enjeu, actions }): Ligne[] => [
        [nom.toUpperCase(), null, null],
        ...actions.map((action, place): Ligne => [
          place === 0 ? enjeu : null,
          /^\d+$/.test(action.numero) ? Number(action.numero) : action.numero,
          action.titre,
        ]),
      ]),
    ],
  }),
};

/** (f) A table of criteria per numbered objectif. */
const fichesEnjeux: DispositionDuPlan = {
  nom: 'fiches enjeux, un tableau de critères par objectif',
  objectifs: 'nus',
  numeros: true,
  feuilles: (plan) =>
    Object.fromEntries(
      plan.axes.map(({ numero, nom, enjeu, actions }): [string, Ligne[]] => [
        `Enjeu ${numero}`,
        [
          [`FICHE ENJEU ${numero} : ${nom}`],
          [`${enjeu}, avec les habitants et les partenaires du territoire.`],
          ...actions.flatMap((action, place): Ligne[] => [
            [`Objectif ${numero}.${place + 1} : ${action.titre}`],
            ['Objectifs opérationnels', 'Critères', 'Indicateurs'],
            ...action.objectifs.map(({ libelle }): Ligne => [
              libelle,
              'Mise en œuvre',
              action.fiche?.indicateurs.split('\n')[0] ?? null,
            ]),
          ]),
          ['Partenaires : Caf, MSA, Département'],
        ],
      ]),
    ),
};

export const DISPOSITIONS_DU_PLAN: readonly DispositionDuPlan[] = [
  enTroisColonnes,
  empilee,
  objectifsGeneraux,
  liste,
  parTheme,
  bandeaux,
];

export const FICHES_ENJEUX = fichesEnjeux;

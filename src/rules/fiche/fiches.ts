import { cellKey } from '../../workbook';
import type { Action, ChampFiche, FicheAction, Field, Lecture, NomChamp, Plan } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { citer } from '../message';
import { similitude } from '../ressemblance';

/** How a message names a fiche: "3 bis", else its title. */
export function nomDeFiche({ numero, titre }: FicheAction): string {
  return numero ? `fiche ${numero.value.texte}` : titre ? `fiche ${citer(titre.value)}` : 'fiche sans titre';
}

/** The place by which the user knows a fiche. */
export function lieuDeFiche({ titre, numero, tableau, cells }: FicheAction): Field<unknown> {
  return titre ?? numero ?? tableau.titre ?? { value: '', printed: '', cells };
}

export function valeurDe({ champs }: FicheAction, nom: NomChamp): Field | null {
  return champs[nom]?.valeur ?? null;
}

export function champsDe({ champs }: FicheAction): readonly (readonly [NomChamp, ChampFiche])[] {
  return Object.entries(champs) as [NomChamp, ChampFiche][];
}

/** A form of which only the banner is filled. */
export function estVide(fiche: FicheAction): boolean {
  const remplis = champsDe(fiche).filter(([nom, { valeur }]) => valeur !== null && !DE_BANDEAU.has(nom));
  return remplis.length === 0 && fiche.objectifs.length === 0;
}

const DE_BANDEAU: ReadonlySet<NomChamp> = new Set(['pilote', 'axe', 'orientations']);

const plansParCle = memoire(
  ({ plans }: Lecture): ReadonlyMap<string, Plan> => new Map(plans.map((plan) => [plan.key, plan])),
);

export function planDe({ plan }: FicheAction, lecture: Lecture): Plan | null {
  return plan === null ? null : (plansParCle(lecture).get(plan) ?? null);
}

const actionsParNumero = memoire(({ actions }: Plan): ReadonlyMap<string, readonly Action[]> =>
  grouper(actions, ({ numero }) => numero?.value.texte ?? null),
);

/** The actions of its plan that bear the number of a fiche: several where each axe numbers anew. */
export function actionsDe(fiche: FicheAction, plan: Plan): readonly Action[] {
  return fiche.numero ? (actionsParNumero(plan).get(fiche.numero.value.texte) ?? []) : [];
}

const MEME_ACTION = 0.75;

/** The action of its plan that has the title of a fiche, first among those of its number. */
export function actionDuTitre(lue: FicheAction, lecture: Lecture): Action | null {
  const sonPlan = planDe(lue, lecture);
  const titre = lue.titre?.value ?? '';
  const candidates = [...(sonPlan ? actionsDe(lue, sonPlan) : []), ...(sonPlan?.actions ?? [])];
  return candidates.find((action) => similitude(action.titre.value, titre) >= MEME_ACTION) ?? null;
}

const PART_D_ACCORD = 0.6;
const ACCORDS_MIN = 3;

/** Whether most fiches say of their action what the plan says; where fewer do, they speak of other things than the plan. */
export function suiventLePlan(accords: number, fiches: number): boolean {
  return accords >= ACCORDS_MIN && accords / fiches >= PART_D_ACCORD;
}

const clePlace = ({ cells: [premiere] }: Action): string | null => (premiere ? cellKey(premiere) : null);

const actionsParPlace = memoire(({ actions }: Plan): ReadonlyMap<string | null, readonly Action[]> =>
  grouper(actions, (action) => clePlace(action) ?? action.key),
);

/** Other actions named in the same cell share its title and its objectifs. */
export function partageSaCellule(action: Action, plan: Plan): boolean {
  const voisines = actionsParPlace(plan).get(clePlace(action)) ?? [];
  return voisines.some((voisine) => voisine !== action && voisine.titre.cells[0] === action.titre.cells[0]);
}

const TITRE_D_ACTION = /^action\s*(?:n\s?°\s*)?\d{1,2}\s*[:.–—-]/iu;

/** The field of its objectifs lists actions, and nothing else. */
export function objectifsSontDesTitres({ objectifs }: FicheAction['champs']): boolean {
  const elements = objectifs?.elements ?? [];
  return elements.length > 1 && elements.every(({ value }) => TITRE_D_ACTION.test(value));
}

import { normaliser } from '../../referentiel';
import type { FicheAction, Plan } from '../records';
import { familleDe } from './familles';

const POINTS_DU_NUMERO = 1;
const POINTS_DU_TITRE = 3;

/** How well a fiche answers an action of a plan: its number, its words. */
function points(fiche: FicheAction, { actions }: Plan): number {
  const titre = normaliser(fiche.titre?.value ?? '');
  const numero = fiche.numero?.value.texte;
  const parTitre = titre !== '' && actions.some((action) => normaliser(action.titre.value) === titre);
  const parNumero = actions.some((action) => action.numero?.value.texte === numero && numero !== undefined);
  return (parTitre ? POINTS_DU_TITRE : 0) + (parNumero ? POINTS_DU_NUMERO : 0);
}

function rangDe({ numero }: FicheAction): number {
  return numero?.value.rangs[0] ?? Infinity;
}

/** Fiches that follow each other with growing numbers go together. */
function suites(fiches: readonly FicheAction[]): readonly (readonly FicheAction[])[] {
  const groupes: FicheAction[][] = [];
  for (const fiche of fiches) {
    const dernier = groupes.at(-1);
    const precedente = dernier?.at(-1);
    const suit = precedente?.tableau.sheet === fiche.tableau.sheet && rangDe(precedente) <= rangDe(fiche);
    if (dernier && suit) dernier.push(fiche);
    else groupes.push([fiche]);
  }
  return groupes;
}

function meilleurPlan(fiches: readonly FicheAction[], plans: readonly Plan[]): string | null {
  const notes = plans.map((plan) => fiches.reduce((somme, fiche) => somme + points(fiche, plan), 0));
  const meilleure = Math.max(...notes);
  return meilleure > 0 ? (plans[notes.indexOf(meilleure)]?.key ?? null) : null;
}

/** Gives each fiche the plan that it answers. */
export function rattacherFiches(
  fiches: readonly FicheAction[],
  plans: readonly Plan[],
): readonly FicheAction[] {
  const [seul] = plans;
  if (!seul) return fiches;
  if (plans.length === 1) return fiches.map((fiche) => ({ ...fiche, plan: seul.key }));
  const connues = new Set(plans.flatMap(({ territoire }) => territoire ?? []));
  return suites(fiches).flatMap((suite) => {
    const famille = familleDe(suite[0]?.tableau.sheet ?? '', connues);
    const leur = famille === null ? null : plans.find(({ territoire }) => territoire === famille);
    const plan = leur?.key ?? meilleurPlan(suite, plans);
    return suite.map((fiche) => ({ ...fiche, plan }));
  });
}

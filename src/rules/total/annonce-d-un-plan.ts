import { normaliser } from '../../referentiel';
import type { Action, ChiffreAnnonce, Field, Lecture, ObjetAnnonce, Plan, Tableau } from '../../reading';
import { lieuDAction, objectifsDuPlan } from '../plan/actions';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

/** Rows between the titles of a sheet and the plan under them. */
const ECART_MAX = 4;
/** A figure further from what the plan counts speaks of something else. */
const PART_D_ECART_MAX = 0.5;
const GENERAUX = /généra|stratég/iu;
const OBJETS: ReadonlySet<ObjetAnnonce> = new Set(['actions', 'fiches', 'axes', 'objectifs']);

type Elements = readonly Field<unknown>[];

export const estDuPlan = ({ objet }: ChiffreAnnonce): boolean => OBJETS.has(objet);

function estDessous({ nombre: { cells } }: ChiffreAnnonce, { sheet, range: { top } }: Tableau): boolean {
  const [ref] = cells;
  return ref?.sheet === sheet && ref.row <= top && top - ref.row <= ECART_MAX;
}

function planDessous(annonce: ChiffreAnnonce, { plans }: Lecture): Plan | undefined {
  return plans.find(({ tableaux }) => {
    return tableaux.some((tableau) => tableau.sheet === annonce.feuille || estDessous(annonce, tableau));
  });
}

/** The plan of which a sentence speaks from afar: the only one of the workbook. */
function seulPlan({ plans }: Lecture): Plan | undefined {
  const [seul, ...autres] = plans;
  return autres.length === 0 && !seul?.avenant ? seul : undefined;
}

/** The plan that answers an announce: the one under it, in the sheet that it names, or of which it speaks. */
export function planAnnonce(annonce: ChiffreAnnonce, lecture: Lecture): Plan | undefined {
  return planDessous(annonce, lecture) ?? (annonce.portee === 'plan' ? seulPlan(lecture) : undefined);
}

/** The title of an axe may count its own actions: those of the first table under it, where others stand above. */
function actionsDuTitre(annonce: ChiffreAnnonce, { actions }: Plan): readonly Action[] {
  const [ref] = annonce.nombre.cells;
  const auDessus = actions.some(({ tableau: { sheet, range } }) => {
    return ref?.sheet === sheet && range.top < ref.row;
  });
  const premiere = auDessus ? actions.find(({ tableau }) => estDessous(annonce, tableau)) : undefined;
  return actions.filter(({ tableau, axe }) => {
    return tableau === premiere?.tableau || (axe && axe.printed === premiere?.axe?.printed);
  });
}

/** Each text once: an axe stands on the rows of all its actions. */
export function differents(fields: readonly (Field<unknown> | null)[]): Elements {
  const presents = fields.flatMap((field) => field ?? []);
  return [...new Map(presents.map((field) => [normaliser(field.printed), field])).values()];
}

/** Printed « Axe 2 – Jeunesse »: a level whose names do not say what they are may be another. */
export const estUnAxe = ({ printed }: Field<unknown>): boolean =>
  /^\s*(?:axe|enjeu|th[ée]matique|orientation)(?!\p{L})/iu.test(printed);

function niveauxDe(actions: readonly Action[]): readonly Elements[] {
  return [
    differents(actions.map(({ axe }) => axe)),
    differents(actions.map(({ enjeu }) => enjeu)),
    differents(actions.map(({ objectifGeneral }) => objectifGeneral)),
  ];
}

/** Ways to count what is announced, the plainest first: an axe may be called an enjeu, an action stand on two rows. */
function manieres(
  { objet, nom }: ChiffreAnnonce,
  plan: Plan,
  actions: readonly Action[],
  { fiches }: Lecture,
): readonly Elements[] {
  const objectifs = objectifsDuPlan(plan).map(({ objectif }) => objectif.libelle);
  const generaux = niveauxDe(actions).slice(2);
  const deFiches = fiches.flatMap(({ titre, numero }) => titre ?? numero ?? []);
  const titres = differents(actions.map(({ titre }) => titre));
  if (objet === 'axes') return niveauxDe(actions).filter((niveau) => niveau.every(estUnAxe));
  if (objet === 'objectifs') return GENERAUX.test(nom.value) ? generaux : [...generaux, objectifs];
  if (objet === 'fiches') return [deFiches, titres];
  const numeros = differents(actions.map(({ numero }) => numero));
  return [titres, actions.map(lieuDAction), numeros, objectifs, deFiches];
}

/**
 * What a plan gives of the actions, fiches, axes or objectifs that the title above it counts, or a sentence that speaks of it.
 * Null when one way of counting it gives the figure.
 */
export function reponseDuPlan(
  annonce: ChiffreAnnonce,
  plan: Plan,
  lecture: Lecture,
): ReponseDuTableau | null {
  const { nombre, feuille } = annonce;
  const sheet = feuille ?? nombre.cells[0]?.sheet;
  const deLaFeuille = plan.actions.filter(({ tableau }) => tableau.sheet === sheet);
  const comptes = [deLaFeuille, plan.actions, actionsDuTitre(annonce, plan)]
    .flatMap((actions) => manieres(annonce, plan, actions, lecture))
    .filter(({ length }) => length > 1);
  return reponseParmi(nombre.value, comptes);
}

/** The first way of counting, when none gives the figure and it is not far. */
export function reponseParmi(annonce: number, comptes: readonly Elements[]): ReponseDuTableau | null {
  const [elements] = comptes;
  if (!elements || comptes.some(({ length }) => length === annonce)) return null;
  const loin = Math.max(elements.length, annonce) * PART_D_ECART_MAX;
  if (Math.abs(elements.length - annonce) > loin) return null;
  return { nature: 'compte', elements, trouve: elements.length };
}

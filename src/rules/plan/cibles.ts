import type { Field, Lecture, Plan, Renvoi, TitreNumerote } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { objectifsDuPlan, texteDuNumero } from './actions';

/** The numbers that mentions may name in a plan and its fiches. */
export interface Cibles {
  readonly actions: ReadonlySet<string>;
  readonly fiches: ReadonlySet<string>;
  readonly objectifs: ReadonlySet<string>;
  readonly feuilles: ReadonlySet<string>;
}

const NUMERO_EN_TETE = /^\D{0,24}?(\d{1,2}(?:\.\s?\d{1,2})*)/;

function enTete(field: Field | null): string[] {
  const numero = NUMERO_EN_TETE.exec(field?.printed ?? '')?.[1];
  return numero === undefined ? [] : [numero.replace(/\s/g, '')];
}

function ensemble(textes: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(textes.flatMap((texte) => texte ?? []));
}

function fichesPour({ fiches }: Lecture, plans: readonly Plan[]): Lecture['fiches'] {
  const cles = new Set(plans.map(({ key }) => key));
  return fiches.filter(({ plan }) => plan === null || cles.has(plan));
}

/** What these plans hold; a mention that no plan claims may be answered by any. */
export function ciblesDe(lecture: Lecture, plans: readonly Plan[]): Cibles {
  const actions = plans.flatMap((plan) => plan.actions);
  const fiches = fichesPour(lecture, plans);
  const objectifs = [
    ...plans.flatMap(objectifsDuPlan).map(({ objectif }) => objectif),
    ...fiches.flatMap((lue) => lue.objectifs),
  ];
  const generaux = actions.flatMap(({ objectifGeneral }) => enTete(objectifGeneral));
  return {
    actions: ensemble(actions.map(texteDuNumero)),
    fiches: ensemble(fiches.map(texteDuNumero)),
    objectifs: new Set([...ensemble(objectifs.map(texteDuNumero)), ...generaux]),
    feuilles: new Set([...actions, ...fiches].map(({ tableau }) => tableau.sheet)),
  };
}

/** The plans that may answer a mention. */
export function plansPour({ plan }: Renvoi, { plans }: Lecture): readonly Plan[] {
  return plan === null ? plans : plans.filter(({ key }) => key === plan);
}

/** The numbers of a series of headings, each with the headings that bear it. */
export interface Serie {
  readonly nature: TitreNumerote['nature'];
  readonly territoire: string | null;
  readonly parRang: ReadonlyMap<number, readonly TitreNumerote[]>;
}

/** Fewer headings than this are no series: the workbook holds a part of the document. */
const TITRES_MIN = 3;

function series(titres: readonly TitreNumerote[]): readonly Serie[] {
  const groupes = grouper(titres, ({ nature, territoire }) => `${nature}|${territoire ?? ''}`);
  return [...groupes.values()].flatMap((groupe): readonly Serie[] => {
    const [premier] = groupe;
    const parRang = grouper(groupe, ({ numero }) => numero.value.rangs[0] ?? null);
    return premier && parRang.size >= TITRES_MIN
      ? [{ nature: premier.nature, territoire: premier.territoire, parRang }]
      : [];
  });
}

/** The annexes and the articles that the workbook holds. */
export const seriesDe = memoire(({ titres }: Lecture) => series(titres.filter(({ enListe }) => !enListe)));

/** Those, and the annexes that a sommaire lists: what a mention may name. The articles of a table may be those of an avenant, which cites the ones of the convention. */
export const seriesCitables = memoire(({ titres }: Lecture) =>
  series(titres.filter(({ nature, enListe }) => nature === 'annexe' || !enListe)),
);

export function bornesDe({ parRang }: Serie): { readonly premier: number; readonly dernier: number } {
  const rangs = [...parRang.keys()];
  return { premier: Math.min(...rangs), dernier: Math.max(...rangs) };
}

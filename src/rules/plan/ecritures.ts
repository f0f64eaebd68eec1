import type { Field, Lecture, Numero, Plan } from '../../reading';
import { partie } from '../champs';
import { fichesDuPlan } from './actions';
import { actionsNumerotees, objectifsNumerotes } from './suites';

const OG_MALFORME = /^\D{0,24}?(\d{1,2}(?:\.\d{1,2})*\.\s\d{1,2})(?=\s|$)/;

/** A number as the plan or its fiches write it. */
export interface Ecrit {
  readonly field: Field<unknown>;
  readonly imprime: string;
  readonly attendu: string;
  readonly malforme: boolean;
}

function ecrit(numero: Field<Numero>): Ecrit {
  const { texte, malforme } = numero.value;
  return { field: numero, imprime: numero.printed, attendu: texte, malforme };
}

/** Objectifs généraux stand in a column of their own, their number at their head. */
function ecritsGeneraux({ actions }: Plan): readonly Ecrit[] {
  const generaux = new Set(actions.flatMap(({ objectifGeneral }) => objectifGeneral ?? []));
  return [...generaux].flatMap((field) => {
    const imprime = OG_MALFORME.exec(field.printed)?.[1];
    if (imprime === undefined) return [];
    return [{ field: partie(field, imprime), imprime, attendu: imprime.replace(/\s/g, ''), malforme: true }];
  });
}

/** Every number of a plan and of its fiches. */
export function ecritsDuPlan(lu: Plan, lecture: Lecture): readonly Ecrit[] {
  const numerotes = [...actionsNumerotees(lu), ...objectifsNumerotes(lu)].map(({ numero }) => ecrit(numero));
  const deFiches = fichesDuPlan(lecture, lu).flatMap(({ numero, objectifs }) =>
    [numero, ...objectifs.map((objectif) => objectif.numero)].flatMap((field) =>
      field ? [ecrit(field)] : [],
    ),
  );
  return [...numerotes, ...ecritsGeneraux(lu), ...deFiches];
}

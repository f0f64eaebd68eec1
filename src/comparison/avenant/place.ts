import type { Field, KindTableau, Lecture } from '../../reading';
import { champDuTableau } from '../../rules';
import type { Changement, Objet } from '../changement';
import { cleCollectivite } from '../sujets/collectivite';

const TABLES: Readonly<Record<Objet, KindTableau>> = {
  equipement: 'equipements',
  structure: 'eaje',
  indicateur: 'eaje',
  action: 'plan',
  objectif: 'plan',
  fiche: 'fiche',
};

/** Where what a collectivité supports is listed: the title of its block, or what names it on its first row. */
function placeDeLaCollectivite({ blocs, equipements }: Lecture, lieu: string | null): Field | null {
  const cle = cleCollectivite(lieu);
  if (cle === '') return null;
  const nommees = [...blocs, ...equipements].flatMap(({ collectivite }) => collectivite ?? []);
  return nommees.find(({ value }) => cleCollectivite(value) === cle) ?? null;
}

/** The action that a missing fiche would belong to. */
function placeDeLaFiche({ plans }: Lecture, numero: string | null): Field | null {
  const actions = plans.flatMap((plan) => plan.actions);
  return actions.find((action) => numero !== null && action.numero?.value.texte === numero)?.titre ?? null;
}

/** Title of the first table that lists such things. */
function placeDeLaTable({ tableaux }: Lecture, objet: Objet): Field<unknown> | null {
  const tableau = tableaux.find(({ kind }) => kind === TABLES[objet]);
  return tableau ? champDuTableau(tableau) : null;
}

/** Where the new version would hold what is gone; null when nothing in it looks like a place for it. */
export function placeDe({ objet, lieu, numero }: Changement, lecture: Lecture): Field<unknown> | null {
  const propre =
    objet === 'equipement'
      ? placeDeLaCollectivite(lecture, lieu)
      : objet === 'fiche'
        ? placeDeLaFiche(lecture, numero)
        : null;
  return propre ?? placeDeLaTable(lecture, objet);
}

/** The collectivité still stands somewhere in the new version. */
export function figureEncore(lieu: string | null, lecture: Lecture): boolean {
  return lieu === null || placeDeLaCollectivite(lecture, lieu) !== null;
}

import type { Equipement, Lecture, StructureCitee } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { fiches, repondre } from './index';
import { estSansNom } from './ressemblance';
import { communesConnues, structureCitee, structureDeLEquipement } from './structures';

/** A structure that a table names beside annexe 2, with the rows of annexe 2 that answer. */
export interface Citation {
  readonly citees: readonly StructureCitee[];
  /** None where annexe 2 does not list it. */
  readonly equipements: readonly Equipement[];
}

const listeDe = ({ type, nom: { cells } }: StructureCitee): string => `${type} ${cells[0]?.sheet ?? ''}`;

function citationsDe(
  lecture: Lecture,
  citees: readonly StructureCitee[],
  memeType: readonly Equipement[],
): readonly Citation[] {
  const communes = communesConnues(lecture);
  const nommees = fiches(citees, (citee) => structureCitee(citee, communes));
  const propres = nommees.filter(({ structure }) => !estSansNom(structure));
  const annexe = fiches(memeType, (equipement) => structureDeLEquipement(equipement, communes));
  const reponses = repondre(propres, annexe);
  return propres.map(({ elements }, rang) => {
    const reponse = reponses.get(rang);
    return { citees: elements, equipements: (reponse && annexe[reponse.rang]?.elements) ?? [] };
  });
}

/** The structures that each sheet names, type by type: one array for each list. */
export const citations = memoire((lecture: Lecture): readonly (readonly Citation[])[] => {
  const parType = grouper(lecture.equipements, ({ type }) => type);
  return [...grouper(lecture.structuresCitees, listeDe).values()].map((citees) => {
    const type = citees[0]?.type;
    return citationsDe(lecture, citees, (type && parType.get(type)) ?? []);
  });
});

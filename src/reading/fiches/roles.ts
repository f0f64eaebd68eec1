import type { Role } from '../records';
import type { NomIntitule } from './intitules';

const ROLES: Readonly<Partial<Record<NomIntitule, Role>>> = {
  pilote: 'pilote',
  objectifs: 'objectif',
  objectifsGeneraux: 'objectif',
  echeances: 'echeance',
  indicateurs: 'indicateur',
  axe: 'enjeu',
  titre: 'action',
  numero: 'numero',
};

/** What a cell of a fiche holds, for the rules that look at cells. */
export function roleDuChamp(nom: NomIntitule): Role {
  return ROLES[nom] ?? 'autre';
}

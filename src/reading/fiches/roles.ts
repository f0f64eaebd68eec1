import type { Role, Sens } from '../records';
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

/** What a label of a fiche was understood to say; null for what no rule looks at. */
export function sensDeLIntitule(nom: NomIntitule): Sens | null {
  if (nom === 'autre') return null;
  return nom === 'titre' ? 'action' : nom;
}

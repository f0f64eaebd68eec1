import type { Equipement } from '../../reading';
import { libelleUsuel, normaliser, reconnaitreType, TYPES_STRUCTURE } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import { typographier } from '../texte';

/** What annexe 2 calls each type. Source: national template of annexe 2, maquettes/annexe-2.html. */
const COURTS: Readonly<Record<TypeStructure, string>> = {
  EAJE: 'EAJE',
  MAM: 'MAM',
  RPE: 'RPE',
  LAEP: 'LAEP',
  ALSH: 'ALSH',
  ALSH_PERISCOLAIRE: 'ALSH périscolaire',
  ALSH_EXTRASCOLAIRE: 'ALSH extrascolaire',
  ALSH_ADOLESCENTS: 'ALSH adolescents',
  PS_JEUNES: 'PS jeunes',
  LUDOTHEQUE: 'Ludothèque',
  COORDINATION: 'Chargé de coopération CTG',
  SEJOURS: 'Séjours',
  BAFA_BAFD: 'BAFA et BAFD',
  CLAS: 'CLAS',
  CENTRE_SOCIAL: 'Centre social',
  EVS: 'Espace de vie sociale',
  AUTRE: 'Autre service',
};

/** Wordings that say no more than the type. */
const NUS: ReadonlyMap<string, TypeStructure> = new Map([
  ...TYPES_STRUCTURE.flatMap((type) => [
    [normaliser(COURTS[type]), type] as const,
    [normaliser(libelleUsuel(type)), type] as const,
  ]),
  ['alsh ados', 'ALSH_ADOLESCENTS'],
  ['alsh accueil adolescents', 'ALSH_ADOLESCENTS'],
  ['evs', 'EVS'],
]);

/** "EAJE (3)" counts what a group holds. */
const COMPTE = /\s*(?:\(\s*\d{1,3}\s*\)|[:–—-])\s*$/;

/** The type as annexe 2 prints it: usual, or as printed when that says more, "Micro-crèche". */
export function libelleDuType({ type, typePrinted }: Equipement): string {
  const printed = typographier(typePrinted?.value ?? '').replace(COMPTE, '');
  if (type === null) return printed;
  const dit = printed !== '' && reconnaitreType(printed)?.type === type;
  return dit && NUS.get(normaliser(printed)) !== type ? printed : COURTS[type];
}

/** Place of the type in the usual order; unknown types come last. */
export function rangDuType({ type }: Equipement): number {
  return type === null ? TYPES_STRUCTURE.length : TYPES_STRUCTURE.indexOf(type);
}

import { typesDans } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import { texteNormal } from '../types-reconnus';

type Types = readonly TypeStructure[];

const LOISIRS: Types = ['ALSH', 'ALSH_PERISCOLAIRE', 'ALSH_EXTRASCOLAIRE', 'ALSH_ADOLESCENTS'];
const JEUNESSE: Types = ['PS_JEUNES', 'SEJOURS', 'BAFA_BAFD'];

/**
 * Domains that head the columns of a summary, with the types that each may gather: territoires do not all put the LAEP
 * or the CLAS in the same one. Source: themes of the CTG (caf.fr) and annexes of the shared corpus.
 */
const FAMILLES: readonly (readonly [RegExp, readonly Types[]])[] = [
  [/petite enfance/, [['EAJE'], ['EAJE', 'RPE'], ['EAJE', 'RPE', 'LAEP'], ['EAJE', 'MAM', 'RPE', 'LAEP']]],
  [
    /enfance|jeunesse|loisirs/,
    [LOISIRS, [...LOISIRS, ...JEUNESSE], [...LOISIRS, ...JEUNESSE, 'CLAS'], [...LOISIRS, 'CLAS']],
  ],
  [/parentalite/, [['LAEP'], ['LAEP', 'CLAS'], ['LAEP', 'CLAS', 'LUDOTHEQUE'], ['LAEP', 'LUDOTHEQUE']]],
  [
    /vie sociale/,
    [
      ['CENTRE_SOCIAL', 'EVS'],
      ['CENTRE_SOCIAL', 'EVS', 'CLAS'],
      ['CENTRE_SOCIAL', 'EVS', 'LUDOTHEQUE'],
      ['CENTRE_SOCIAL', 'EVS', 'CLAS', 'LUDOTHEQUE'],
    ],
  ],
  [/cooperation|coordination|pilotage/, [['COORDINATION']]],
];

const avecPrecisions = (types: Types): Types => (types.includes('ALSH') ? [...types, ...LOISIRS] : types);

/** The types that a header may mean, each set a way of reading it; null when it means all equipments. */
export function typesDuLibelle(libelle: string): readonly Types[] | null {
  const nommes = typesDans(libelle).map(({ reconnu: { type } }) => type);
  if (nommes.length > 0) return [nommes, avecPrecisions(nommes)];
  const texte = texteNormal(libelle);
  return FAMILLES.find(([motif]) => motif.test(texte))?.[1] ?? null;
}

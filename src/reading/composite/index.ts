export { decouperAdresse, decouperGestionnaire } from './gestionnaire';
export { decouperStructure } from './structure';
export type {
  AdresseDecoupee,
  GestionnaireDecoupe,
  Indices,
  Partie,
  SiteDecoupe,
  StructureDecoupee,
  TypeDecoupe,
} from './decoupage';

export { trier } from './acceptations';
export type { PointAccepte, Tri } from './acceptations';
export { DOSSIER_VIDE } from './dossier';
export type { Acceptation, Dossier, MotifAcceptation } from './dossier';
export { ecrireDossier, lireDossier } from './lire-dossier';

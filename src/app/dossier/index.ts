export {
  accepter,
  creerAcceptation,
  manqueALaSaisie,
  reprendre as reprendreAcceptations,
  retirer,
} from './acceptations';
export type { SaisieAcceptation } from './acceptations';
export { DOSSIER_VIDE } from './dossier';
export type { Acceptation, Dossier, MotifAcceptation } from './dossier';
export { ecrireDossier } from './ecrire-dossier';
export { exporterAcceptations } from './exporter';
export { lireDossier } from './lire-dossier';
export { LIBELLES_MOTIF, MOTIFS } from './motifs';
export { profilDuDossier } from './profil';
export { sansObjetAuControle } from './sans-objet';
export { trier } from './tri';
export type { PointAccepte, Tri } from './tri';

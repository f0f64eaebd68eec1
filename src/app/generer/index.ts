export type { KindAnnexe, OptionsAnnexe } from '../../annexes';
export { creationEnMots, feuillesEnMots, pointsEnMots } from './apercu';
export { sansLiensPerdus } from './classeur-seul';
export { jourDe } from './demande';
export type { DemandeAnnexe } from './demande';
export { documentWord, preparerAnnexe, seFaitEnWord } from './generer';
export type { AnnexePreparee } from './generer';
export { feuillesVides, territoiresNommes } from './modele-vide';
export { nomDeFichier } from './nom-de-fichier';

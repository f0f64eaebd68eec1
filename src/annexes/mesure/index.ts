export { HAUTEUR_LIGNE, HAUTEUR_MAX, hauteurDuTexte, texteDe } from './hauteur';
export { repartir } from './largeurs';
export type { CaseSouple, RangeeSouple } from './largeurs';
export { pagesDe } from './pages';
export { caracteresDePage, hauteurDePage, sommeDe } from './papier';

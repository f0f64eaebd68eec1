export { annexe2 } from './annexe-2';
export { annexe3 } from './annexe-3';
export type { FabriqueAnnexe, KindAnnexe, Matiere, OptionsAnnexe } from './matiere';
export { indicateursEaje } from './indicateurs';
export { suivi } from './suivi';
export { documentWord, type KindWord } from './word';
export { rapport } from './rapport';
export { copil } from './copil';
export { modele } from './modeles';

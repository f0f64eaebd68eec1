export type { FabriqueAnnexe, KindAnnexe, Matiere, OptionsAnnexe } from './matiere';

import type { Lecture } from './records';

/** What is understood of an empty workbook. */
export const LECTURE_VIDE: Lecture = {
  convention: {
    territoire: null,
    codeEpci: null,
    codesEpci: [],
    periode: null,
    periodesDesTitres: [],
    signataires: [],
  },
  tableaux: [],
  equipements: [],
  groupes: [],
  blocs: [],
  eaje: [],
  trajectoires: [],
  postes: [],
  grilles: [],
  formules: { suites: [], agregats: [], externes: [] },
  annonces: [],
  ratios: [],
  plans: [],
  fiches: [],
  suivi: [],
  instances: [],
  renvois: [],
  titres: [],
  lignesEtrangeres: [],
  nonReconnus: [],
  masques: [],
  consignesSansEffet: [],
};

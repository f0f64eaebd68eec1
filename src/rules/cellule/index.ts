import type { Rule } from '../rule';
import { caractereParasite } from './caractere-parasite';
import { dateImpossible } from './date-impossible';
import { erreurExcel } from './erreur-excel';
import { espaces } from './espaces';
import { modeleOublie } from './modele-oublie';
import { nombreDate } from './nombre-date';
import { nombreTexte } from './nombre-texte';
import { numeroRepete } from './numero-repete';

/** The family `cellule`: the hygiene of a cell. */
export const reglesCellule: readonly Rule[] = [
  erreurExcel,
  nombreTexte,
  caractereParasite,
  modeleOublie,
  espaces,
  nombreDate,
  dateImpossible,
  numeroRepete,
];

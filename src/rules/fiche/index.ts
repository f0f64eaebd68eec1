import type { Rule } from '../rule';
import { ficheAgesDivergents } from './ages-divergents';
import { ficheAxeDivergent } from './axe-divergent';
import { ficheChampDetourne } from './champ-detourne';
import { ficheChampVide } from './champ-vide';
import { ficheDoublon } from './doublon';
import { ficheEcheanceHorsPeriode } from './echeance-hors-periode';
import { ficheIndicateurNonMesurable } from './indicateur-non-mesurable';
import { ficheIntituleDivergent } from './intitule-divergent';
import { ficheNomAncien } from './nom-ancien';
import { ficheNumerotation } from './numerotation';
import { ficheObjectifsDivergents } from './objectifs-divergents';
import { fichePiloteDivergent } from './pilote-divergent';
import { ficheSansAction } from './sans-action';
import { ficheSuiteDesNumeros } from './suite-des-numeros';
import { ficheVide } from './vide';

export const reglesFiche: readonly Rule[] = [
  ficheSansAction,
  ficheIntituleDivergent,
  ficheAxeDivergent,
  fichePiloteDivergent,
  ficheObjectifsDivergents,
  ficheAgesDivergents,
  ficheChampVide,
  ficheChampDetourne,
  ficheEcheanceHorsPeriode,
  ficheIndicateurNonMesurable,
  ficheDoublon,
  ficheVide,
  ficheNumerotation,
  ficheSuiteDesNumeros,
  ficheNomAncien,
];

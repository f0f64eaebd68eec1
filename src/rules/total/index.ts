import type { Rule } from '../rule';
import { totalAnneeRepetee } from './annee-repetee';
import { totalAnnonce } from './annonce';
import { memeChiffreDeuxValeurs } from './meme-chiffre-deux-valeurs';
import { totalPart } from './part';
import { totalRatio } from './ratio';
import { totalRecapitulatif } from './recapitulatif';
import { totalSomme } from './somme';

/** The family `total`: arithmetic that anyone can redo. */
export const reglesTotal: readonly Rule[] = [
  totalSomme,
  totalPart,
  memeChiffreDeuxValeurs,
  totalAnnonce,
  totalRatio,
  totalRecapitulatif,
  totalAnneeRepetee,
];

import type { Rule } from '../rule';
import { suiviActionInconnue } from './action-inconnue';
import { suiviIncoherent } from './incoherent';
import { suiviStatutInconnu } from './statut-inconnu';

export const reglesSuivi: readonly Rule[] = [suiviStatutInconnu, suiviIncoherent, suiviActionInconnue];

import type { Rule } from '../rule';
import { anneeAbsente } from './annee-absente';
import { capaciteCategorie } from './capacite-categorie';
import { colonnesInterverties } from './colonnes-interverties';
import { evolutionAnormale } from './evolution-anormale';
import { fragilite } from './fragilite';
import { identites } from './identites';
import { moyenne } from './moyenne';
import { participationBorne } from './participation-borne';
import { placesDivergentes } from './places-divergentes';
import { prixRevientAtypique } from './prix-revient-atypique';
import { prixRevientBorne } from './prix-revient-borne';
import { prixRevientRecalcule } from './prix-revient-recalcule';
import { tauxFacturationBorne } from './taux-facturation-borne';
import { tauxFacturationRecalcule } from './taux-facturation-recalcule';
import { tauxFacturationSeuil } from './taux-facturation-seuil';
import { tauxOccupationBorne } from './taux-occupation-borne';
import { tauxOccupationRecalcule } from './taux-occupation-recalcule';
import { unite } from './unite';

/** The family `eaje`: the indicators of the EAJE, what is surely wrong first. */
export const reglesEaje: readonly Rule[] = [
  colonnesInterverties,
  unite,
  tauxFacturationRecalcule,
  tauxOccupationRecalcule,
  prixRevientRecalcule,
  tauxFacturationBorne,
  tauxOccupationBorne,
  prixRevientBorne,
  participationBorne,
  identites,
  capaciteCategorie,
  placesDivergentes,
  anneeAbsente,
  moyenne,
  evolutionAnormale,
  prixRevientAtypique,
  tauxFacturationSeuil,
  fragilite,
];

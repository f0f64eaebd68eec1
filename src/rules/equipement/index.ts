import type { Rule } from '../rule';
import { absentDeLAnnexe } from './absent-de-l-annexe';
import { adresseAbsente } from './adresse-absente';
import { adressesDivergentes } from './adresses-divergentes';
import { capaciteCategorie } from './capacite-categorie';
import { celluleVide } from './cellule-vide';
import { codePostalCommune } from './code-postal-commune';
import { codePostalInvalide } from './code-postal-invalide';
import { collectiviteAbsente } from './collectivite-absente';
import { communeHorsEpci } from './commune-hors-epci';
import { communeInconnue } from './commune-inconnue';
import { doublon } from './doublon';
import { fermetureAnnoncee } from './fermeture-annoncee';
import { feuilleCopiee } from './feuille-copiee';
import { groupeVide } from './groupe-vide';
import { mamPsu } from './mam-psu';
import { nomAbsent } from './nom-absent';
import { orthographeDivergente } from './orthographe-divergente';
import { siretInvalide } from './siret-invalide';
import { typeAbsent } from './type-absent';
import { typeIncoherent } from './type-incoherent';
import { typeInconnu } from './type-inconnu';
import { typeObsolete } from './type-obsolete';
import { typesEmpiles } from './types-empiles';

/** The family `equipement`: annexe 2. */
export const reglesEquipement: readonly Rule[] = [
  typeAbsent,
  typeInconnu,
  typeObsolete,
  typeIncoherent,
  typesEmpiles,
  nomAbsent,
  adresseAbsente,
  celluleVide,
  codePostalInvalide,
  codePostalCommune,
  communeInconnue,
  communeHorsEpci,
  doublon,
  adressesDivergentes,
  orthographeDivergente,
  collectiviteAbsente,
  groupeVide,
  capaciteCategorie,
  siretInvalide,
  fermetureAnnoncee,
  mamPsu,
  absentDeLAnnexe,
  feuilleCopiee,
];

import { caractereParasite } from './cellule/caractere-parasite';
import { erreurExcel } from './cellule/erreur-excel';
import { espaces } from './cellule/espaces';
import { modeleOublie } from './cellule/modele-oublie';
import { nombreDate } from './cellule/nombre-date';
import { nombreTexte } from './cellule/nombre-texte';
import { conventionCommunes } from './convention/communes';
import { nomCommune } from './convention/nom-commune';
import { conventionPeriode } from './convention/periode';
import { adresseAbsente } from './equipement/adresse-absente';
import { adressesDivergentes } from './equipement/adresses-divergentes';
import { capaciteCategorie } from './equipement/capacite-categorie';
import { codePostalCommune } from './equipement/code-postal-commune';
import { codePostalInvalide } from './equipement/code-postal-invalide';
import { collectiviteAbsente } from './equipement/collectivite-absente';
import { communeHorsEpci } from './equipement/commune-hors-epci';
import { communeInconnue } from './equipement/commune-inconnue';
import { doublon } from './equipement/doublon';
import { fermetureAnnoncee } from './equipement/fermeture-annoncee';
import { groupeVide } from './equipement/groupe-vide';
import { mamPsu } from './equipement/mam-psu';
import { nomAbsent } from './equipement/nom-absent';
import { orthographeDivergente } from './equipement/orthographe-divergente';
import { siretInvalide } from './equipement/siret-invalide';
import { typeAbsent } from './equipement/type-absent';
import { typeIncoherent } from './equipement/type-incoherent';
import { typeInconnu } from './equipement/type-inconnu';
import { typeObsolete } from './equipement/type-obsolete';
import { typesEmpiles } from './equipement/types-empiles';
import { colonneManquante } from './lecture/colonne-manquante';
import { feuilleMasquee } from './lecture/feuille-masquee';
import { ligneEtrangere } from './lecture/ligne-etrangere';
import { tableauNonReconnu } from './lecture/tableau-non-reconnu';
import type { Rule } from './rule';

/** Every rule, in the order in which they run: what was read, then the cells, the equipments, the convention. */
export const regles: readonly Rule[] = [
  tableauNonReconnu,
  colonneManquante,
  feuilleMasquee,
  ligneEtrangere,
  erreurExcel,
  nombreTexte,
  caractereParasite,
  modeleOublie,
  espaces,
  nombreDate,
  typeAbsent,
  typeInconnu,
  typeObsolete,
  typeIncoherent,
  typesEmpiles,
  nomAbsent,
  adresseAbsente,
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
  conventionCommunes,
  nomCommune,
  conventionPeriode,
];

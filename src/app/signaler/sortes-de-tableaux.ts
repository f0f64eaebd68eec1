import type { Cellule, Tableau } from '../../reading';

/** How a kind of table is named in a sentence. */
export const SORTES_DE_TABLEAUX: Readonly<Record<Tableau['kind'], string>> = {
  equipements: 'liste d’équipements',
  eaje: 'indicateurs EAJE',
  trajectoire: 'places par année',
  postes: 'postes',
  chiffres: 'tableau de chiffres',
  plan: 'plan d’action',
  fiche: 'fiche action',
  suivi: 'tableau de suivi',
  gouvernance: 'gouvernance',
  signataires: 'signataires',
};

/** What a column holds, in a word. */
export const CONTENUS: Readonly<Record<Cellule['role'], string>> = {
  type: 'type',
  nom: 'nom',
  adresse: 'adresse',
  codePostal: 'code postal',
  commune: 'commune',
  gestionnaire: 'gestionnaire',
  gestionnaireAdresse: 'adresse du gestionnaire',
  collectivite: 'collectivité',
  places: 'places',
  siret: 'SIRET',
  telephone: 'téléphone',
  annee: 'année',
  remarque: 'remarque',
  structure: 'structure',
  mesure: 'chiffre',
  numero: 'numéro',
  enjeu: 'enjeu',
  action: 'action',
  objectif: 'objectif',
  pilote: 'pilote',
  echeance: 'échéance',
  indicateur: 'indicateur',
  statut: 'statut',
  autre: 'autre',
};

import type { KindTableau } from '../modele';

export interface KindWords {
  /** Over the tables of this kind. */
  readonly title: string;
  /** What a table of this kind counts. */
  readonly one: string;
  readonly many: string;
  /** « C’est un tableau de postes », « ce n’est pas une fiche action ». */
  readonly article: string;
}

export const KINDS: Readonly<Record<KindTableau, KindWords>> = {
  equipements: {
    title: 'Équipements et services',
    one: 'équipement',
    many: 'équipements',
    article: 'un tableau d’équipements',
  },
  eaje: { title: 'Indicateurs EAJE', one: 'EAJE', many: 'EAJE', article: 'un tableau d’indicateurs EAJE' },
  trajectoire: {
    title: 'Places par année',
    one: 'structure',
    many: 'structures',
    article: 'un tableau de places par année',
  },
  postes: { title: 'Postes', one: 'poste', many: 'postes', article: 'un tableau de postes' },
  plan: { title: 'Plan d’action', one: 'action', many: 'actions', article: 'un plan d’action' },
  fiche: { title: 'Fiches action', one: 'fiche', many: 'fiches', article: 'une fiche action' },
  suivi: { title: 'Suivi', one: 'ligne', many: 'lignes', article: 'un tableau de suivi' },
  gouvernance: {
    title: 'Gouvernance',
    one: 'instance',
    many: 'instances',
    article: 'un tableau de gouvernance',
  },
  signataires: {
    title: 'Signataires',
    one: 'signataire',
    many: 'signataires',
    article: 'une liste de signataires',
  },
  chiffres: {
    title: 'Tableaux de chiffres',
    one: 'tableau',
    many: 'tableaux',
    article: 'un tableau de chiffres',
  },
};

export const KIND_ORDER = Object.keys(KINDS) as readonly KindTableau[];

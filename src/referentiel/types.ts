/** Types of structure and service of annexe 2, as the JSON contract names them. */
export const TYPES_STRUCTURE = [
  'EAJE',
  'MAM',
  'RPE',
  'LAEP',
  'ALSH',
  'ALSH_PERISCOLAIRE',
  'ALSH_EXTRASCOLAIRE',
  'ALSH_ADOLESCENTS',
  'PS_JEUNES',
  'LUDOTHEQUE',
  'COORDINATION',
  'SEJOURS',
  'BAFA_BAFD',
  'CLAS',
  'CENTRE_SOCIAL',
  'EVS',
  'AUTRE',
] as const;
export type TypeStructure = (typeof TYPES_STRUCTURE)[number];

/** How a printed type was understood. */
export interface TypeReconnu {
  readonly type: TypeStructure;
  /** The words of the text that gave the type. */
  readonly libelle: string;
  /** 0: exact; 1 or 2: a spelling mistake was forgiven. */
  readonly distance: number;
  /** The right wording when the printed one is misspelt or obsolete; null when it is right. */
  readonly propose: string | null;
  /** Source key of domaine.md when the wording is obsolete (RAM, CLSH, coordinateur CEJ). */
  readonly obsolete: string | null;
}

export interface Commune {
  /** Code INSEE, 5 characters. */
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
  /** SIREN of the EPCI; null for the few that have none. */
  readonly epci: string | null;
  /** Set on a commune déléguée or associée: the code of the commune it belongs to. */
  readonly chefLieu?: string;
}

export interface Epci {
  readonly code: string;
  readonly nom: string;
  /** "CC", "CA", "CU", "METRO"… */
  readonly nature: string;
}

/** An EPCI with what tells it from its homonyms. */
export interface Territoire {
  readonly epci: Epci;
  /** Code of the département where most of its communes lie. */
  readonly departement: string;
  /** How many communes it has. */
  readonly communes: number;
}

/** Everything that one can search among: EPCI, and the name of each commune with the rank of its EPCI (-1 for none). */
export interface Inventaire {
  readonly territoires: readonly Territoire[];
  readonly noms: readonly string[];
  readonly rangs: readonly number[];
}

/** Communes, postcodes and EPCI of France (COG, La Poste, DGCL). Names are compared without case, accents, hyphens, St/Saint, lès/les/lez. */
export interface Communes {
  parNom(nom: string): readonly Commune[];
  parCode(code: string): Commune | null;
  parCodePostal(codePostal: string): readonly Commune[];
  membres(epci: string): readonly Commune[];
  epci(code: string): Epci | null;
  /** EPCI whose name matches best ("CAPSO" and "Pays de Saint-Omer" included when their words or initials agree), best first. */
  chercherEpci(texte: string): readonly Epci[];
  /** The commune among these whose name is nearest, at most 2 edits away (3 for names over 12 letters); null when none or not alone. */
  plusProche(nom: string, parmi: readonly Commune[]): Commune | null;
  /** All the EPCI and the names of the communes of today. */
  inventaire(): Inventaire;
  departementExiste(codePostal: string): boolean;
}

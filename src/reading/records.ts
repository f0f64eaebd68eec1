import type { CellRef, CellValue, Range } from '../workbook';
import type { TypeStructure } from '../referentiel';

/** A fact read in the workbook, with the place it was read from. */
export interface Field<T = string> {
  readonly value: T;
  /** The characters that gave it, as they stand in the cell (a part of the cell when the cell is composite). */
  readonly printed: string;
  /** Cells it was read from; the first is where the user should look. Never empty. */
  readonly cells: readonly CellRef[];
}

/** A postal address split in its parts, each with its provenance. */
export interface Adresse {
  readonly voie: Field | null;
  readonly codePostal: Field | null;
  readonly commune: Field | null;
  /** "CEDEX", "CEDEX 9", BP, CS or TSA as printed; null for a place that one can walk to. */
  readonly boite: Field | null;
}

/** One place of a structure that receives in several. */
export interface Site extends Adresse {
  readonly nom: Field | null;
}

/** A row of annexe 2: one equipment or service that a collectivité supports. Several records share a row that stacks types. */
export interface Equipement {
  /** Stable through insertions of rows: made from what the record says, not from where it lies. */
  readonly key: string;
  readonly tableau: Tableau;
  readonly collectivite: Field | null;
  readonly typePrinted: Field | null;
  readonly type: TypeStructure | null;
  readonly nom: Field | null;
  readonly adresse: Adresse;
  /** Every site when the cell lists several; the first is `adresse` again. Empty for one place. */
  readonly sites: readonly Site[];
  readonly gestionnaire: Field | null;
  readonly gestionnaireAdresse: Adresse;
  readonly places: Field<number> | null;
  readonly siret: Field | null;
  readonly remarque: Field | null;
  /** How many records share this row because types are stacked in one cell; 1 usually. */
  readonly empiles: number;
  /** The whole row, composite cells included. */
  readonly cells: readonly CellRef[];
  /** 0 to 1. Below 0.8 a finding drops one level. */
  readonly confidence: number;
}

export type KindTableau =
  'equipements' | 'eaje' | 'plan' | 'fiche' | 'suivi' | 'postes' | 'chiffres' | 'signataires';

/** What a column or a row of a known table holds. */
export type Role =
  | 'type'
  | 'nom'
  | 'adresse'
  | 'codePostal'
  | 'commune'
  | 'gestionnaire'
  | 'gestionnaireAdresse'
  | 'collectivite'
  | 'places'
  | 'siret'
  | 'telephone'
  | 'annee'
  | 'remarque'
  | 'structure'
  | 'autre';

/** A filled cell of a known table, with the role of its column: what the family `cellule` looks at. */
export interface Cellule {
  readonly role: Role;
  /** What the cell should hold by its role. */
  readonly attendu: 'texte' | 'nombre' | 'code';
  readonly field: Field<CellValue>;
  readonly format: string;
}

/** A recognised table, or one block of a table repeated for each collectivité. */
export interface Tableau {
  readonly kind: KindTableau;
  readonly sheet: string;
  readonly range: Range;
  readonly confidence: number;
  /** Field of its title or sheet; gives a rule about the whole table a place to point at. */
  readonly titre: Field | null;
  /** Column of each role, as recognised; roles that are carried from elsewhere have none. */
  readonly colonnes: readonly {
    readonly role: Role;
    readonly column: number;
    readonly entete: Field | null;
  }[];
  readonly cellules: readonly Cellule[];
}

/** Group row that carries a type to the rows under it. */
export interface GroupeType {
  readonly libelle: Field;
  readonly type: TypeStructure | null;
  /** Number of equipments under it. */
  readonly equipements: number;
}

/** The block of a collectivité in annexe 2, whether or not anything is listed in it. */
export interface BlocCollectivite {
  readonly collectivite: Field;
  readonly equipements: number;
}

/** A number announced in words, "Les 23 communes signataires". */
export interface Annonce {
  readonly objet: 'communes' | 'signataires' | 'equipements' | 'places';
  readonly nombre: Field<number>;
}

/** A list of signataires found in the workbook. */
export interface ListeSignataires {
  readonly noms: readonly Field[];
  readonly annonce: Annonce | null;
  /** Territory it speaks of when the workbook holds several conventions; null otherwise. */
  readonly territoire: string | null;
}

/** What the workbook says of the convention itself. Null where it says nothing. */
export interface Convention {
  readonly territoire: Field | null;
  /** SIREN of the EPCI, deduced from names and communes. */
  readonly codeEpci: string | null;
  /** All EPCI met, in a workbook that holds several conventions; [codeEpci] usually. */
  readonly codesEpci: readonly string[];
  readonly periode: { readonly debut: string; readonly fin: string; readonly field: Field } | null;
  readonly signataires: readonly ListeSignataires[];
}

/** A row inside a known table that is no record: page footer, consigne of the template, note. */
export interface LigneEtrangere {
  readonly nature: 'pied-de-page' | 'consigne' | 'note';
  readonly field: Field;
}

/** A block that looks like a table and that no reader took. */
export interface BlocNonReconnu {
  readonly sheet: string;
  readonly range: Range;
  readonly premier: Field;
}

/** Rows or sheets that hold records and that the user cannot see. */
export interface PartieMasquee {
  readonly nature: 'feuille' | 'ligne' | 'colonne';
  readonly sheet: string;
  readonly enregistrements: number;
  readonly field: Field;
}

/** Everything that was understood of a workbook. */
export interface Lecture {
  readonly convention: Convention;
  readonly tableaux: readonly Tableau[];
  readonly equipements: readonly Equipement[];
  readonly groupes: readonly GroupeType[];
  readonly blocs: readonly BlocCollectivite[];
  readonly lignesEtrangeres: readonly LigneEtrangere[];
  readonly nonReconnus: readonly BlocNonReconnu[];
  readonly masques: readonly PartieMasquee[];
}

import type { CellValue, Range } from '../../workbook';
import type { Field } from './field';
import type { Sens } from './sens';

export type KindTableau =
  | 'equipements'
  | 'eaje'
  | 'trajectoire'
  | 'postes'
  | 'chiffres'
  | 'plan'
  | 'fiche'
  | 'suivi'
  | 'gouvernance'
  | 'signataires';

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
  /** A figure that is measured: hours, rates, money, ETP. */
  | 'mesure'
  | 'numero'
  | 'enjeu'
  | 'action'
  | 'objectif'
  | 'pilote'
  | 'echeance'
  | 'indicateur'
  | 'statut'
  | 'autre';

/** A filled cell of a known table, with the role of its column: what the family `cellule` looks at. */
export interface Cellule {
  readonly role: Role;
  /** What the cell should hold by its role. */
  readonly attendu: 'texte' | 'nombre' | 'code';
  readonly field: Field<CellValue>;
  readonly format: string;
}

/** A label that names what stands at its right or below it. */
export interface LibelleDeLigne {
  readonly entete: Field;
  /** Null when it is not known. */
  readonly sens: Sens | null;
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
    /** Where it is finer than the role: the figure that is measured, the level of a plan. */
    readonly sens?: Sens;
  }[];
  /** Labels that stand before what they name, in a table laid out across or in a form. */
  readonly libelles?: readonly LibelleDeLigne[];
  /** Set when an instruction of the user changed how it is read. */
  readonly ajuste?: true;
  /** Its filled cells, made as they are walked through: a large table has too many to keep. */
  readonly cellules: Iterable<Cellule>;
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

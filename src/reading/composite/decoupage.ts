import type { Commune, TypeReconnu } from '../../referentiel';

/** A part of a cell: what it says and where it stands in the cell's text. */
export interface Partie {
  /** The characters between `debut` and `fin`, save for a box whose CEDEX stands further on: "BP 40029 CEDEX". */
  readonly texte: string;
  readonly debut: number;
  readonly fin: number;
}

export interface AdresseDecoupee {
  readonly voie: Partie | null;
  /** As printed, even with four or six digits. */
  readonly codePostal: Partie | null;
  /** As printed, without CEDEX. */
  readonly commune: Partie | null;
  /** BP, CS, TSA or CEDEX. */
  readonly boite: Partie | null;
}

export interface SiteDecoupe extends AdresseDecoupee {
  readonly nom: Partie | null;
}

export interface TypeDecoupe {
  readonly reconnu: TypeReconnu;
  readonly printed: string;
  readonly debut: number;
  readonly fin: number;
}

export interface StructureDecoupee extends SiteDecoupe {
  /** Several when the cell stacks types; none when the cell names no type. */
  readonly types: readonly TypeDecoupe[];
  /** Every place when the cell lists several, the first being the address of the structure; empty otherwise. */
  readonly sites: readonly SiteDecoupe[];
  /** A comment in brackets, or words after the address that are no address. */
  readonly remarque: Partie | null;
}

export interface GestionnaireDecoupe extends SiteDecoupe {
  readonly remarque: Partie | null;
}

/** What is known before the cell is read. */
export interface Indices {
  /** Communes of the EPCI: recognised without a postcode, and preferred to their homonyms. */
  readonly proches?: readonly Commune[];
  /** The type is given by a group row or a column: the whole label is then the name. */
  readonly typeAilleurs?: boolean;
}

import type { CellRef } from '../../workbook';
import type { TypeStructure } from '../../referentiel';
import type { Adresse, Field, Site } from './field';
import type { Role, Tableau } from './tableau';

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

/** How far one column of a list of equipments is filled. */
export interface Remplissage {
  readonly role: Role;
  readonly entete: Field;
  readonly lignes: number;
  readonly vides: readonly { readonly equipement: Equipement; readonly field: Field<null> }[];
  /** A value written again under itself: nothing is merged there, and a blank does not mean « the same ». */
  readonly recopiee: boolean;
}

/** A structure that another table than annexe 2 names with its type: "LAEP Les Petits Pas | Arques | 190 h". */
export interface StructureCitee {
  readonly type: TypeStructure;
  /** The name with its type, as the cell gives them. */
  readonly nom: Field;
  readonly commune: Field | null;
}

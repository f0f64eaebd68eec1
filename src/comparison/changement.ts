import type { CellRef } from '../workbook';

/** What two versions of a workbook are compared on. */
export type Objet = 'equipement' | 'structure' | 'indicateur' | 'action' | 'objectif' | 'fiche';

export type NatureChangement = 'ajout' | 'suppression' | 'modification' | 'renumerotation' | 'deplacement';

/** A field that says something else; null on the side where it stands empty. */
export interface ChampModifie {
  readonly champ: string;
  /** How the user calls it: "Code postal". */
  readonly libelle: string;
  readonly avant: string | null;
  readonly apres: string | null;
  /** Where the new version writes it; the record as a whole when it stands empty there. */
  readonly cells: readonly CellRef[];
}

/** Where a thing that is gone would be. */
export interface Place {
  /** Empty when the new version has no place for it. */
  readonly cells: readonly CellRef[];
  /** Key of the collectivité that is gone as well, with all that it supports; null when it is still there. */
  readonly partiAvec: string | null;
}

/** One thing that the new version says otherwise. */
export interface Changement {
  /** Stable as long as the two workbooks say the same. */
  readonly id: string;
  readonly objet: Objet;
  readonly nature: NatureChangement;
  /** Name or title, in the new version when it is there. */
  readonly libelle: string;
  readonly numero: string | null;
  /** Collectivité, territory or action it belongs to. */
  readonly lieu: string | null;
  readonly champs: readonly ChampModifie[];
  /** Empty for what is added. */
  readonly avantSource: readonly CellRef[];
  /** Empty for what is removed. */
  readonly apresSource: readonly CellRef[];
  /** Null for what is not removed. */
  readonly place: Place | null;
  /** Of the readings it leans on. */
  readonly confidence: number;
}

/** A kind of records that only one of the versions holds: another annexe, not so many additions or removals. */
export interface NonFourni {
  readonly objet: Objet;
  readonly version: 'avant' | 'apres';
  /** How many the other version has. */
  readonly nombre: number;
}

/** What a version changes to the one before. */
export interface Comparaison {
  /** By kind, in the order of the new version, what is removed last. */
  readonly changements: readonly Changement[];
  /** Fields that only their case, accents or punctuation tell apart: no change, and counted by themselves. */
  readonly ecritures: readonly Changement[];
  readonly nonFournis: readonly NonFourni[];
}

import type { Field } from './field';

/** A number as the annexes write them: "3 bis", "4. 2", "1.1.1", "OG 5". */
export interface Numero {
  /** As it should be written: "3 bis", "4.2", "1.1.1". Two numbers are the same when these are. */
  readonly texte: string;
  /** [4, 2] for "4.2". Never empty. */
  readonly rangs: readonly number[];
  /** "", "bis", "ter", "quater" or a letter. */
  readonly suffixe: string;
  /** Written otherwise than it should: "4. 2", "2.". */
  readonly malforme: boolean;
}

/** A row of a list that a column numbers. */
export interface LigneNumerotee {
  readonly numero: Field<Numero>;
  /** What stands beside its number. */
  readonly texte: string;
}

/** A list that a column « N° » numbers. */
export interface ListeNumerotee {
  readonly lignes: readonly LigneNumerotee[];
}

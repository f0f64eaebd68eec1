import type { CellValue } from '../../../src/workbook';

/** A correct annexe 2 of a territory nobody here works in, and what a technician reads in it. */
export interface Cas {
  readonly nom: string;
  readonly classeur: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly fusions?: Readonly<Record<string, readonly string[]>>;
  /** "collectivité | TYPE | nom | code postal | commune | gestionnaire"; « * » where the annexe leaves room for two readings. */
  readonly attendus: readonly string[];
}

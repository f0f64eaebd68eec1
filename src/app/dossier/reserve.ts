/** What another version of this tool keeps in the workbook and that this one cannot use: it is never lost. */
export interface Reserve {
  /** The whole text, of a version from the future; nothing of it was read. */
  readonly intact?: string;
  readonly acceptations: readonly unknown[];
  readonly avis: readonly unknown[];
  readonly libelles: readonly unknown[];
  readonly convention: unknown;
}

export const RIEN_EN_RESERVE: Reserve = { acceptations: [], avis: [], libelles: [], convention: null };

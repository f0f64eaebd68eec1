import type { CellEdit, CellRef } from '../workbook';

export type Severity = 'error' | 'warning' | 'info';

export interface Fix {
  readonly label: string;
  readonly safety: 'safe' | 'suggested';
  /** Whole new values of cells. */
  readonly edits: readonly CellEdit[];
  /** The exact words that change, for a before → after. */
  readonly changes: readonly { readonly at: CellRef; readonly before: string; readonly after: string }[];
}

/** One point to look at, in its cell. */
export interface Finding {
  /** Stable from one check to the next: rule, record and field, not the row number. */
  readonly id: string;
  readonly rule: string;
  readonly titre: string;
  readonly severity: Severity;
  /** All in one sheet; the first is where the user should look. Never empty. */
  readonly cells: readonly CellRef[];
  readonly related: readonly CellRef[];
  readonly quoi: string;
  readonly pourquoi: string;
  readonly queFaire: string;
  readonly calcul: string | null;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly fix: Fix | null;
  readonly source: string;
}

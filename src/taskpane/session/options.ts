import type { KeptText } from '../modele';
import type { KeptProfil } from '../settings/settings';

/** What a door sets for its sessions: what this machine remembers, and what this door can do. */
export interface SessionOptions {
  /** Marks are shown after the first check without being asked for. */
  readonly marks?: boolean;
  /** Remembers what the user chose. */
  readonly onMarksChosen?: (marks: boolean) => void;
  /** Checks again after each pause in typing; absent where nobody types in the workbook beside us. */
  readonly live?: boolean;
  readonly onLiveChosen?: (live: boolean) => void;
  /** Where the thresholds and severities of the user are kept. */
  readonly profil?: KeptProfil;
  /** Who accepts points on this machine, as typed last. */
  readonly author?: KeptText;
  /** The hints already shown on this machine; they are always new when nothing keeps them. */
  readonly shownHints?: KeptText;
  /** Where the points of a workbook are kept for a pane that is closed and opened again, by the name of its file. */
  readonly results?: (fileName: string) => KeptText;
  /** Address of a page that opens the sample workbook; absent where it is opened otherwise. */
  readonly samplePage?: string;
}

import type { AnnexePreparee, KindAnnexe, OptionsAnnexe } from '../../app';
import type { OwnSheet } from '../../workbook';

/** What may be asked for: an annexe of this workbook, or empty sheets to fill in. */
export type Choice = KindAnnexe | 'modele';

/** A sheet of the workbook (a file where there is no Excel), a Word document, or a workbook of its own. */
export type Form = 'sheet' | 'word' | 'file';

export type LayoutOption = Exclude<keyof OptionsAnnexe, 'listeUnique'>;

/** What was just made. */
export interface Made {
  readonly text: string;
  /** Sheet to go to; null for a file. */
  readonly sheet: string | null;
}

/** What is being done. */
export interface Doing {
  readonly text: string;
  /** Not once it is being stopped. */
  readonly canStop: boolean;
}

/** What the screen « Annexes » shows. Never changed in place. */
export interface ProducingState {
  readonly choice: Choice;
  readonly options: Readonly<Record<LayoutOption, boolean>>;
  readonly form: Form;
  /** The annexe as it would be made now; null while it is being prepared, and for empty sheets. */
  readonly prepared: AnnexePreparee | null;
  /** What the user typed for the territoire of the empty sheets; null until then. */
  readonly territoire: string | null;
  /** EPCI chosen among those that the name may mean. */
  readonly epci: string | null;
  /** Sheets of ours that are already there, while the user is asked what to do of them. */
  readonly existing: readonly OwnSheet[];
  /** Null when nothing is under way. */
  readonly doing: Doing | null;
  readonly made: Made | null;
  /** One sentence on what went wrong. */
  readonly problem: string | null;
}

export const NOTHING_PRODUCED: ProducingState = {
  choice: 'annexe-2',
  options: { pageParCollectivite: true, gestionnaire: true, places: false },
  form: 'sheet',
  prepared: null,
  territoire: null,
  epci: null,
  existing: [],
  doing: null,
  made: null,
  problem: null,
};

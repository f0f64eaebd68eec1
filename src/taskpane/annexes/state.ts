import type { AnnexePreparee, KindAnnexe, OptionsAnnexe } from '../../app';

/** What may be asked for: an annexe of this workbook, or empty sheets to fill in. */
export type Choice = KindAnnexe | 'modele';

/** A sheet of the workbook (a file where there is no Excel), a Word document, or a workbook of its own. */
export type Form = 'sheet' | 'word' | 'file';

export type LayoutOption = Exclude<keyof OptionsAnnexe, 'listeUnique'>;

/** What is chosen on the screen « Annexes », and what it would make. Never changed in place. */
export interface ProducingState {
  readonly choice: Choice;
  readonly options: Readonly<Record<LayoutOption, boolean>>;
  readonly form: Form;
  /** The annexe as it would be made now; null while it is being prepared, and for empty sheets. */
  readonly prepared: AnnexePreparee | null;
  /** One sentence on why it could not be prepared. */
  readonly unprepared: string | null;
  /** What the user typed for the territoire of the empty sheets; null until then. */
  readonly territoire: string | null;
  /** EPCI chosen among those that the name may mean. */
  readonly epci: string | null;
}

export const NOTHING_CHOSEN: ProducingState = {
  choice: 'annexe-2',
  options: { pageParCollectivite: true, gestionnaire: true, places: false },
  form: 'sheet',
  prepared: null,
  unprepared: null,
  territoire: null,
  epci: null,
};

import type { Lecture } from '../reading';
import type { Communes, Profil } from '../referentiel';
import type { Finding } from '../rules';
import type { CellRef, SheetSpec } from '../workbook';

/** The sheets that can be made from a workbook. */
export type KindAnnexe = 'annexe-2' | 'annexe-3' | 'eaje' | 'suivi' | 'copil' | 'rapport';

/** An acceptance, as the report tells it. */
export interface AcceptationDuRapport {
  readonly titre: string;
  readonly quoi: string;
  readonly sheet: string;
  readonly cellule: string;
  /** Null when there is no such cell any more. */
  readonly lieu: CellRef | null;
  readonly motif: string;
  readonly precision: string;
  readonly auteur: string;
  /** Day (ISO). */
  readonly date: string;
  /** Why it does not silence a point; null when it does. */
  readonly etat: string | null;
}

/** All that an annexe is made of. */
export interface Matiere {
  readonly lecture: Lecture;
  /** Points still open, for the report and the summary. */
  readonly findings: readonly Finding[];
  /** What was accepted, for the report. */
  readonly acceptations?: readonly AcceptationDuRapport[];
  readonly communes: Communes;
  readonly profil: Profil;
  /** Name of the file, and day of the making (ISO). */
  readonly fichier: string;
  readonly jour: string;
  /** What the previous version held, when there is one: novelties are shown in bold. */
  readonly precedente?: Lecture;
}

/** What the header and the footer of a sheet are made of. */
export type Provenance = Pick<Matiere, 'lecture' | 'communes' | 'fichier' | 'jour'>;

export interface OptionsAnnexe {
  /** Annexe 2: a new page before each collectivité. */
  readonly pageParCollectivite?: boolean;
  /** Annexe 2: a column for the gestionnaire. */
  readonly gestionnaire?: boolean;
  /** Annexe 2: a column for the places. */
  readonly places?: boolean;
  /** Annexe 2: one flat list, a column a fact, instead of blocks. */
  readonly listeUnique?: boolean;
}

/** Makes the sheets of one kind of annexe; empty when the workbook holds nothing for it. */
export type FabriqueAnnexe = (matiere: Matiere, options: OptionsAnnexe) => readonly SheetSpec[];

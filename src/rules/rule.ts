import type { CellValue } from '../workbook';
import type { Field, Lecture } from '../reading';
import type { Communes, Profil } from '../referentiel';
import type { Severity } from './finding';
import type { PAUSE } from './pauses';

/** French templates; `{name}` is filled from the report's data. Says what, why, and what to do. */
export interface Message {
  readonly quoi: string;
  readonly pourquoi: string;
  readonly queFaire: string;
}

export interface RuleMeta {
  /** `<famille>/<kebab-case>`, stable. */
  readonly id: string;
  /** Short French title shown in the list, e.g. "Code postal d'une autre commune". */
  readonly titre: string;
  readonly severity: Severity;
  /** Key of domaine.md, or "catalogue" for a rule of regles.md drawn from practice. */
  readonly source: string;
  readonly fix: 'none' | 'safe' | 'suggested';
}

/** A text of a field to be replaced inside its cell; what else the cell holds stays. */
export interface Replacement {
  readonly at: Field<CellValue> | Field<number> | Field;
  /** Part of `at.printed` to replace; absent: all of it. */
  readonly find?: string;
  readonly by: CellValue;
  readonly format?: string;
}

export interface ProposedFix {
  /** "Remplacer 62291 par 62219". */
  readonly label: string;
  /** safe: may be applied with others without reading each one; suggested: one at a time. */
  readonly safety: 'safe' | 'suggested';
  readonly replacements: readonly Replacement[];
}

/** What a rule says of one place. The engine makes a Finding of it. */
export interface Report<M extends string = string> {
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: Field<unknown>;
  /** More fields of the same finding (a column, the other rows of one cause). */
  readonly also?: readonly Field<unknown>[];
  readonly related?: readonly Field<unknown>[];
  /** Key of the record it is about, for a stable id; the field's text otherwise. */
  readonly key?: string;
  readonly severity?: Severity;
  /** Confidence of the reading it leans on; below 0.8 the finding drops one level. */
  readonly confidence?: number;
  readonly actual?: string | null;
  readonly expected?: string | null;
  /** The arithmetic, "35 + 12 = 47, et non 60", when the rule recomputes. */
  readonly calcul?: string;
  readonly fix?: ProposedFix;
}

export interface RuleContext {
  readonly lecture: Lecture;
  readonly communes: Communes;
  readonly profil: Profil;
}

/** A small workbook: sheet name → rows of cells. */
export type MiniClasseur = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export interface ValidCase {
  readonly nom: string;
  readonly classeur: MiniClasseur;
  /** Sheets that are hidden. */
  readonly masquees?: readonly string[];
  /** Sheet → cell in A1 notation → formula, en-US; its value in `classeur` is the one last computed. */
  readonly formules?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface InvalidCase extends ValidCase {
  /** First cell of each finding of this rule, in order: "Annexe 2!B3". */
  readonly attendu: readonly string[];
}

/** One rule, one frozen object, one file. */
export interface Rule<M extends string = string> {
  readonly meta: RuleMeta;
  readonly messages: Readonly<Record<M, Message>>;
  /** Its reports; a PAUSE between two lots of work where it has much to look at. */
  check(context: RuleContext): Iterable<Report<M> | typeof PAUSE>;
  readonly cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] };
}

/** Freezes a rule and keeps its message names checked. */
export function defineRule<M extends string>(rule: Rule<M>): Rule {
  return Object.freeze(rule);
}

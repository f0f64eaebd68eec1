import type { CellEdit, Controle, Finding, Severity } from '../modele';
import { NONE_SEEN } from './seen';
import type { SeenPoints } from './seen';

export type Screen =
  | 'home'
  | 'checking'
  | 'list'
  | 'point'
  | 'accept'
  | 'accepted'
  | 'reviewed'
  | 'preview'
  | 'data'
  | 'annexes'
  | 'compare'
  | 'settings'
  | 'help';

export type Grouping = 'sheet' | 'rule' | 'severity';

/** What the list is narrowed to. */
export interface Filter {
  readonly severity: Severity | null;
  readonly search: string;
  readonly sheet: string | null;
  /** Points of one annexe, and what they are called. */
  readonly among: { readonly title: string; readonly ids: ReadonlySet<string> } | null;
}

export type DataView = 'tables' | 'eaje' | 'plan';

export type Indicator = 'occupation' | 'facturation' | 'prix' | 'familles';

/** What the tab « Données » shows. */
export interface DataChoice {
  readonly view: DataView;
  readonly indicator: Indicator;
  /** In the plan, only the actions that lack something. */
  readonly lackingOnly: boolean;
  /** Rows that the user opened or closed: they are the other way than they come. */
  readonly toggled: ReadonlySet<string>;
}

/** The three stretches of a check, in their order. */
export type Step = 'sheets' | 'tables' | 'rules';

export interface Progress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** What a notice offers to do at once; both run a check. */
export type NoticeAction = 'check-this-one' | 'check-again';

/** A sentence above the list. `detail` is what a maintainer would ask for. */
export interface Notice {
  readonly kind: 'error' | 'warning' | 'info' | 'success';
  readonly text: string;
  readonly action?: NoticeAction;
  readonly detail?: string;
}

/** How to take back the fixes just made. */
export interface Undo {
  readonly edits: readonly CellEdit[];
}

/** What the last check gave, and what holds of it since. */
interface CheckState {
  readonly progress: Progress | null;
  /** Points of the last check, or those found so far. */
  readonly findings: readonly Finding[];
  /** Last check that went to its end. */
  readonly result: Controle | null;
  /** Points that a comparison with the previous version adds to those of the check. */
  readonly compared: readonly Finding[];
  /** All the points seen since the first check, to tell how many are settled. */
  readonly seen: SeenPoints;
  /** When the check ended that found these points; null before any. */
  readonly checkedAt: number | null;
  /** The points come from before the pane was closed, and `result` is not there. */
  readonly isRecalled: boolean;
  /** The workbook changed since the check: in these sheets, or who knows where when there are none. */
  readonly stale: boolean;
  readonly changedSheets: readonly string[];
  /** The thresholds or the severities are no longer those of the last check. */
  readonly settingsChanged: boolean;
  /** What she types is checked as soon as she pauses, or is being checked. */
  readonly isCatchingUp: boolean;
}

/** What is on screen, and the way back from it. */
interface PlaceState {
  readonly screen: Screen;
  /** Point selected in the list, or shown in full. */
  readonly selected: string | null;
  /** The point on screen when a check after a pause in typing no longer found it: it stays until she leaves it. */
  readonly repaired: Finding | null;
  readonly data: DataChoice;
  /** Row of the data from which the point on screen was opened; null when it was opened from the list. */
  readonly openedFrom: string | null;
  /** Row of the data that is to take the focus back. */
  readonly returnedTo: string | null;
}

/** How the points are listed. */
interface ListState {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly closed: ReadonlySet<string>;
  /** Row that has the focus, or had it last. */
  readonly activeRow: string | null;
  /** The list comes back with the focus on its active row. */
  readonly focusList: boolean;
}

/** What was asked of the workbook, and what is said of it. */
interface WorkState {
  readonly marks: boolean;
  /** « Contrôler pendant la saisie ». */
  readonly live: boolean;
  /** The host is being written to or read again: nothing else may be asked of it. */
  readonly busy: boolean;
  readonly undo: Undo | null;
  readonly notice: Notice | null;
  readonly announcement: string;
}

/** All that the screens show. Never changed in place; one record, for a step often changes several parts at once. */
export type SessionState = CheckState & PlaceState & ListState & WorkState;

export const NO_FILTER: Filter = { severity: null, search: '', sheet: null, among: null };

export const INITIAL_STATE: SessionState = {
  progress: null,
  findings: [],
  result: null,
  compared: [],
  seen: NONE_SEEN,
  checkedAt: null,
  isRecalled: false,
  stale: false,
  changedSheets: [],
  settingsChanged: false,
  isCatchingUp: false,

  screen: 'home',
  selected: null,
  repaired: null,
  data: { view: 'tables', indicator: 'occupation', lackingOnly: false, toggled: new Set() },
  openedFrom: null,
  returnedTo: null,

  filter: NO_FILTER,
  grouping: 'sheet',
  closed: new Set(),
  activeRow: null,
  focusList: false,

  marks: false,
  live: false,
  busy: false,
  undo: null,
  notice: null,
  announcement: '',
};

/** What the last check left is put aside. */
export const CHECK_BEGUN: Partial<SessionState> = {
  screen: 'checking',
  findings: [],
  result: null,
  progress: null,
  notice: null,
  undo: null,
  repaired: null,
  stale: false,
  changedSheets: [],
};

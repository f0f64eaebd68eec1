import type { Controle, Finding, Severity } from '../modele';
import { groupPoints, inListOrder } from './groups';
import type { Group } from './groups';
import { filterPoints } from './points';
import { pointKey } from './rows';
import { NO_FILTER } from './state';
import type { DataChoice, Grouping, Screen, SessionState } from './state';

export type Transition = (state: SessionState) => SessionState;

export function visibleGroups({
  findings,
  filter,
  grouping,
}: Pick<SessionState, 'findings' | 'filter' | 'grouping'>): readonly Group[] {
  return groupPoints(filterPoints(findings, filter), grouping);
}

/** The points that « précédent » and « suivant » go through; one just repaired keeps its place while it is on screen. */
export function reviewed(state: SessionState): readonly Finding[] {
  const { findings, repaired } = state;
  return inListOrder(visibleGroups(repaired ? { ...state, findings: [...findings, repaired] } : state));
}

export function selectedPoint({ findings, repaired, selected }: SessionState): Finding | null {
  const found = findings.find(({ id }) => id === selected);
  return found ?? (repaired?.id === selected ? repaired : null);
}

export const show =
  (screen: Screen): Transition =>
  (state) => ({ ...state, screen });

/** Said aloud, in the one live region of the pane. */
export const announced =
  (announcement: string): Transition =>
  (state) => ({ ...state, announcement });

/** Back from a point to the row that it was opened from, in the list or among the data. */
export const leavePoint: Transition = (state) =>
  state.openedFrom === null
    ? { ...state, screen: 'list', focusList: true, repaired: null }
    : { ...state, screen: 'data', openedFrom: null, returnedTo: state.openedFrom, repaired: null };

/** The last check, unless the workbook changed since. */
export function upToDate({ result, stale }: SessionState): Controle | null {
  return stale ? null : result;
}

/** The list, once there is something to say of the workbook, even that nothing is wrong. */
export function screenOfWork({ findings, checkedAt }: SessionState): Screen {
  return findings.length > 0 || checkedAt !== null ? 'list' : 'home';
}

/** Back from the help or the settings. */
export const backToWork: Transition = (state) => ({ ...state, screen: screenOfWork(state) });

/** The points that she waits for are there; in the settings or the help, she finds them when she comes back. */
export const checked: Transition = (state) =>
  state.screen === 'checking' || state.screen === 'home' ? { ...state, screen: 'list' } : state;

/** Back from the preview of the fixes, unless she left it while they were being made. */
export const leavePreview: Transition = (state) =>
  state.screen === 'preview' ? { ...state, screen: 'list' } : state;

export const showData =
  (part: Partial<DataChoice>): Transition =>
  (state) => ({ ...state, screen: 'data', data: { ...state.data, ...part } });

/** Opens a row of the data that is closed, closes one that is open. */
export const toggleData =
  (row: string): Transition =>
  (state) => {
    const toggled = new Set(state.data.toggled);
    if (!toggled.delete(row)) toggled.add(row);
    return { ...state, data: { ...state.data, toggled } };
  };

export const rowReturned: Transition = (state) =>
  state.returnedTo === null ? state : { ...state, returnedTo: null };

export const listFocused: Transition = (state) => (state.focusList ? { ...state, focusList: false } : state);

/** A second press on the same tile lets all the points through again. */
export const toggleSeverity =
  (severity: Severity): Transition =>
  (state) => ({
    ...state,
    filter: { ...state.filter, severity: state.filter.severity === severity ? null : severity },
  });

export const search =
  (text: string): Transition =>
  (state) => ({ ...state, filter: { ...state.filter, search: text } });

export const onlySheet =
  (sheet: string | null): Transition =>
  (state) => ({ ...state, filter: { ...state.filter, sheet } });

/** The list, narrowed to these points. */
export const showAmong =
  (title: string, points: readonly Finding[]): Transition =>
  (state) => ({
    ...state,
    screen: 'list',
    activeRow: null,
    filter: { ...NO_FILTER, among: { title, ids: new Set(points.map(({ id }) => id)) } },
  });

export const notAmong: Transition = (state) => ({ ...state, filter: { ...state.filter, among: null } });

export const clearFilter: Transition = (state) => ({ ...state, filter: NO_FILTER });

export const groupedBy =
  (grouping: Grouping): Transition =>
  (state) => ({ ...state, grouping, closed: new Set(), activeRow: null });

export const toggleRow =
  (key: string): Transition =>
  (state) => {
    const closed = new Set(state.closed);
    if (!closed.delete(key)) closed.add(key);
    return { ...state, closed, activeRow: key };
  };

export const focusRow =
  (key: string): Transition =>
  (state) =>
    state.activeRow === key ? state : { ...state, activeRow: key };

export const select =
  (id: string): Transition =>
  (state) => ({
    ...state,
    selected: id,
    activeRow: pointKey(id),
    repaired: state.repaired?.id === id ? state.repaired : null,
  });

export const openPoint =
  (id: string): Transition =>
  (state) => ({ ...select(id)(state), screen: 'point', openedFrom: null });

/** Opens a point from a row of the data, which the way back leads to. */
export const openPointFrom =
  (row: string, id: string): Transition =>
  (state) => ({ ...openPoint(id)(state), openedFrom: row });

/** Opens the selected point, or the first of the list. */
export const startReview: Transition = (state) => {
  const points = reviewed(state);
  const first = points.find(({ id }) => id === state.selected) ?? points[0];
  return first ? openPoint(first.id)(state) : state;
};

/** The point before (-1) or after (+1) the selected one; the same at both ends. */
export const step =
  (by: -1 | 1): Transition =>
  (state) => {
    const points = reviewed(state);
    const at = points.findIndex(({ id }) => id === state.selected);
    const next = at === -1 ? points[0] : points[at + by];
    return next ? { ...select(next.id)(state), openedFrom: null } : state;
  };

export const dismissNotice: Transition = (state) => ({ ...state, notice: null, undo: null });

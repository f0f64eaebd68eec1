import { HostError } from './host';
import { absentSheet, quoted } from './refusals';
import { LISTS_KIND, withListsApart } from './sheet-lists';
import { isSameSheetName, sheetNames } from './sheet-names';
import { redirected } from './sheet-redirection';
import type { OwnSheet, SheetSpec } from './sheet-spec';

/** What a workbook has before sheets are made in it. */
export interface SheetsBefore {
  /** All its sheets, chart sheets included. */
  readonly names: readonly string[];
  readonly own: readonly OwnSheet[];
}

/** A sheet ready to be written as it is: its name is final, and so is all that leads to another sheet. */
export interface PlannedSheet {
  readonly spec: SheetSpec;
  /** Name of the sheet of ours that it replaces, which it keeps; null for a new sheet. */
  readonly replaces: string | null;
}

/**
 * The sheets to write for these specs, in the same order, and after them a hidden one with the lists too long for
 * a validation, when there are any. Throws a HostError when a sheet to replace is absent or not ours.
 */
export function planSheets(
  specs: readonly SheetSpec[],
  before: SheetsBefore,
  replaced: readonly (string | null)[] = [],
): readonly PlannedSheet[] {
  const replaces = specs.map((_, at) => sheetToReplace(replaced[at] ?? null, before));
  checkReplacedOnce(replaces);
  const all = withListsApart(specs);
  if (all.length > specs.length) replaces.push(listsToReplace(before.own, replaces));
  const names = finalNames(all, replaces, before.names);
  const made = new Map(all.map(({ name }, at) => [name, names[at] ?? name]));
  return all.map((spec, at) => ({
    spec: { ...redirected(spec, made), name: names[at] ?? spec.name },
    replaces: replaces[at] ?? null,
  }));
}

function finalNames(
  specs: readonly SheetSpec[],
  replaces: readonly (string | null)[],
  taken: readonly string[],
): readonly string[] {
  const added = specs.filter((_, at) => (replaces[at] ?? null) === null);
  const free = sheetNames(
    added.map(({ name }) => name),
    taken,
  );
  const nameOf = new Map(added.map((spec, at) => [spec, free[at] ?? spec.name]));
  return specs.map((spec, at) => replaces[at] ?? nameOf.get(spec) ?? spec.name);
}

function sheetToReplace(name: string | null, { names, own }: SheetsBefore): string | null {
  if (name === null) return null;
  if (!names.some((other) => isSameSheetName(other, name))) throw absentSheet(name);
  const ours = own.find((sheet) => isSameSheetName(sheet.name, name));
  if (!ours)
    throw new HostError(
      'unsupported',
      `La feuille ${quoted(name)} n’a pas été faite ici\u00a0: elle reste comme elle est. Demandez une nouvelle feuille.`,
    );
  return ours.name;
}

/** The lists of before, when no sheet that stays can need them. */
function listsToReplace(own: readonly OwnSheet[], replaces: readonly (string | null)[]): string | null {
  const lists = own.filter(({ kind }) => kind === LISTS_KIND);
  const others = own.filter(({ kind }) => kind !== LISTS_KIND);
  const areAllReplaced = others.length > 0 && others.every(({ name }) => replaces.includes(name));
  return lists.length === 1 && areAllReplaced ? (lists[0]?.name ?? null) : null;
}

function checkReplacedOnce(replaces: readonly (string | null)[]): void {
  const names = replaces.filter((name) => name !== null);
  if (new Set(names).size !== names.length) throw new RangeError('A sheet can be replaced only once');
}

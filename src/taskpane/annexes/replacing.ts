import type { OwnSheet, SheetSpec } from '../../workbook';

/** The sheets of ours that these would be made again of: those of their kinds. */
export function sheetsAlreadyMade(
  specs: readonly SheetSpec[],
  own: readonly OwnSheet[],
): readonly OwnSheet[] {
  const kinds = new Set(specs.map(({ kind }) => kind));
  return own.filter(({ kind }) => kinds.has(kind));
}

/** For each sheet to make, the one that it takes the place of: of its kind, of its name when there are several. */
export function replacedBy(
  specs: readonly SheetSpec[],
  existing: readonly OwnSheet[],
): readonly (string | null)[] {
  const names = new Set(specs.map(({ name }) => name));
  const left = [...existing];
  return specs.map(({ kind, name }) => {
    const same = left.findIndex((sheet) => sheet.kind === kind && sheet.name === name);
    const alike = left.findIndex((sheet) => sheet.kind === kind && !names.has(sheet.name));
    const at = same === -1 ? alike : same;
    return at === -1 ? null : (left.splice(at, 1)[0]?.name ?? null);
  });
}

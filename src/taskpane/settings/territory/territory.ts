import type { Controle, ConventionChoisie, Dossier } from '../../modele';

/** The EPCI of a convention, as it is shown. */
export interface ShownEpci {
  readonly code: string;
  readonly nom: string;
}

/** What stands in the fields: dates are ISO, empty when nothing is known. */
export interface TerritoryDraft {
  readonly epci: ShownEpci | null;
  readonly debut: string;
  readonly fin: string;
}

/** Why the user is asked for her territoire. */
export type TerritoryDoubt = 'none' | 'several';

/** Null when the reading is sure of it, when the user chose, or when there is nothing to check. */
export function territoryDoubt(result: Controle | null): TerritoryDoubt | null {
  if (!result || result.dossier.consignes.convention || result.lecture.tableaux.length === 0) return null;
  const { codeEpci, codesEpci } = result.lecture.convention;
  if (codesEpci.length > 1) return 'several';
  return codeEpci === null ? 'none' : null;
}

/** The convention as the user chose it, or as the workbook says it. */
export function territoryDraft(
  chosen: ConventionChoisie | null,
  result: Controle | null,
  nameOf: (code: string) => string | null,
): TerritoryDraft {
  const convention = result?.lecture.convention;
  const code = convention?.codeEpci ?? null;
  const read = code === null ? null : { code, nom: nameOf(code) ?? convention?.territoire?.value ?? code };
  const { debut = '', fin = '' } = chosen?.periode ?? convention?.periode ?? {};
  return { epci: chosen ? { code: chosen.codeEpci, nom: chosen.nom } : read, debut, fin };
}

export function isSameDraft(one: TerritoryDraft, other: TerritoryDraft): boolean {
  return one.epci?.code === other.epci?.code && one.debut === other.debut && one.fin === other.fin;
}

/** Why the draft cannot be kept, in one sentence; null when it can. */
export function draftProblem({ epci, debut, fin }: TerritoryDraft): string | null {
  if (!epci) return 'Choisissez d’abord le territoire.';
  if ((debut === '') !== (fin === '')) return 'Indiquez le début et la fin, ou aucun des deux.';
  return debut > fin ? 'La fin vient avant le début.' : null;
}

/** The dossier with this convention; null: that of the workbook, as it is read. */
export const withConvention =
  (draft: TerritoryDraft | null) =>
  (dossier: Dossier): Dossier => ({
    ...dossier,
    consignes: { ...dossier.consignes, convention: draft && conventionOf(draft) },
  });

function conventionOf({ epci, debut, fin }: TerritoryDraft): ConventionChoisie | null {
  return epci && { codeEpci: epci.code, nom: epci.nom, periode: debut === '' ? null : { debut, fin } };
}

/** The years of the indicators, the latest first. */
export function yearsOf({ lecture }: Controle): readonly number[] {
  const years = new Set(lecture.eaje.flatMap(({ annee }) => annee?.value ?? []));
  return [...years].sort((a, b) => b - a);
}

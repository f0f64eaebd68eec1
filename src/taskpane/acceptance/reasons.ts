import type { Acceptation, Finding, MotifAcceptation } from '../modele';
import { cellName } from '../../workbook';

/** Why points are accepted, as it is being typed. */
export interface Reason {
  /** Null until one is chosen. */
  readonly motif: MotifAcceptation | null;
  readonly precision: string;
  readonly author: string;
  readonly onlyIfUnchanged: boolean;
}

/** A reason that says enough to be kept. */
export interface GivenReason extends Reason {
  readonly motif: MotifAcceptation;
}

export const MOTIFS: readonly { readonly motif: MotifAcceptation; readonly words: string }[] = [
  { motif: 'confirme', words: 'Confirmé par le gestionnaire' },
  { motif: 'situation-particuliere', words: 'Situation particulière' },
  { motif: 'hors-champ', words: 'La règle ne s’applique pas ici' },
  { motif: 'autre', words: 'Autre' },
];

export function motifInWords(motif: MotifAcceptation): string {
  return MOTIFS.find((known) => known.motif === motif)?.words ?? '';
}

export function isGiven(reason: Reason): reason is GivenReason {
  return reason.motif !== null && reason.precision.trim() !== '';
}

/** The day that the clock shows here, "2026-03-01". */
function dayOf(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** What stays in the workbook of a point that is accepted now. */
export function acceptationOf(finding: Finding, reason: GivenReason, now: Date): Acceptation {
  const { id, rule, titre, quoi, actual, cells } = finding;
  const { sheet = '', row = 0, column = 0 } = cells[0] ?? {};
  return {
    point: id,
    rule,
    titre,
    quoi,
    actual,
    lieu: { sheet, cell: cellName(row, column) },
    motif: reason.motif,
    precision: reason.precision.trim(),
    auteur: reason.author.trim(),
    date: dayOf(now),
    siInchange: reason.onlyIfUnchanged,
  };
}

/** These acceptances replace those of the same points. */
export function withAcceptances(
  kept: readonly Acceptation[],
  added: readonly Acceptation[],
): readonly Acceptation[] {
  return [
    ...withoutPoints(
      kept,
      added.map(({ point }) => point),
    ),
    ...added,
  ];
}

export function withoutPoints(
  kept: readonly Acceptation[],
  points: readonly string[],
): readonly Acceptation[] {
  const gone = new Set(points);
  return kept.filter(({ point }) => !gone.has(point));
}

import type { Agregat, Lecture } from '../../reading';
import type { CellRef } from '../../workbook';

/** The sums and means whose range forgets figures of its block, or counts some of them twice. */
export function agregatsFautifs({ formules }: Lecture): readonly Agregat[] {
  return formules.agregats.filter(({ oubliees, repetees }) => oubliees.length + repetees.length > 0);
}

/** Their cells: what else is wrong there comes from the formula. */
export function sommesIncompletes(lecture: Lecture): readonly CellRef[] {
  return agregatsFautifs(lecture).flatMap(({ field }) => field.cells);
}

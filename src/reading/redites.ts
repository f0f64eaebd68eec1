import { ownSheetsOf } from '../workbook';
import type { Snapshot } from '../workbook';

/** What a sheet gave, by its name. */
interface LectureDeFeuille {
  readonly feuille: string;
  readonly equipements: readonly unknown[];
  readonly eaje: readonly unknown[];
  readonly actions: readonly unknown[];
  readonly fiches: readonly unknown[];
  readonly suivi: readonly unknown[];
}

const CLES = ['equipements', 'eaje', 'actions', 'fiches', 'suivi'] as const;

/** Sheets of ours that only tell about the others. */
const RECITS: ReadonlySet<string> = new Set(['rapport', 'copil', 'changements', 'listes', 'modele-listes']);

/**
 * The sheets to read. An annexe that we made from the workbook says again what its own sheets say: it is left out, unless
 * it is all that the workbook holds. A template of ours is the user's once filled in.
 */
export function sansRedites<L extends LectureDeFeuille>(
  lectures: readonly L[],
  snapshot: Snapshot,
): readonly L[] {
  const faites = new Map(ownSheetsOf(snapshot).map(({ name, kind }) => [name, kind]));
  if (faites.size === 0) return lectures;
  const estFaite = ({ feuille }: L): boolean => faites.get(feuille)?.startsWith('modele-') === false;
  const sources = lectures.filter((lecture) => !estFaite(lecture));
  const dites = CLES.filter((cle) => sources.some((lecture) => lecture[cle].length > 0));
  return lectures.filter((lecture) => {
    if (RECITS.has(faites.get(lecture.feuille) ?? '')) return false;
    return !estFaite(lecture) || !dites.some((cle) => lecture[cle].length > 0);
  });
}

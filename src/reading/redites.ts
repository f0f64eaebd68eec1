import { LISTS_KIND, ownSheetsOf } from '../workbook';
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

type Cle = Exclude<keyof LectureDeFeuille, 'feuille'>;

/** What each kind of annexe holds; a kind that only tells about the others holds nothing to read. */
const CONTENUS: Readonly<Record<string, readonly Cle[]>> = {
  'annexe-2': ['equipements'],
  'annexe-3': ['actions', 'fiches'],
  eaje: ['eaje'],
  suivi: ['suivi'],
  rapport: [],
  copil: [],
  changements: [],
  [LISTS_KIND]: [],
  'modele-listes': [],
};

/**
 * The sheets to read. An annexe that we made from the workbook says again what its own sheets say: it is left out, unless
 * it is all that the workbook holds. A template of ours is the user's once filled in.
 */
export function sansRedites<L extends LectureDeFeuille>(
  lectures: readonly L[],
  snapshot: Snapshot,
): readonly L[] {
  const faites = new Map(ownSheetsOf(snapshot).map(({ name, kind }) => [name, CONTENUS[kind]]));
  const sources = lectures.filter(({ feuille }) => !faites.get(feuille));
  const estDit = (cle: Cle): boolean => sources.some((lecture) => lecture[cle].length > 0);
  return lectures.filter(({ feuille }) => {
    const contenu = faites.get(feuille);
    return !contenu || (contenu.length > 0 && !contenu.some(estDit));
  });
}

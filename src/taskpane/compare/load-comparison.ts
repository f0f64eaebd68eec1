import type { ComparisonTools } from './run';

/** The reader of .xlsx files and the use-cases: fetched with the first comparison. */
export async function loadComparison(): Promise<ComparisonTools> {
  const [{ readWorkbook }, { lireClasseur, comparer, presenterComparaison }] = await Promise.all([
    import('../../hosts/xlsx'),
    import('../../app'),
  ]);
  return { readWorkbook, lireClasseur, comparer, presenterComparaison };
}

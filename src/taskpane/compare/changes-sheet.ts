import { readyToAdd } from '../annexes/adding';
import type { IfThere } from '../annexes/adding';
import { handFile } from '../annexes/hand-file';
import type { Made } from '../annexes/state';
import type { Comparaison } from '../modele';
import type { Session } from '../session';
import type { SheetSpec } from '../../workbook';

/** What came of it: what was made, or the sheets that are already there. */
export type Outcome = { readonly made: Made } | { readonly existing: readonly string[] };

async function specOf(session: Session, comparison: Comparaison): Promise<SheetSpec> {
  const [{ feuilleDeComparaison, jourDe }, communes] = await Promise.all([
    import('../../app'),
    session.deps.loadCommunes(),
  ]);
  return feuilleDeComparaison(comparison, communes, jourDe(new Date()));
}

async function download(spec: SheetSpec): Promise<Outcome> {
  const [{ sansLiensPerdus }, { newWorkbook }] = await Promise.all([
    import('../../app'),
    import('../../hosts/xlsx'),
  ]);
  return { made: handFile(newWorkbook(sansLiensPerdus([spec])), `${spec.name}.xlsx`, 'xlsx') };
}

/** Adds « Ce qui change » to the workbook, or hands it as a file; nothing is written over without an answer. */
export async function makeChangesSheet(
  session: Session,
  comparison: Comparaison,
  ifThere: IfThere,
): Promise<Outcome> {
  const spec = await specOf(session, comparison);
  const { sheets } = session.deps;
  if (!sheets) return download(spec);
  const { existing, add } = await readyToAdd(session, sheets, [spec], ifThere);
  if (existing.length > 0) return { existing: existing.map(({ name }) => name) };
  const [sheet = spec.name] = await add();
  return { made: { text: `Feuille «\u00a0${sheet}\u00a0» créée.`, sheet } };
}

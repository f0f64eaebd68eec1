import { replacedBy, sheetsAlreadyMade } from '../annexes/replacing';
import { quietly } from '../annexes/quietly';
import type { Comparaison } from '../modele';
import { downloadFile } from '../parts/download-file';
import type { Session } from '../session';
import type { SheetSpec } from '../../workbook';

const FILE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the user answers when the sheet is already there. */
export type IfThere = 'ask' | 'rebuild' | 'another';

/** What came of it: the sheet, the file, or a sheet that is already there. */
export type Outcome =
  | { readonly kind: 'made'; readonly text: string; readonly sheet: string | null }
  | { readonly kind: 'there'; readonly sheet: string };

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
  const bytes = newWorkbook(sansLiensPerdus([spec]));
  const name = `${spec.name}.xlsx`;
  downloadFile(new Blob([new Uint8Array(bytes)], { type: FILE_TYPE }), name);
  return { kind: 'made', text: `«\u00a0${name}\u00a0» est prêt.`, sheet: null };
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
  const existing = sheetsAlreadyMade([spec], await sheets.ownSheets());
  const [first] = existing;
  if (first && ifThere === 'ask') return { kind: 'there', sheet: first.name };
  const replaced = ifThere === 'rebuild' ? replacedBy([spec], existing) : undefined;
  const [sheet = spec.name] = await quietly(session, () => sheets.addSheets([spec], replaced));
  return { kind: 'made', text: `Feuille «\u00a0${sheet}\u00a0» créée.`, sheet };
}

import { cellKey } from '../workbook';
import type { CellEdit, CellRef, CellValue, Snapshot } from '../workbook';
import type { Fix } from './finding';
import type { ProposedFix, Replacement } from './rule';

/** The characters of a cell that a replacement touches. */
interface Passage {
  readonly debut: number;
  readonly fin: number;
  readonly par: CellValue;
  readonly format: string | undefined;
}

interface CelluleTouchee {
  readonly at: CellRef;
  readonly avant: CellValue;
  readonly passages: Passage[];
}

type Change = Fix['changes'][number];

function texteDe(valeur: CellValue): string {
  return typeof valeur === 'object' ? '' : String(valeur);
}

/** Where `part` stands in `texte`; null when it stands there twice or not at all. */
function placeUnique(texte: string, part: string): number | null {
  if (part === '') return null;
  const debut = texte.indexOf(part);
  return debut >= 0 && texte.indexOf(part, debut + 1) < 0 ? debut : null;
}

function passageDans(texte: string, { at, find, by, format }: Replacement): Passage | null {
  const champ = texte === at.printed ? 0 : placeUnique(texte, at.printed);
  if (champ === null) return null;
  const cherche = find ?? at.printed;
  const debut = cherche === at.printed ? 0 : placeUnique(at.printed, cherche);
  if (debut === null) return null;
  return { debut: champ + debut, fin: champ + debut + cherche.length, par: by, format };
}

/** A cell of the field that holds the printed text and that nobody computes. */
function* candidates(snapshot: Snapshot, { at }: Replacement): Generator<{ at: CellRef; avant: CellValue }> {
  for (const ref of at.cells) {
    const cell = snapshot.sheets.find((sheet) => sheet.name === ref.sheet)?.cells.cell(ref.row, ref.column);
    if (cell && cell.formula === null && cell.value !== null) yield { at: ref, avant: cell.value };
  }
}

function localiser(snapshot: Snapshot, remplacement: Replacement): CelluleTouchee | null {
  for (const { at, avant } of candidates(snapshot, remplacement)) {
    const passage = passageDans(texteDe(avant), remplacement);
    if (passage) return { at, avant, passages: [passage] };
  }
  return null;
}

function parCellule(touchees: readonly CelluleTouchee[]): CelluleTouchee[] {
  const groupes = new Map<string, CelluleTouchee>();
  for (const { at, avant, passages } of touchees) {
    const cle = cellKey(at);
    const groupe = groupes.get(cle);
    if (groupe) groupe.passages.push(...passages);
    else groupes.set(cle, { at, avant, passages: [...passages] });
  }
  return [...groupes.values()];
}

function seChevauchent(passages: readonly Passage[]): boolean {
  return passages.some((passage, rang) => passage.debut < (passages[rang - 1]?.fin ?? 0));
}

function valeurNouvelle(texte: string, passages: readonly Passage[]): CellValue {
  const [seul] = passages;
  if (passages.length === 1 && seul && seul.debut === 0 && seul.fin === texte.length) return seul.par;
  return passages.reduceRight((reste, { debut, fin, par }) => {
    return reste.slice(0, debut) + texteDe(par) + reste.slice(fin);
  }, texte);
}

function edition({ at, avant, passages }: CelluleTouchee): CellEdit | null {
  const enOrdre = [...passages].sort((a, b) => a.debut - b.debut);
  if (seChevauchent(enOrdre)) return null;
  const value = valeurNouvelle(texteDe(avant), enOrdre);
  const format = enOrdre.find((passage) => passage.format !== undefined)?.format;
  return { at, before: avant, value, ...(format === undefined ? {} : { format }) };
}

function changements({ at, avant, passages }: CelluleTouchee): Change[] {
  return passages.map(({ debut, fin, par }) => ({
    at,
    before: texteDe(avant).slice(debut, fin),
    after: texteDe(par),
  }));
}

/**
 * Whole new values of the cells that a proposed fix touches. What cannot be placed without doubt (text found twice,
 * a computed cell) is left out; null when nothing remains.
 */
export function corriger(snapshot: Snapshot, propose: ProposedFix): Fix | null {
  const placees = propose.replacements.map((remplacement) => localiser(snapshot, remplacement));
  const touchees = parCellule(placees.filter((touchee) => touchee !== null));
  const edits = touchees.map(edition);
  if (edits.length === 0 || edits.includes(null)) return null;
  return {
    label: propose.label,
    safety: propose.safety,
    edits: edits.filter((edit) => edit !== null),
    changes: touchees.flatMap(changements),
  };
}

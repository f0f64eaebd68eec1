import type { CellRef, SheetSnapshot, Snapshot } from '../workbook';
import type { Field, PartieMasquee, Tableau } from './records';

/** Anything read in a row of a known table. */
export interface Enregistrement {
  readonly tableau: Tableau;
  readonly cells: readonly CellRef[];
}

function champDe({ cells }: Enregistrement, row: number | null, column: number | null): Field | null {
  const lieu = cells.find(
    (cell) => (row === null || cell.row === row) && (column === null || cell.column === column),
  );
  return lieu ? { value: '', printed: '', cells: [lieu] } : null;
}

function lignesMasquees(
  { name, hiddenRows }: SheetSnapshot,
  enregistrements: readonly Enregistrement[],
): PartieMasquee[] {
  const caches = enregistrements.filter(({ cells }) => cells.some(({ row }) => hiddenRows.has(row)));
  const [premier] = caches;
  const field = premier && champDe(premier, null, null);
  return field ? [{ nature: 'ligne', sheet: name, enregistrements: caches.length, field }] : [];
}

function colonnesMasquees(
  { name, hiddenColumns }: SheetSnapshot,
  enregistrements: readonly Enregistrement[],
): PartieMasquee[] {
  return [...hiddenColumns].flatMap((column): PartieMasquee[] => {
    const caches = enregistrements.filter(({ cells }) => cells.some((cell) => cell.column === column));
    const field = caches[0] && champDe(caches[0], null, column);
    return field ? [{ nature: 'colonne', sheet: name, enregistrements: caches.length, field }] : [];
  });
}

function feuilleMasquee(
  { name }: SheetSnapshot,
  enregistrements: readonly Enregistrement[],
): PartieMasquee[] {
  const field = enregistrements[0] && champDe(enregistrements[0], null, null);
  return field ? [{ nature: 'feuille', sheet: name, enregistrements: enregistrements.length, field }] : [];
}

/** What holds records and cannot be seen: whole sheets, else rows and columns. */
export function repererMasques(
  snapshot: Snapshot,
  enregistrements: readonly Enregistrement[],
): readonly PartieMasquee[] {
  const parFeuille = new Map<string, Enregistrement[]>();
  for (const enregistrement of enregistrements) {
    const liste = parFeuille.get(enregistrement.tableau.sheet) ?? [];
    liste.push(enregistrement);
    parFeuille.set(enregistrement.tableau.sheet, liste);
  }
  return snapshot.sheets.flatMap((sheet) => {
    const siens = parFeuille.get(sheet.name) ?? [];
    if (sheet.visibility !== 'visible') return feuilleMasquee(sheet, siens);
    return [
      ...(sheet.hiddenRows.size > 0 ? lignesMasquees(sheet, siens) : []),
      ...colonnesMasquees(sheet, siens),
    ];
  });
}

import type { SheetSnapshot, Snapshot } from '../workbook';
import type { Equipement, Field, PartieMasquee } from './records';

function champDe(equipement: Equipement, row: number | null, column: number | null): Field | null {
  const lieu = equipement.cells.find(
    (cell) => (row === null || cell.row === row) && (column === null || cell.column === column),
  );
  return lieu
    ? { value: equipement.nom?.value ?? '', printed: equipement.nom?.printed ?? '', cells: [lieu] }
    : null;
}

function lignesMasquees(
  { name, hiddenRows }: SheetSnapshot,
  equipements: readonly Equipement[],
): PartieMasquee[] {
  const caches = equipements.filter(({ cells }) => cells.some(({ row }) => hiddenRows.has(row)));
  const [premier] = caches;
  const field = premier && champDe(premier, null, null);
  return field ? [{ nature: 'ligne', sheet: name, enregistrements: caches.length, field }] : [];
}

function colonnesMasquees(
  { name, hiddenColumns }: SheetSnapshot,
  equipements: readonly Equipement[],
): PartieMasquee[] {
  return [...hiddenColumns].flatMap((column): PartieMasquee[] => {
    const caches = equipements.filter(({ cells }) => cells.some((cell) => cell.column === column));
    const field = caches[0] && champDe(caches[0], null, column);
    return field ? [{ nature: 'colonne', sheet: name, enregistrements: caches.length, field }] : [];
  });
}

function feuilleMasquee({ name }: SheetSnapshot, equipements: readonly Equipement[]): PartieMasquee[] {
  const field = equipements[0] && champDe(equipements[0], null, null);
  return field ? [{ nature: 'feuille', sheet: name, enregistrements: equipements.length, field }] : [];
}

/** What holds equipments and cannot be seen: whole sheets, else rows and columns. */
export function repererMasques(
  snapshot: Snapshot,
  equipements: readonly Equipement[],
): readonly PartieMasquee[] {
  const parFeuille = new Map<string, Equipement[]>();
  for (const equipement of equipements) {
    const liste = parFeuille.get(equipement.tableau.sheet) ?? [];
    liste.push(equipement);
    parFeuille.set(equipement.tableau.sheet, liste);
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

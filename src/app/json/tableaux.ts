import type { Tableau } from '../../reading';
import { columnName, rangeName } from '../../workbook';

export function tableauJson(tableau: Tableau, records: number) {
  const { kind, sheet, range, confidence } = tableau;
  return { kind, sheet, range: rangeName(range), records, confidence };
}

function colonneJson({ role, sens, column, entete }: Tableau['colonnes'][number]) {
  return { role: sens ?? role, column: columnName(column), header: entete?.printed ?? null };
}

/** How it was understood: its columns, and whether the user had a say in it. */
export function comprisJson({ colonnes, ajuste }: Tableau) {
  return { columns: colonnes.map(colonneJson), ajuste: ajuste ?? false };
}

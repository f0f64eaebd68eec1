import { cellKey } from '../workbook';
import type { Cellule, Equipement, Field, Tableau } from '../reading';
import type { CellValue } from '../workbook';
import { memoire } from './memoire';

/** Some characters of a field. */
export function partie(field: Field<CellValue> | Field, printed: string): Field {
  return { value: printed, printed, cells: field.cells };
}

/** The text of a cell of a table; null for a number, a boolean or an error. */
export function texteDe({ field }: Cellule): string | null {
  return typeof field.value === 'string' ? field.value : null;
}

/** The field by which the user knows an equipment, to point at when what is wrong is what is missing. It lies in its own row: a type may be carried from above. */
export function champPrincipal(equipement: Equipement): Field<unknown> {
  const { nom, typePrinted, gestionnaire, adresse, cells } = equipement;
  const ligne = new Set(cells.map(cellKey));
  const propres = [nom, typePrinted, adresse.voie, gestionnaire].filter((field) => {
    return field?.cells[0] !== undefined && ligne.has(cellKey(field.cells[0]));
  });
  return propres[0] ?? { value: '', printed: '', cells };
}

/** What each row of a table says, its cells from left to right. */
const textes = memoire((tableau: Tableau): ReadonlyMap<number, string> => {
  const parLigne = new Map<number, string>();
  for (const { field } of tableau.cellules) {
    const row = field.cells[0]?.row ?? -1;
    const avant = parLigne.get(row);
    parLigne.set(row, avant === undefined ? field.printed : `${avant} ${field.printed}`);
  }
  return parLigne;
});

/** Everything that the row of an equipment says. */
export function texteDeLaLigne({ tableau, cells }: Equipement): string {
  return (
    textes(tableau)
      .get(cells[0]?.row ?? -1)
      ?.trim() ?? ''
  );
}

/** How a message names an equipment. */
export function libelle({ nom, typePrinted, adresse, key }: Equipement): string {
  return nom?.value ?? typePrinted?.value ?? adresse.voie?.value ?? key;
}

/** Row of the sheet as Excel numbers it. */
export function ligneDe({ cells }: Equipement): number {
  return (cells[0]?.row ?? 0) + 1;
}

/** A place to point at for a whole table: its title, else the first of its headers or cells. */
export function champDuTableau(tableau: Tableau): Field<unknown> {
  const entete = tableau.colonnes.find((colonne) => colonne.entete)?.entete;
  const { sheet, range } = tableau;
  const coin = { sheet, row: range.top, column: range.left };
  return tableau.titre ?? entete ?? { value: '', printed: '', cells: [coin] };
}

/** The other fields of one finding, when there are any. */
export function aussi(fields: readonly Field<unknown>[]): { also?: readonly Field<unknown>[] } {
  return fields.length > 0 ? { also: fields } : {};
}

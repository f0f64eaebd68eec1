import type { Ligne } from '../feuille/feuille';

/** Rows further apart do not belong to one table. */
const VIDES_MAX = 1;
const LIGNES_MIN = 3;

function ilots(lignes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  const trouves: Ligne[][] = [];
  for (const ligne of lignes) {
    const dernier = trouves.at(-1);
    if (dernier && ligne.row - (dernier.at(-1)?.row ?? 0) - 1 <= VIDES_MAX) dernier.push(ligne);
    else trouves.push([ligne]);
  }
  return trouves;
}

/** Columns that hold nothing, between two that do. */
function separations(lignes: readonly Ligne[]): readonly number[] {
  const remplies = new Set(lignes.flatMap(({ cases }) => cases.map(({ column }) => column)));
  const rangs = [...remplies].sort((a, b) => a - b);
  return rangs.filter((column, rang) => rang > 0 && column > (rangs[rang - 1] ?? 0) + 1);
}

/** Another table begins in this column when words fill it, as labels do. */
function ouvreUnTableau(lignes: readonly Ligne[], column: number): boolean {
  const cases = lignes.flatMap((ligne) => ligne.cases.filter((c) => c.column === column));
  return (
    cases.filter(({ cell }) => typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value)).length >=
    LIGNES_MIN
  );
}

function couper(lignes: readonly Ligne[], colonnes: readonly number[]): readonly (readonly Ligne[])[] {
  const bornes = [0, ...colonnes, Infinity];
  return bornes.slice(0, -1).map((gauche, rang) => {
    const droite = bornes[rang + 1] ?? Infinity;
    return lignes
      .map(({ row, cases }) => ({
        row,
        cases: cases.filter(({ column }) => column >= gauche && column < droite),
      }))
      .filter(({ cases }) => cases.length > 0);
  });
}

/** The groups of rows of a sheet, tables side by side being set apart. */
export function bandes(lignes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  return ilots(lignes).flatMap((ilot) => {
    const coupures = separations(ilot).filter((column) => ouvreUnTableau(ilot, column));
    return coupures.length > 0 ? couper(ilot, coupures) : [ilot];
  });
}

import type { KindAnnexe } from '../../annexes';
import type { Tableau } from '../../reading';
import type { Finding } from '../../rules';
import { contains } from '../../workbook';
import type { CellRef } from '../../workbook';
import type { Controle } from '../controle';
import { SORTES } from './sortes';

/** The tables that hold the cell; those of its sheet when it lies in none, as a title does. */
function tableauxDe({ sheet, row, column }: CellRef, tableaux: readonly Tableau[]): readonly Tableau[] {
  const memeFeuille = tableaux.filter((tableau) => tableau.sheet === sheet);
  const autour = memeFeuille.filter(({ range }) => contains(range, row, column));
  return autour.length > 0 ? autour : memeFeuille;
}

/** The errors still open in the tables that an annexe is made of: they would be printed with it. */
export function erreursDe(kind: KindAnnexe, { findings, lecture }: Controle): readonly Finding[] {
  const voulus = SORTES[kind].tableaux;
  return findings.filter(({ severity, cells }) => {
    if (severity !== 'error') return false;
    return cells.some((at) =>
      tableauxDe(at, lecture.tableaux).some((tableau) => voulus.includes(tableau.kind)),
    );
  });
}

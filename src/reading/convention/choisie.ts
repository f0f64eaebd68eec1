import type { CellRef } from '../../workbook';
import type { ConventionChoisie } from '../consignes/consignes';
import type { Convention, Field } from '../records';

const ANNEE_ENTIERE = /^(\d{4})-01-01\/(\d{4})-12-31$/;

const enJours = (iso: string): string => iso.split('-').reverse().join('/');

/** "2025-2029" for whole years, "du 01/09/2023 au 31/08/2027" otherwise. */
function periodeEnClair(debut: string, fin: string): string {
  const annees = ANNEE_ENTIERE.exec(`${debut}/${fin}`);
  return annees ? `${annees[1] ?? ''}-${annees[2] ?? ''}` : `du ${enJours(debut)} au ${enJours(fin)}`;
}

function periodeChoisie(
  choisie: ConventionChoisie['periode'],
  lue: Convention['periode'],
  premiere: CellRef,
): Convention['periode'] {
  if (!choisie || (choisie.debut === lue?.debut && choisie.fin === lue.fin)) return lue;
  const dite = periodeEnClair(choisie.debut, choisie.fin);
  return { ...choisie, field: { value: dite, printed: dite, cells: lue?.field.cells ?? [premiere] } };
}

/** What the user chose, in the place of what was read; a look at the workbook goes where it says so, else to its first cell. */
export function selonLeChoix(
  lue: Convention,
  choisie: ConventionChoisie | null,
  premiereFeuille: string,
): Convention {
  if (!choisie) return lue;
  const premiere = { sheet: premiereFeuille, row: 0, column: 0 };
  const { nom } = choisie;
  const territoire: Field = { value: nom, printed: nom, cells: lue.territoire?.cells ?? [premiere] };
  return {
    ...lue,
    territoire,
    codeEpci: choisie.codeEpci,
    codesEpci: [choisie.codeEpci],
    periode: periodeChoisie(choisie.periode, lue.periode, premiere),
  };
}

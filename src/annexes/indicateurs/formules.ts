import type { IndicateursEaje, NomMesure } from '../../reading';
import type { Bornes } from '../../referentiel';
import { columnName } from '../../workbook';
import { OCCUPATIONS, PRIX, QUOTIENTS } from './mesures';
import type { Quotient } from './mesures';

/** Column of each measure in the sheet. */
export type ColonnesDeMesures = ReadonlyMap<NomMesure, number>;

export function valeurDe({ mesures }: IndicateursEaje, { haut, bas }: Quotient): number | null {
  const [dividende, ...diviseurs] = [haut, ...bas].map((nom) => mesures[nom]?.value);
  const diviseur = diviseurs.reduce<number>((produit, terme) => produit * (terme ?? NaN), 1);
  const valeur = (dividende ?? NaN) / diviseur;
  return Number.isFinite(valeur) ? valeur : null;
}

/** The quotient of its raw figures that gives the rate as it was read. */
function quotientJuste(eaje: IndicateursEaje, nom: NomMesure): Quotient | null {
  const lue = eaje.mesures[nom];
  if (!lue) return null;
  const donne = (quotient: Quotient): boolean => {
    const valeur = valeurDe(eaje, quotient);
    return valeur !== null && Math.abs(valeur - lue.value) <= lue.pas;
  };
  return QUOTIENTS[nom]?.find(donne) ?? null;
}

/** Places, days and hours stand for a capacity only where a rate that was read says that they do. */
const estSur = ({ bas }: Quotient): boolean => bas.length === 1;

/** A rate that was not read is computed where no other one says as much. */
function estUtile({ mesures }: IndicateursEaje, nom: NomMesure): boolean {
  const famille = [OCCUPATIONS, PRIX].find((noms) => noms.includes(nom)) ?? [nom];
  return nom === famille[0] && !famille.some((autre) => mesures[autre]);
}

/** What the cell of a rate divides; null where its raw figures are not there, or do not give what was read. */
export function quotientDe(eaje: IndicateursEaje, nom: NomMesure): Quotient | null {
  if (eaje.mesures[nom]) return quotientJuste(eaje, nom);
  if (!estUtile(eaje, nom)) return null;
  return QUOTIENTS[nom]?.find((quotient) => estSur(quotient) && valeurDe(eaje, quotient) !== null) ?? null;
}

/** True when the raw figures of the row give another rate than the one that was read. */
export function estContredit(eaje: IndicateursEaje, nom: NomMesure): boolean {
  const refaits = QUOTIENTS[nom]?.filter((quotient) => estSur(quotient) && valeurDe(eaje, quotient) !== null);
  return eaje.mesures[nom] !== undefined && (refaits ?? []).length > 0 && !quotientJuste(eaje, nom);
}

const cellule = (column: number, row: number): string => `${columnName(column)}${String(row + 1)}`;

/** « =IFERROR(G6/H6,"") »: a raw figure that is wiped out leaves the rate empty. */
export function formuleDuQuotient({ haut, bas }: Quotient, colonnes: ColonnesDeMesures, row: number): string {
  const [dividende = '', ...diviseurs] = [haut, ...bas].map((nom) => cellule(colonnes.get(nom) ?? 0, row));
  const diviseur = diviseurs.length > 1 ? `(${diviseurs.join('*')})` : (diviseurs[0] ?? '');
  return `=IFERROR(${dividende}/${diviseur},"")`;
}

/** Rows of a table, from 0. */
export interface Lignes {
  readonly premiere: number;
  readonly derniere: number;
}

/** « G6:G23 ». */
function plage(column: number, { premiere, derniere }: Lignes): string {
  return `${cellule(column, premiere)}:${cellule(column, derniere)}`;
}

/** Nothing rather than 0 where no structure says its figure. */
export function formuleDeSomme(column: number, lignes: Lignes): string {
  const valeurs = plage(column, lignes);
  return `=IF(COUNT(${valeurs})=0,"",SUM(${valeurs}))`;
}

/** Mean of the plausible figures of a column, weighted by another one. */
export function formuleDeMoyenne(
  column: number,
  poids: number | null,
  lignes: Lignes,
  bornes: Bornes | null,
): string {
  const valeurs = plage(column, lignes);
  const retenues = bornes
    ? `ISNUMBER(${valeurs})*(${valeurs}>=${String(bornes.minimum)})*(${valeurs}<=${String(bornes.maximum)})`
    : `ISNUMBER(${valeurs})*1`;
  const poidsDesLignes = poids === null ? '' : `,${plage(poids, lignes)}`;
  return `=IFERROR(SUMPRODUCT(${retenues},${valeurs}${poidsDesLignes})/SUMPRODUCT(${retenues}${poidsDesLignes}),"")`;
}

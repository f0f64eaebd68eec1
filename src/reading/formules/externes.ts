import { areaTarget } from '../../workbook';
import type { ReferenceExterne } from '../records';
import { areasDe } from './axe';
import type { FeuilleCalculee } from './feuille-calculee';

/** A name of another workbook: "[1]!Taux", "'[Budget.xlsx]'!Taux". */
const NOM_EXTERNE = /(?:'[^'[\]]*\[[^'[\]]*\][^']*'|\[[^[\]]*\][\p{L}\p{N}_.]*)!/gu;

/** The links of a sheet to other workbooks, one a cell and a workbook. */
export function externesDe(feuille: FeuilleCalculee): ReferenceExterne[] {
  return [...feuille.lignes].flatMap(([row, columns]) =>
    columns.flatMap((column) => {
      const formule = feuille.formule(row, column) ?? '';
      if (!formule.includes(']')) return [];
      return classeursDans(formule).map((classeur) => ({ field: feuille.fieldDe(row, column), classeur }));
    }),
  );
}

function classeursDans(formule: string): string[] {
  const prefixes = [...areasDe(formule).map(({ prefix }) => prefix), ...(formule.match(NOM_EXTERNE) ?? [])];
  return [...new Set(prefixes.flatMap((prefix) => areaTarget(prefix).workbook ?? []))];
}

import { areaTarget, type AreaToken, type Expression, parseFormula } from '../../workbook';
import type { CellValue } from '../../workbook';

/** What a cell of some sheet holds; the sheet is null for the one of the formula. */
export type Lecteur = (sheet: string | null, row: number, column: number) => CellValue;

/** Ranges larger than this are not redone. */
const CELLULES_MAX = 2000;

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const somme = (nombres: readonly number[]): number => nombres.reduce((total, nombre) => total + nombre, 0);

const FONCTIONS: Readonly<Record<string, (nombres: readonly number[]) => number>> = {
  SUM: somme,
  AVERAGE: (nombres) => somme(nombres) / nombres.length,
  MIN: (nombres) => Math.min(...nombres),
  MAX: (nombres) => Math.max(...nombres),
};

/** Redoes a formula made of + - * / and sums, from the values that the workbook shows; null when it cannot. */
export function valeurDe(formule: string, lire: Lecteur): number | null {
  const expression = parseFormula(formule);
  const valeur = expression && evaluer(expression, lire);
  return valeur !== null && Number.isFinite(valeur) ? valeur : null;
}

function evaluer(expression: Expression, lire: Lecteur): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'area':
      return celluleSeule(expression.area, lire);
    case 'unary': {
      const operand = evaluer(expression.operand, lire);
      return operand === null ? null : expression.operator === '-' ? -operand : operand / 100;
    }
    case 'binary': {
      const operation = OPERATIONS[expression.operator];
      const gauche = operation ? evaluer(expression.left, lire) : null;
      const droite = gauche === null ? null : evaluer(expression.right, lire);
      return operation && gauche !== null && droite !== null ? operation(gauche, droite) : null;
    }
    case 'call':
      return appeler(expression.name, expression.arguments, lire);
    default:
      return null;
  }
}

/** An empty cell counts for nothing; a text or an error stops the computation. */
function celluleSeule(area: AreaToken, lire: Lecteur): number | null {
  const valeurs = valeursDe(area, lire);
  if (valeurs?.length !== 1) return null;
  const [valeur = null] = valeurs;
  if (valeur === null) return 0;
  return typeof valeur === 'number' ? valeur : null;
}

function appeler(nom: string, parametres: readonly Expression[], lire: Lecteur): number | null {
  const fonction = FONCTIONS[nom];
  if (!fonction) return null;
  const nombres: number[] = [];
  for (const parametre of parametres) {
    const ajoutes = parametre.kind === 'area' ? nombresDe(parametre.area, lire) : evaluer(parametre, lire);
    if (ajoutes === null) return null;
    nombres.push(...[ajoutes].flat());
  }
  return nombres.length > 0 ? fonction(nombres) : null;
}

/** The figures of a range: texts and empty cells count for nothing, as in Excel; an error stops the computation. */
function nombresDe(area: AreaToken, lire: Lecteur): number[] | null {
  const valeurs = valeursDe(area, lire);
  if (!valeurs || valeurs.some((valeur) => typeof valeur === 'object' && valeur !== null)) return null;
  return valeurs.filter((valeur) => typeof valeur === 'number');
}

/** What the cells of an area hold; null for another workbook, a whole column or too large a range. */
export function valeursDe({ prefix, first, last }: AreaToken, lire: Lecteur): CellValue[] | null {
  const { workbook, sheet } = areaTarget(prefix);
  if (workbook !== null || first.row === null || last.row === null) return null;
  if (first.column === null || last.column === null) return null;
  if ((last.row - first.row + 1) * (last.column - first.column + 1) > CELLULES_MAX) return null;
  const valeurs: CellValue[] = [];
  for (let { row } = first; row <= last.row; row += 1) {
    for (let { column } = first; column <= last.column; column += 1) valeurs.push(lire(sheet, row, column));
  }
  return valeurs;
}

import {
  type AreaToken,
  cellName,
  type Expression,
  formulaTokens,
  parseFormula,
  rangeName,
} from '../../workbook';

/** Sums of more cells than this are not written out. */
const CELLULES_ECRITES_MAX = 60;

/** What takes the place of what does not matter. */
const NOMBRE = '#';

/**
 * What a formula computes, written in one way: B1*A1 is A1*B1, A1+A2 is SUM(A1:A2), $A$1 is A1.
 * Null when the formula is not understood.
 */
export function formeCanonique(formule: string): string | null {
  const expression = parseFormula(formule);
  return expression && ecrire(expression, (value) => String(value));
}

/** The same with every written figure hidden: A1*0.66 and A1*0.6 are alike. */
export function formeSansNombres(formule: string): string | null {
  const expression = parseFormula(formule);
  return expression && ecrire(expression, () => NOMBRE);
}

/** A formula whose cells are hidden: what it does, wherever it looks. */
export function squelette(formule: string): string {
  return formulaTokens(formule)
    .map(({ kind, text }) => (kind === 'area' ? NOMBRE : text))
    .join('');
}

type EcrireNombre = (value: number) => string;

function ecrire(expression: Expression, nombre: EcrireNombre): string {
  switch (expression.kind) {
    case 'number':
      return nombre(expression.value);
    case 'area':
      return plage(expression.area);
    case 'opaque':
      return expression.text.toUpperCase();
    default: {
      const termes = termesDe(expression, nombre);
      if (termes) return termes.length === 1 ? (termes[0] ?? '') : `+(${termes.sort().join(',')})`;
      const facteurs = facteursDe(expression, nombre);
      return facteurs ? `*(${facteurs.sort().join(',')})` : appel(expression, nombre);
    }
  }
}

function appel(expression: Expression, nombre: EcrireNombre): string {
  if (expression.kind === 'binary') {
    return `${expression.operator}(${ecrire(expression.left, nombre)},${ecrire(expression.right, nombre)})`;
  }
  if (expression.kind !== 'call') return ecrire(expression, nombre);
  return `${expression.name}(${expression.arguments.map((argument) => ecrire(argument, nombre)).join(',')})`;
}

/** The terms of a sum, in whatever way it is written; null when it is no sum. */
function termesDe(expression: Expression, nombre: EcrireNombre): string[] | null {
  if (expression.kind === 'binary' && /^[+-]$/.test(expression.operator)) {
    const droite = sommeOuTerme(expression.right, nombre);
    const signee = expression.operator === '-' ? droite.map(oppose) : droite;
    return [...sommeOuTerme(expression.left, nombre), ...signee];
  }
  if (expression.kind === 'unary' && expression.operator === '-') {
    return sommeOuTerme(expression.operand, nombre).map(oppose);
  }
  if (expression.kind !== 'call' || expression.name !== 'SUM') return null;
  return expression.arguments.flatMap((argument) => sommeOuTerme(argument, nombre));
}

function sommeOuTerme(expression: Expression, nombre: EcrireNombre): string[] {
  if (expression.kind === 'area') return cellulesDe(expression.area);
  return termesDe(expression, nombre) ?? [ecrire(expression, nombre)];
}

const oppose = (terme: string): string => (terme.startsWith('-') ? terme.slice(1) : `-${terme}`);
const inverse = (facteur: string): string => (facteur.startsWith('/') ? facteur.slice(1) : `/${facteur}`);

function facteursDe(expression: Expression, nombre: EcrireNombre): string[] | null {
  if (expression.kind === 'unary') return [...produitOuFacteur(expression.operand, nombre), '%'];
  if (expression.kind !== 'binary' || !/^[*/]$/.test(expression.operator)) return null;
  const droite = produitOuFacteur(expression.right, nombre);
  const signee = expression.operator === '/' ? droite.map(inverse) : droite;
  return [...produitOuFacteur(expression.left, nombre), ...signee];
}

function produitOuFacteur(expression: Expression, nombre: EcrireNombre): string[] {
  return facteursDe(expression, nombre) ?? [ecrire(expression, nombre)];
}

function plage({ prefix, text, first, last }: AreaToken): string {
  if (first.row === null || first.column === null || last.row === null || last.column === null) {
    return text.replaceAll('$', '').toUpperCase();
  }
  const bounds = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return prefix.toUpperCase() + rangeName(bounds);
}

/** One by one the cells of a small range. */
function cellulesDe(area: AreaToken): string[] {
  const { prefix, first, last } = area;
  if (first.row === null || first.column === null || last.row === null || last.column === null) {
    return [plage(area)];
  }
  const largeur = last.column - first.column + 1;
  const nombre = (last.row - first.row + 1) * largeur;
  if (nombre > CELLULES_ECRITES_MAX) return [plage(area)];
  const { row, column } = first;
  return Array.from({ length: nombre }, (_, rang) => {
    return prefix.toUpperCase() + cellName(row + Math.floor(rang / largeur), column + (rang % largeur));
  });
}

import { type AreaToken, formulaTokens, type FormulaToken } from './formula-tokens';

/** What a formula computes, as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'area'; readonly area: AreaToken }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '%'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** A text, a name, a structured reference, an error: nothing to look into. */
  | { readonly kind: 'opaque'; readonly text: string };

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** As many as Excel nests. */
const MAX_DEPTH = 64;

/** Reads a formula, with or without its "="; null when it holds what this reader does not know (arrays, unions). */
export function parseFormula(formula: string): Expression | null {
  const tokens = formulaTokens(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  const parser = new Parser(tokens);
  const expression = parser.expression(0, 0);
  return parser.isAtEnd ? expression : null;
}

class Parser {
  private index = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  get isAtEnd(): boolean {
    return this.index === this.tokens.length;
  }

  /** An expression whose operators bind more than this. */
  expression(binding: number, depth: number): Expression | null {
    if (depth > MAX_DEPTH) return null;
    let left = this.operand(depth);
    while (left) {
      const operator = this.peek();
      const strength = PRECEDENCE[operator] ?? 0;
      if (strength <= binding) return left;
      this.index += 1;
      const right = this.expression(strength, depth + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return null;
  }

  /** Signs bind more than any operator, and a percent sign more than signs. */
  private operand(depth: number): Expression | null {
    while (this.accept('+'));
    if (this.accept('-')) {
      const operand = depth < MAX_DEPTH ? this.operand(depth + 1) : null;
      return operand && { kind: 'unary', operator: '-', operand };
    }
    let operand = this.primary(depth);
    while (operand && this.accept('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  private primary(depth: number): Expression | null {
    if (this.accept('(')) {
      const inner = this.expression(0, depth + 1);
      return this.accept(')') ? inner : null;
    }
    const token = this.tokens[this.index];
    if (!token || token.kind === 'operator') return null;
    this.index += 1;
    if (token.kind === 'area') return { kind: 'area', area: token };
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    return token.kind === 'function' ? this.call(token.text, depth) : this.opaque(token.text);
  }

  /** A structured reference is a name and its brackets. */
  private opaque(text: string): Expression {
    const next = this.tokens[this.index];
    if (next?.kind !== 'name' || !next.text.startsWith('[')) return { kind: 'opaque', text };
    this.index += 1;
    return { kind: 'opaque', text: text + next.text };
  }

  private call(name: string, depth: number): Expression | null {
    if (!this.accept('(')) return null;
    const inside: Expression[] = [];
    while (!this.accept(')')) {
      const argument = this.argument(depth);
      if (!argument) return null;
      inside.push(argument);
      if (!this.accept(',') && this.peek() !== ')') return null;
    }
    return { kind: 'call', name: name.toUpperCase(), arguments: inside };
  }

  private argument(depth: number): Expression | null {
    const isLeftOut = this.peek() === ',';
    return isLeftOut ? { kind: 'opaque', text: '' } : this.expression(0, depth + 1);
  }

  private peek(): string {
    const token = this.tokens[this.index];
    return token?.kind === 'operator' ? token.text : '';
  }

  private accept(operator: string): boolean {
    if (this.peek() !== operator) return false;
    this.index += 1;
    return true;
  }
}

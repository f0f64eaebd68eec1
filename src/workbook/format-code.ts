/** A piece of a number format: text to show as it is, or something that the value fills. */
export interface FormatToken {
  readonly kind:
    | 'literal'
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'exponent'
    | 'date'
    | 'elapsed'
    | 'text'
    | 'general';
  readonly text: string;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** "[>=100]", when the section has one. */
  readonly condition: { readonly operator: string; readonly bound: number } | null;
}

const PIECES =
  /"([^"]*)"?|\\(.)|_(.)|\*.|\[([^\]]*)\]|(General)|(AM\/PM|A\/P)|([ymdhs]+)|(E[+-])|([0#?])|([.,%@;])|([\s\S])/gi;

const CONDITION = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/;
const CURRENCY = /^\$([^-]*)/;
const ELAPSED = /^(h+|m+|s+)$/i;
const SIGNS = { '.': 'point', ',': 'comma', '%': 'percent', '@': 'text' } as const;

const known = new Map<string, readonly FormatSection[]>();

/** The sections of a number format code, en-US. The same codes come again for thousands of cells. */
export function formatSections(code: string): readonly FormatSection[] {
  const before = known.get(code);
  if (before) return before;
  const sections = readSections(code);
  known.set(code, sections);
  return sections;
}

/** Whether a number in this format reads as a day, a month or a year. */
export function isDateFormat(code: string): boolean {
  const tokens = formatSections(code)[0]?.tokens ?? [];
  const letters = tokens
    .filter(({ kind }) => kind === 'date' || kind === 'elapsed')
    .map(({ text }) => text)
    .join('')
    .toLowerCase();
  return /[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}

function readSections(code: string): FormatSection[] {
  let tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  const sections: FormatSection[] = [];
  for (const match of code.matchAll(PIECES)) {
    if (match[0] === ';') {
      sections.push({ tokens, condition });
      tokens = [];
      condition = null;
      continue;
    }
    const limit = CONDITION.exec(match[4] ?? '');
    if (limit) condition = { operator: limit[1] ?? '=', bound: Number(limit[2]) };
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return [...sections, { tokens, condition }];
}

function tokenOf(match: RegExpExecArray): FormatToken | null {
  const [whole, quoted, escaped, space, bracket, general, halfDay, date, exponent, digit, sign, other] =
    match;
  const literal = quoted ?? escaped ?? (space === undefined ? other : ' ');
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (bracket !== undefined) return bracketToken(bracket);
  if (general) return { kind: 'general', text: whole };
  if (date ?? halfDay) return { kind: 'date', text: whole };
  if (exponent) return { kind: 'exponent', text: whole };
  if (digit) return { kind: 'digit', text: whole };
  return sign ? { kind: SIGNS[sign as keyof typeof SIGNS], text: whole } : null;
}

/** Brackets hold a currency, a time that goes past its limits, or what does not show: a colour, a condition. */
function bracketToken(bracket: string): FormatToken | null {
  if (ELAPSED.test(bracket)) return { kind: 'elapsed', text: bracket.toLowerCase() };
  const currency = CURRENCY.exec(bracket);
  return currency?.[1] ? { kind: 'literal', text: currency[1] } : null;
}

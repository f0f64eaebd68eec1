import type { FormatToken } from './format-code';

const DECIMAL = ',';
/** Narrow no-break space. */
const GROUP = '\u202f';
const GROUP_SIZE = 3;
const EXACT_DIGITS = 15;
const GENERAL_DIGITS = 10;
const GENERAL_LIMIT = 1e11;
const GENERAL_SMALL = 1e-4;
const GENERAL_DECIMALS = 9;

/** A number as the General format shows it: at most eleven characters, then powers of ten. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  const isTiny = size > 0 && size < GENERAL_SMALL && Number(size.toFixed(GENERAL_DECIMALS)) !== size;
  if (size >= GENERAL_LIMIT || isTiny) {
    const [digits = '', power = ''] = value.toExponential(GENERAL_DIGITS / 2).split('e');
    return `${french(trimZeros(digits))}E${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
  }
  const wholeDigits = Math.trunc(size).toString().length;
  return french(trimZeros(fixed(value, Math.max(0, GENERAL_DIGITS - wholeDigits))));
}

/** A positive number through the tokens of a format. */
export function numberText(tokens: readonly FormatToken[], value: number): string {
  const shape = shapeOf(tokens);
  const scaled = (value * 100 ** shape.percents) / 1000 ** shape.scale;
  const exponent = shape.exponentPlaces > 0 ? exponentOf(scaled, shape.wholePlaces) : 0;
  const [whole = '', decimals = ''] = fixed(scaled / 10 ** exponent, shape.decimalPlaces).split('.');
  const filler = new Filler(whole === '0' ? '' : whole, decimals, shape, exponent);
  return tokens.map((token, index) => filler.fill(token, index)).join('');
}

interface Shape {
  readonly percents: number;
  /** How many times the number is divided by a thousand. */
  readonly scale: number;
  readonly isGrouped: boolean;
  readonly wholePlaces: number;
  readonly decimalPlaces: number;
  /** Places for the power of ten; none when the format has no power. */
  readonly exponentPlaces: number;
  readonly point: number;
  readonly exponent: number;
}

function shapeOf(tokens: readonly FormatToken[]): Shape {
  const at = (kind: FormatToken['kind']) => {
    const index = tokens.findIndex((token) => token.kind === kind);
    return index < 0 ? tokens.length : index;
  };
  const exponent = at('exponent');
  const point = Math.min(at('point'), exponent);
  const digits = tokens.flatMap(({ kind }, index) => (kind === 'digit' && index < exponent ? [index] : []));
  const lastDigit = digits.at(-1) ?? -1;
  const commas = tokens.flatMap(({ kind }, index) => (kind === 'comma' ? [index] : []));
  return {
    percents: tokens.filter(({ kind }) => kind === 'percent').length,
    scale: commas.filter((index) => index > lastDigit).length,
    isGrouped: commas.some((index) => index > (digits[0] ?? 0) && index < lastDigit),
    wholePlaces: digits.filter((index) => index < point).length,
    decimalPlaces: digits.filter((index) => index > point).length,
    exponentPlaces: tokens.slice(exponent).filter(({ kind }) => kind === 'digit').length,
    point,
    exponent,
  };
}

/** Puts the digits of a number in the places of its format, one token after the other. */
class Filler {
  private wholePlace = 0;
  private decimalPlace = 0;
  private isExponentShown = false;

  constructor(
    private readonly whole: string,
    private readonly decimals: string,
    private readonly shape: Shape,
    private readonly exponent: number,
  ) {}

  fill({ kind, text }: FormatToken, index: number): string {
    switch (kind) {
      case 'digit':
        if (index > this.shape.exponent) return this.exponentDigits();
        return index < this.shape.point ? this.wholeDigits(text) : this.decimalDigit(text);
      case 'point':
        return this.shape.wholePlaces === 0 ? this.whole + DECIMAL : DECIMAL;
      case 'exponent':
        return this.exponent < 0 ? 'E-' : text.replace('-', '');
      case 'comma':
        return '';
      default:
        return text;
    }
  }

  /** The first place takes all the digits that have none of their own. */
  private wholeDigits(place: string): string {
    const placesAfter = this.shape.wholePlaces - this.wholePlace - 1;
    const end = this.whole.length - placesAfter;
    const start = this.wholePlace === 0 ? 0 : end - 1;
    this.wholePlace += 1;
    if (end <= 0) return place === '0' ? this.grouped('0', placesAfter) : place === '?' ? ' ' : '';
    return this.grouped(this.whole.slice(Math.max(0, start), end), placesAfter);
  }

  /** Separators go after the digits that end a group, counted from the units. */
  private grouped(digits: string, placesAfter: number): string {
    if (!this.shape.isGrouped) return digits;
    return [...digits]
      .map((digit, index) => {
        const after = digits.length - 1 - index + placesAfter;
        return after > 0 && after % GROUP_SIZE === 0 ? digit + GROUP : digit;
      })
      .join('');
  }

  private decimalDigit(place: string): string {
    const rest = this.decimals.slice(this.decimalPlace);
    this.decimalPlace += 1;
    if (place === '0' || /[1-9]/.test(rest)) return rest.slice(0, 1);
    return place === '?' ? ' ' : '';
  }

  /** All of them stand in the first place. */
  private exponentDigits(): string {
    if (this.isExponentShown) return '';
    this.isExponentShown = true;
    return String(Math.abs(this.exponent)).padStart(this.shape.exponentPlaces, '0');
  }
}

/** The power of ten that leaves as many digits as there are places before the point. */
function exponentOf(value: number, places: number): number {
  if (value === 0) return 0;
  const power = Number(value.toExponential().split('e')[1]);
  return places > 1 ? Math.floor(power / places) * places : power;
}

/** Rounds as Excel does: halves away from zero, on the fifteen digits that it keeps. */
function fixed(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(EXACT_DIGITS));
  const shifted = Number(`${String(exact)}e${String(decimals)}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) >= Number.MAX_SAFE_INTEGER)
    return plain(exact, decimals);
  const rounded = Math.sign(shifted) * Math.round(Math.abs(shifted));
  return (rounded / 10 ** decimals).toFixed(decimals);
}

/** Without the power of ten that JavaScript writes for large numbers. */
const plain = (value: number, decimals: number): string =>
  Math.abs(value) < 1e21 ? value.toFixed(decimals) : BigInt(Math.round(value)).toString();

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const french = (text: string): string => text.replace('.', DECIMAL);

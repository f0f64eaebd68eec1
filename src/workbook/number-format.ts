import { type FormatSection, formatSections, type FormatToken } from './format-code';
import { dateText } from './format-date';
import { generalText, numberText } from './format-number';
import { type Cell, GENERAL, isCellError } from './grid';

/** Errors by their name in Excel in French, where it is another. */
const FRENCH_ERRORS: Readonly<Record<string, string>> = {
  '#NAME?': '#NOM?',
  '#VALUE!': '#VALEUR!',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#EPARS!',
  '#GETTING_DATA': '#CHARGEMENT_DONNEES',
};

/** The formats that Excel shows in the order of the country, whatever their code. */
const COUNTRY_FORMATS: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy',
  'mm-dd-yy': 'dd/mm/yyyy',
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yyyy h:mm': 'dd/mm/yyyy hh:mm',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};
const LONG_DATE = /^\[\$-F800\]/i;
const LONG_TIME = /^\[\$-F400\]/i;
const TEXT_SECTION = 3;

/** What Excel in French shows for a cell that is wide enough. */
export function displayText({ value, format }: Cell, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'string' && format === GENERAL) return value;
  if (isCellError(value)) return FRENCH_ERRORS[value.error] ?? value.error;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  const sections = formatSections(inFrance(format));
  return typeof value === 'string' ? textThrough(sections, value) : numberThrough(sections, value, date1904);
}

function inFrance(format: string): string {
  if (LONG_DATE.test(format)) return 'dddd d mmmm yyyy';
  if (LONG_TIME.test(format)) return 'hh:mm:ss';
  return COUNTRY_FORMATS[format] ?? format;
}

/** Text passes through the fourth section, or through the only one when it has a place for text. */
function textThrough(sections: readonly FormatSection[], value: string): string {
  const { tokens } = sections[TEXT_SECTION] ?? sections[sections.length - 1] ?? { tokens: [] };
  if (!tokens.some(({ kind }) => kind === 'text')) return sections[TEXT_SECTION] ? literals(tokens) : value;
  return tokens.map(({ kind, text }) => (kind === 'text' ? value : text)).join('');
}

const literals = (tokens: readonly FormatToken[]): string => tokens.map(({ text }) => text).join('');

function numberThrough(sections: readonly FormatSection[], value: number, date1904: boolean): string {
  const section = sectionFor(sections, value);
  if (!section) return generalText(value);
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed')) {
    return dateText(tokens, value, date1904) ?? generalText(value);
  }
  // A section of its own for negative numbers says itself how they show.
  const sign = value < 0 && section === sections[0] ? '-' : '';
  if (isFraction(tokens)) return generalText(value);
  return signed(sign, magnitudeText(tokens, Math.abs(value)));
}

/** A number that rounds to nothing loses its sign. */
const signed = (sign: string, text: string): string => (/[1-9]/.test(text) ? sign + text : text);

function magnitudeText(tokens: readonly FormatToken[], value: number): string {
  if (!tokens.some(({ kind }) => kind === 'general' || kind === 'text')) return numberText(tokens, value);
  return tokens
    .map(({ kind, text }) => (kind === 'general' || kind === 'text' ? generalText(value) : text))
    .join('');
}

const isFraction = (tokens: readonly FormatToken[]): boolean =>
  tokens.some(
    ({ kind, text }, index) => kind === 'literal' && text === '/' && tokens[index - 1]?.kind === 'digit',
  );

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const numeric = sections.slice(0, TEXT_SECTION);
  if (numeric.some(({ condition }) => condition !== null)) {
    return numeric.find((section) => meets(section, value));
  }
  if (value < 0 && numeric.length > 1) return numeric[1];
  return value === 0 && numeric.length > 2 ? numeric[2] : numeric[0];
}

function meets({ condition }: FormatSection, value: number): boolean {
  if (!condition) return true;
  const { operator, bound } = condition;
  if (operator === '<>') return value !== bound;
  const isEqual = operator.includes('=') && value === bound;
  return (
    isEqual || (operator.startsWith('<') && value < bound) || (operator.startsWith('>') && value > bound)
  );
}

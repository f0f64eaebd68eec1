import type { FormatToken } from './format-code';
import { serialToDate, type SerialDate, twoDigits } from './serial-date';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const SHORT_MONTHS = 'janv févr mars avr mai juin juil août sept oct nov déc'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const SHORT_NAME = 3;
const UNITS_A_DAY: Readonly<Record<string, number>> = { h: 24, m: 1440, s: 86_400 };

/** A serial number through the tokens of a date format; null when Excel has no date for it. */
export function dateText(tokens: readonly FormatToken[], serial: number, date1904: boolean): string | null {
  const date = serialToDate(serial, date1904);
  if (!date) return null;
  const isHalfDay = tokens.some(({ kind, text }) => kind === 'date' && text.includes('/'));
  return tokens
    .map((token, index) => {
      if (token.kind === 'elapsed') return elapsedText(token.text, serial);
      if (token.kind !== 'date') return token.text;
      return partText(token.text.toLowerCase(), date, isHalfDay, isMinute(tokens, index));
    })
    .join('');
}

/** "m" is a minute after the hour or before the second, a month elsewhere. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const isTime = ({ kind }: FormatToken) => kind === 'date' || kind === 'elapsed';
  const before = tokens.slice(0, index).findLast(isTime)?.text ?? '';
  const after = tokens.slice(index + 1).find(isTime)?.text ?? '';
  return /^h/i.test(before) || /^s/i.test(after);
}

function partText(part: string, date: SerialDate, isHalfDay: boolean, minute: boolean): string {
  const numberText = (value: number) => (part.length === 1 ? String(value) : twoDigits(value));
  if (part.includes('/')) return date.hours < 12 ? 'AM' : 'PM';
  switch (part[0]) {
    case 'y':
      return part.length <= 2 ? twoDigits(date.year % 100) : String(date.year);
    case 'm':
      return minute ? numberText(date.minutes) : monthText(part.length, date.month);
    case 'd':
      return dayText(part.length, date);
    case 'h':
      return numberText(isHalfDay ? date.hours % 12 || 12 : date.hours);
    default:
      return numberText(date.seconds);
  }
}

function monthText(length: number, month: number): string {
  if (length <= 2) return length === 1 ? String(month) : twoDigits(month);
  const name = (length === SHORT_NAME ? SHORT_MONTHS : MONTHS)[month - 1] ?? '';
  return length > 4 ? name.slice(0, 1) : name;
}

function dayText(length: number, { day, weekday }: SerialDate): string {
  if (length <= 2) return length === 1 ? String(day) : twoDigits(day);
  const name = DAYS[weekday] ?? '';
  return length === SHORT_NAME ? name.slice(0, SHORT_NAME) : name;
}

function elapsedText(unit: string, serial: number): string {
  const count = Math.floor(Math.round(serial * 86_400) / (86_400 / (UNITS_A_DAY[unit.slice(0, 1)] ?? 1)));
  return String(count).padStart(unit.length, '0');
}

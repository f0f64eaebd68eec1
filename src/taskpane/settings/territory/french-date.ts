/** Which end of the convention a date is: a year alone is its first day, or its last. */
export type PeriodEnd = 'debut' | 'fin';

const DAY = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/;
const YEAR = /^\d{4}$/;
const ENDS: Readonly<Record<PeriodEnd, string>> = { debut: '01-01', fin: '12-31' };

/** "2025-01-31" → "31/01/2025". */
export function shownDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function realDay(iso: string): string | null {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

/** "31/01/2025" or "2025" as an ISO date, empty for nothing; null when it is no date. */
export function typedDate(text: string, end: PeriodEnd): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  if (YEAR.test(typed)) return `${typed}-${ENDS[end]}`;
  const [, day = '', month = '', year = ''] = DAY.exec(typed) ?? [];
  return realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

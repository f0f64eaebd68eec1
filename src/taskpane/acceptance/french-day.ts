const LONG = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** "2026-03-01" → "1er mars 2026"; a day that is none, as it is written. */
export function frenchDay(isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? isoDay : LONG.format(date).replace(/^1 /, '1er ');
}

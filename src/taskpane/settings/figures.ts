export type Unit = '%' | '€' | 'points' | '';

const FIGURE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const EUROS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SPACES = /[\s\u00a0\u202f]/g;
const TYPED = /^(\d+(?:[.,]\d+)?)(?:%|€|€\/h|points?)?$/;

function isShare(unit: Unit): boolean {
  return unit === '%' || unit === 'points';
}

/** « 60 % », « 7,50 € », « 220 »: a figure of a profil as it is shown; nothing for a threshold that is off. */
export function shownFigure(value: unknown, unit: Unit): string {
  if (typeof value !== 'number') return '';
  if (unit === '€') return `${Number.isInteger(value) ? FIGURE.format(value) : EUROS.format(value)}\u00a0€`;
  const figure = FIGURE.format(isShare(unit) ? Math.round(value * 1e4) / 100 : value);
  return unit === '' ? figure : `${figure}\u00a0${unit}`;
}

/** What was typed as a figure of a profil, where 60 % is 0.6; null when it is no figure. */
export function typedFigure(text: string, unit: Unit): number | null {
  const digits = TYPED.exec(text.replace(SPACES, ''))?.[1];
  if (digits === undefined) return null;
  const value = Number(digits.replace(',', '.'));
  return isShare(unit) ? Math.round(value * 100) / 1e4 : value;
}

/** Excel takes no longer text in a cell. */
export const MAX_CELL_TEXT = 32_767;
const ELLIPSIS = '…';

/** The text as a cell can hold it: a longer one ends with an ellipsis, never in the middle of a character. */
export function fittingCell(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const end = MAX_CELL_TEXT - ELLIPSIS.length;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(0, isHalf ? end - 1 : end) + ELLIPSIS;
}

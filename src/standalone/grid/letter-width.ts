const SAMPLE = 'Les équipements de la commune, 12 rue du Moulin, 56190 MUZILLAC';
const USUAL = 7;
/** Words in capitals and round letters are wider than the usual. */
const MARGIN = 1.12;
/** That of styles/grid.css. */
const FONT = '14px Calibri, Carlito, "Segoe UI", sans-serif';

/** The usual width of a letter in the cells, in pixels: it depends on the fonts of the computer. */
export function letterWidth(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return USUAL;
  context.font = FONT;
  return (MARGIN * context.measureText(SAMPLE).width) / SAMPLE.length;
}

import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook';
import { XmlCursor } from '../xml-cursor';
import type { Note } from './note';

/** Pixels: a column and a row of which the sheet says nothing, a character of a column, a point. */
const COLUMN = 64;
const ROW = 20;
const CHARACTER = 7;
const PADDING = 5;
const POINT = 4 / 3;

/** A note this wide holds about so many characters in a line of this height. */
const WIDTH = 320;
const CHARACTERS = 52;
const LINE = 15;
const MARGIN = 12;
const MAX_HEIGHT = 480;

/** How large the columns and rows of a sheet are, in pixels. */
export interface SheetSizes {
  readonly width: (column: number) => number;
  readonly height: (row: number) => number;
}

export function readSizes(xml: string): SheetSizes {
  const spans: { first: number; last: number; width: number }[] = [];
  const heights = new Map<number, number>();
  const cursor = new XmlCursor(xml);
  let row = -1;
  while (cursor.nextOpen(0)) {
    if (cursor.name === 'col') spans.push(spanOf(cursor));
    else if (cursor.name === 'row') {
      row = Number(cursor.attribute('r') ?? row + 2) - 1;
      const height = Number(cursor.attribute('ht') ?? NaN) * POINT;
      if (cursor.flag('hidden')) heights.set(row, 0);
      else if (height > 0) heights.set(row, height);
    }
  }
  return {
    width: (column) => spans.find(({ first, last }) => column >= first && column <= last)?.width ?? COLUMN,
    height: (at) => heights.get(at) ?? ROW,
  };
}

function spanOf(cursor: XmlCursor): { first: number; last: number; width: number } {
  const characters = Number(cursor.attribute('width') ?? NaN);
  const width = characters >= 0 ? characters * CHARACTER + PADDING : COLUMN;
  return {
    first: Number(cursor.attribute('min')) - 1,
    last: Number(cursor.attribute('max')) - 1,
    width: cursor.flag('hidden') ? 0 : width,
  };
}

/** Where the note stands when it shows, beside its cell: column, pixels, row, pixels, of both corners. */
export function anchorOf({ row, column, text }: Note, { width, height }: SheetSizes): string {
  const left = Math.min(column + 1, MAX_COLUMNS - 1);
  const top = Math.max(0, row - 1);
  const right = placeAfter(left, MARGIN + WIDTH, width, MAX_COLUMNS);
  const bottom = placeAfter(top, MARGIN + heightOf(text), height, MAX_ROWS);
  return [left, MARGIN, top, MARGIN, right.line, right.rest, bottom.line, bottom.rest].join(', ');
}

function heightOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS), 0);
  return Math.min(MAX_HEIGHT, (lines + 1) * LINE);
}

/** The line that lies so many pixels after the beginning of another, and how far in it. */
function placeAfter(
  from: number,
  pixels: number,
  sizeOf: (line: number) => number,
  count: number,
): { readonly line: number; readonly rest: number } {
  let line = from;
  let rest = pixels;
  for (; line < count - 1 && rest >= sizeOf(line); line += 1) rest -= sizeOf(line);
  return { line, rest: Math.round(Math.min(rest, sizeOf(line))) };
}

// Draws the icons of the add-in, a table that has been checked, and of its commands, the same table with another sign. npm run icons
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** Of the add-in itself, in lists of add-ins. */
const LIST_SIZE = 128;
/** Of the page, once it is installed. */
const PAGE_SIZES = [192, 512];
/** The system cuts this one to a shape of its own: what matters lies in the middle. */
const MASKABLE = { size: 512, share: 0.6 };
const FOLDER = 'assets/icons';
/** Samples a pixel side: each pixel is the mean of 64 points, so that curves are smooth at 16 pixels too. */
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];
/** Something painted over what is below it. */
interface Layer {
  readonly colour: Colour;
  covers(x: number, y: number): boolean;
}

const BLUE: Colour = [0x0f, 0x6c, 0xbd];
const PALE_BLUE: Colour = [0x96, 0xc6, 0xfa];
const GREY: Colour = [0x61, 0x61, 0x61];
const GREEN: Colour = [0x0e, 0x70, 0x0e];
const WHITE: Colour = [0xff, 0xff, 0xff];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function box(colour: Colour, { left, top, right, bottom }: Box, radius = 0): Layer {
  return {
    colour,
    covers(x, y) {
      const dx = Math.max(left + radius - x, x - right + radius, 0);
      const dy = Math.max(top + radius - y, y - bottom + radius, 0);
      return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= radius + 1e-9;
    },
  };
}

function disc(colour: Colour, [centreX, centreY]: Point, radius: number): Layer {
  return { colour, covers: (x, y) => Math.hypot(x - centreX, y - centreY) <= radius };
}

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** A line through points, with round ends. */
function stroke(colour: Colour, points: readonly Point[], width: number): Layer {
  const segments = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  return {
    colour,
    covers: (x, y) => segments.some(([start, end]) => distanceToSegment(x, y, start, end) <= width / 2),
  };
}

/** The table: straight lines lie on whole pixels, or they would blur at small sizes. */
function table(size: number): Layer[] {
  const line = Math.max(1, Math.round(size / 20));
  const margin = Math.round(size / 32);
  const outer = { left: margin, top: margin, right: size - margin, bottom: size - margin };
  const inner = {
    left: margin + line,
    top: margin + line,
    right: outer.right - line,
    bottom: outer.bottom - line,
  };
  const header = margin + Math.round(size * 0.27);
  const rowHeight = Math.round((inner.bottom - header) / 3);
  const column = margin + Math.round(size * 0.36);
  const rows = [1, 2].map((row) => header + row * rowHeight);
  return [
    box(BLUE, outer, size / 10),
    box(WHITE, { ...inner, top: header }, size / 20),
    box(PALE_BLUE, { left: column, right: column + line, top: header, bottom: inner.bottom }),
    ...rows.map((top) => box(PALE_BLUE, { left: inner.left, right: inner.right, top, bottom: top + line })),
  ];
}

/** A sign of white strokes on a disc, at the bottom right; points are in radii from the centre. */
interface Sign {
  readonly disc: Colour;
  readonly strokes: readonly (readonly Point[])[];
}

const CHECK: Sign = {
  disc: BLUE,
  strokes: [
    [
      [-0.48, 0.04],
      [-0.12, 0.4],
      [0.5, -0.32],
    ],
  ],
};

const CROSS: Sign = {
  disc: GREY,
  strokes: [
    [
      [-0.36, -0.36],
      [0.36, 0.36],
    ],
    [
      [-0.36, 0.36],
      [0.36, -0.36],
    ],
  ],
};

/** An arrow that points down; up when turned over. */
function arrow(turn: 1 | -1): Sign {
  const turned = (points: readonly Point[]): readonly Point[] => points.map(([x, y]) => [x, y * turn]);
  return {
    disc: BLUE,
    strokes: [
      turned([
        [0, -0.5],
        [0, 0.46],
      ]),
      turned([
        [-0.4, 0.08],
        [0, 0.48],
        [0.4, 0.08],
      ]),
    ],
  };
}

/** A page leaves the workbook. */
const MADE: Sign = {
  disc: GREEN,
  strokes: [
    [
      [-0.48, 0],
      [0.46, 0],
    ],
    [
      [0.08, -0.4],
      [0.48, 0],
      [0.08, 0.4],
    ],
  ],
};

/** Something to fill in. */
const PLUS: Sign = {
  disc: GREEN,
  strokes: [
    [
      [-0.46, 0],
      [0.46, 0],
    ],
    [
      [0, -0.46],
      [0, 0.46],
    ],
  ],
};

/** By the beginning of their file name. */
const SIGNS = {
  icon: CHECK,
  next: arrow(1),
  previous: arrow(-1),
  annexes: MADE,
  templates: PLUS,
  clear: CROSS,
};

/** The disc has a white edge which parts it from the table. */
function sign(size: number, { disc: colour, strokes }: Sign): Layer[] {
  const radius = size * 0.29;
  const edge = Math.max(1, size / 22);
  const centre = size - radius - edge;
  const at = ([dx, dy]: Point): Point => [centre + dx * radius, centre + dy * radius];
  return [
    disc(WHITE, [centre, centre], radius + edge),
    disc(colour, [centre, centre], radius),
    ...strokes.map((points) => stroke(WHITE, points.map(at), Math.max(1.4, size * 0.065))),
  ];
}

function colourAt(layers: readonly Layer[], x: number, y: number): Colour | null {
  return layers.findLast((layer) => layer.covers(x, y))?.colour ?? null;
}

function paintPixel(image: PNG, layers: readonly Layer[], column: number, row: number): void {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt(layers, x, y);
    if (!colour) continue;
    covered += 1;
    colour.forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel));
  }
  const mean = sum.map((channel) => Math.round(channel / Math.max(covered, 1)));
  image.data.set([...mean, Math.round((255 * covered) / SAMPLES ** 2)], (row * image.width + column) * 4);
}

function painted(size: number, layers: readonly Layer[]): Buffer {
  const image = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) paintPixel(image, layers, column, row);
  }
  return PNG.sync.write(image);
}

function icon(size: number, onIt: Sign): Buffer {
  return painted(size, [...table(size), ...sign(size, onIt)]);
}

function maskableIcon({ size, share }: typeof MASKABLE): Buffer {
  const inner = Math.round(size * share);
  const shift = Math.round((size - inner) / 2);
  const shifted = (layer: Layer): Layer => ({
    colour: layer.colour,
    covers: (x, y) => layer.covers(x - shift, y - shift),
  });
  const ground = box(WHITE, { left: 0, top: 0, right: size, bottom: size });
  return painted(size, [ground, ...[...table(inner), ...sign(inner, SIGNS.icon)].map(shifted)]);
}

mkdirSync(FOLDER, { recursive: true });
for (const [name, onIt] of Object.entries(SIGNS)) {
  for (const size of RIBBON_SIZES) writeFileSync(`${FOLDER}/${name}-${size}.png`, icon(size, onIt));
}
writeFileSync(`${FOLDER}/icon-${LIST_SIZE}.png`, icon(LIST_SIZE, SIGNS.icon));
for (const size of PAGE_SIZES) writeFileSync(`${FOLDER}/icon-${size}.png`, icon(size, SIGNS.icon));
writeFileSync(`${FOLDER}/maskable-${MASKABLE.size}.png`, maskableIcon(MASKABLE));

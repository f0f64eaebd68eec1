import type { YearValue } from './eaje';

const WIDTH = 48;
const HEIGHT = 16;
const MARGIN = 2;

function points(history: readonly YearValue[]): string {
  const values = history.map(({ value }) => value);
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, history.length - 1);
  return values
    .map((value, at) => {
      const x = MARGIN + at * step;
      const y = HEIGHT - MARGIN - ((value - low) / range) * (HEIGHT - 2 * MARGIN);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}

/** The years of one structure as a line; the figures themselves stand beside it. */
export function Sparkline({ history }: { history: readonly YearValue[] }) {
  if (history.length < 2) return null;
  const [first] = history;
  const last = history.at(-1);
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={`De ${String(first?.annee)} à ${String(last?.annee)}`}
    >
      <polyline points={points(history)} />
    </svg>
  );
}

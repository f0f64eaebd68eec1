import { useId, useState } from 'react';
import type { Profil } from '../modele';
import { FigureInput } from './figure-input';
import { shownFigure } from './figures';
import type { Threshold } from './thresholds';
import { valueAt } from './tree';
import { useSettings } from './use-settings';

interface ThresholdRowProps {
  readonly threshold: Threshold;
  readonly profil: Profil;
  readonly byDefault: Profil;
}

/** « 60 % », « 7 € à 20 € ». */
function inWords({ bounds, unit }: Threshold, profil: Profil): string {
  return bounds.map((path) => shownFigure(valueAt(profil, path), unit) || 'aucun').join(' à ');
}

/** Two bounds stay in their order. */
function problemOf(
  { bounds, unit }: Threshold,
  profil: Profil,
  at: number,
  value: number | null,
): string | null {
  const values = bounds.map((path, index) => (index === at ? value : valueAt(profil, path)));
  const [low, high] = values;
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    return `La première valeur doit être la plus petite\u00a0: ${shownFigure(low, unit)} dépasse ${shownFigure(high, unit)}.`;
  }
  return null;
}

const SIDES = ['minimum', 'maximum'] as const;

function nameOf({ label, years, bounds }: Threshold, at: number): string {
  return [label, years, bounds.length > 1 && SIDES[at]].filter(Boolean).join(', ');
}

function unreadable(usual: string, at: number): string {
  return `Écrivez un nombre, par exemple ${usual.split(' à ')[at] ?? usual}.`;
}

interface NoteProps {
  readonly id: string;
  readonly problem: string | null;
  /** The value by default, where it is another. */
  readonly usual: string | null;
}

/** Why what was typed is refused, or else what it would be by default. */
function Note({ id, problem, usual }: NoteProps) {
  return (
    <span id={id} className={problem ? 'caption threshold-note is-refused' : 'caption threshold-note'}>
      <span role="alert">{problem}</span>
      {!problem && usual && `Par défaut\u00a0: ${usual}`}
    </span>
  );
}

export function ThresholdRow({ threshold, profil, byDefault }: ThresholdRowProps) {
  const { set } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const note = useId();
  const { label, years, unit, bounds, optional = false } = threshold;
  const usual = inWords(threshold, byDefault);
  const changed = inWords(threshold, profil) !== usual;
  const onFigure = (at: number, value: number | null) => {
    const refused = problemOf(threshold, profil, at, value);
    setProblem(refused);
    const path = bounds[at];
    if (!refused && path) void set(path, value);
  };
  return (
    <li className="threshold">
      <span className="threshold-label">
        {label} {years && <span className="caption">{years}</span>}
      </span>
      <span className="threshold-figures">
        {bounds.map((path, at) => (
          <span key={path.join('/')} className="threshold-figure">
            {at > 0 && <span aria-hidden>à</span>}
            <FigureInput
              label={nameOf(threshold, at)}
              value={valueAt(profil, path)}
              describedBy={note}
              invalid={problem !== null}
              onFigure={(value) => onFigure(at, value)}
              onUnreadable={() => setProblem(unreadable(usual, at))}
              {...{ unit, optional }}
            />
          </span>
        ))}
      </span>
      <Note id={note} problem={problem} usual={changed ? usual : null} />
    </li>
  );
}

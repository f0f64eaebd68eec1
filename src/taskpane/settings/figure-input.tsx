import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { shownFigure, typedFigure } from './figures';
import type { Unit } from './figures';

interface FigureInputProps {
  readonly label: string;
  readonly value: unknown;
  readonly unit: Unit;
  readonly optional: boolean;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Null: left empty. */
  readonly onFigure: (value: number | null) => void;
  readonly onUnreadable: () => void;
}

/** A figure with its unit: taken when one leaves the field or presses Entrée, left as it was with Échap. */
export function FigureInput(props: FigureInputProps) {
  const { label, value, unit, optional, describedBy, invalid, onFigure, onUnreadable } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft === null) return;
    const figure = typedFigure(draft, unit);
    setDraft(null);
    if (figure === null && !(optional && draft.trim() === '')) onUnreadable();
    else if (figure !== value) onFigure(figure);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape' || draft === null) return;
    event.preventDefault();
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <Input
      className="figure-input"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={draft ?? shownFigure(value, unit)}
      placeholder={optional ? 'aucun' : ''}
      onChange={(_, { value: typed }) => setDraft(typed)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}

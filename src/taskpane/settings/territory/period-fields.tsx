import { Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { shownDate, typedDate } from './french-date';
import type { PeriodEnd } from './french-date';
import type { TerritoryDraft } from './territory';

interface PeriodFieldsProps {
  readonly draft: TerritoryDraft;
  readonly onChange: (part: Partial<TerritoryDraft>) => void;
}

interface DateFieldProps {
  readonly end: PeriodEnd;
  readonly label: string;
  readonly value: string;
  readonly onDate: (date: string) => void;
}

/** Taken when one leaves the field or presses Entrée, left as it was with Échap. */
function DateField({ end, label, value, onDate }: DateFieldProps) {
  const field = useId();
  const note = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const take = () => {
    if (typed === null) return;
    const date = typedDate(typed, end);
    setRefused(date === null);
    setTyped(null);
    if (date !== null) onDate(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape' || typed === null) return;
    event.preventDefault();
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <div className="section">
      <label htmlFor={field}>{label}</label>
      <Input
        id={field}
        aria-describedby={note}
        aria-invalid={refused}
        placeholder="jj/mm/aaaa"
        value={typed ?? shownDate(value)}
        onChange={(_, { value: text }) => setTyped(text)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <p id={note} role="alert" className="caption is-refused">
        {refused && 'Écrivez une date ou une année, par exemple 01/01/2025 ou 2025.'}
      </p>
    </div>
  );
}

/** From when to when the convention goes. */
export function PeriodFields({ draft, onChange }: PeriodFieldsProps) {
  return (
    <div className="period">
      <DateField end="debut" label="Début" value={draft.debut} onDate={(debut) => onChange({ debut })} />
      <DateField end="fin" label="Fin" value={draft.fin} onDate={(fin) => onChange({ fin })} />
    </div>
  );
}

import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { TerritoryDraft } from './territory';

interface PeriodFieldsProps {
  readonly draft: TerritoryDraft;
  readonly onChange: (part: Partial<TerritoryDraft>) => void;
}

function DateField({
  label,
  value,
  onDate,
}: {
  label: string;
  value: string;
  onDate: (date: string) => void;
}) {
  const field = useId();
  return (
    <div className="section">
      <label htmlFor={field}>{label}</label>
      <Input id={field} type="date" value={value} onChange={(_, { value: date }) => onDate(date)} />
    </div>
  );
}

/** From when to when the convention goes. */
export function PeriodFields({ draft, onChange }: PeriodFieldsProps) {
  return (
    <div className="period">
      <DateField label="Début" value={draft.debut} onDate={(debut) => onChange({ debut })} />
      <DateField label="Fin" value={draft.fin} onDate={(fin) => onChange({ fin })} />
    </div>
  );
}

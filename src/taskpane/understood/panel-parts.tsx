import { Button, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { KindTableau } from '../modele';
import { KIND_ORDER, KINDS } from './kinds';
import { useSaying } from './use-saying';

interface SayButtonProps {
  /** Where the words of the button do not say of what. */
  readonly label?: string;
  readonly onSay: () => void;
  readonly children: ReactNode;
}

/** A button that waits, with the focus, while the workbook is being read. */
export function SayButton({ label, onSay, children }: SayButtonProps) {
  const { busy } = useSaying();
  return (
    <Button aria-label={label} disabledFocusable={busy} onClick={onSay}>
      {children}
    </Button>
  );
}

interface KindSelectProps {
  readonly label: string;
  readonly kind: KindTableau | null;
  readonly onChoose: (kind: KindTableau | null) => void;
}

/** « C’est un tableau de… » */
export function KindSelect({ label, kind, onChoose }: KindSelectProps) {
  const field = useId();
  return (
    <div className="kind-choice">
      <label htmlFor={field}>{label}</label>
      <Select
        id={field}
        value={kind ?? ''}
        onChange={(_, { value }) => onChoose(KIND_ORDER.find((known) => known === value) ?? null)}
      >
        <option value="">Choisir</option>
        {KIND_ORDER.map((known) => (
          <option key={known} value={known}>
            {KINDS[known].title}
          </option>
        ))}
      </Select>
    </div>
  );
}

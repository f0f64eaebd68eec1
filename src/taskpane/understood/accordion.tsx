import {
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { toggleData } from '../session';
import { useSession, useSessionState } from '../session-context';

/** How sure the reading is, in a word and an icon. */
export function Pill({ sure, children }: { sure: boolean; children: ReactNode }) {
  const Icon = sure ? Checkmark16Regular : Warning16Filled;
  return (
    <span className={`pill is-${sure ? 'success' : 'warning'}`}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}

interface AccordionProps {
  /** Name of the row among the data: what is open stays open when one comes back. */
  readonly row: string;
  readonly icon?: ReactNode;
  readonly title: string;
  readonly caption: string;
  readonly pill?: ReactNode;
  /** It comes open, until it is closed. */
  readonly comesOpen?: boolean;
  readonly onOpen?: () => void;
  /** Made only once it is open. */
  readonly children: () => ReactNode;
}

/** A row that opens on what it holds. */
export function Accordion(props: AccordionProps) {
  const { row, icon, title, caption, pill, comesOpen = false, onOpen, children } = props;
  const { go } = useSession();
  const { toggled } = useSessionState().data;
  const panel = useId();
  const open = toggled.has(row) !== comesOpen;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const toggle = () => {
    go(toggleData(row));
    if (!open) onOpen?.();
  };
  return (
    <li>
      <button
        type="button"
        className={icon ? 'table-line' : 'table-line is-nested'}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={toggle}
      >
        {icon}
        <span className="grow">
          <span className="spread">
            <span className="row-title">{title}</span>
            {pill}
          </span>{' '}
          <span className="caption">{caption}</span>
        </span>
        <Chevron aria-hidden className="muted" />
      </button>
      {open && <div id={panel}>{children()}</div>}
    </li>
  );
}

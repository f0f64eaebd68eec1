import type { ReactNode } from 'react';
import type { CellRef } from '../modele';
import { useSession } from '../session-context';

interface ToCellProps {
  /** Null where there is none to go to: the text is then no more than a text. */
  readonly at: CellRef | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Text that leads to its cell. */
export function ToCell({ at, className = 'link plain', children }: ToCellProps) {
  const { revealCell } = useSession();
  if (!at) return <span>{children}</span>;
  return (
    <button type="button" className={className} onClick={() => void revealCell(at)}>
      {children}
    </button>
  );
}

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '../modele';
import { openPointFrom, rowReturned } from '../session';
import { useSession, useSessionState } from '../session-context';

interface PointLinkProps {
  /** Name of the row among the data: back from the point, it takes the focus. */
  readonly row: string;
  readonly finding: Finding;
  readonly className: string;
  readonly children: ReactNode;
}

/** A row of the data, or a part of it, that opens a point. */
export function PointLink({ row, finding, className, children }: PointLinkProps) {
  const { go } = useSession();
  const { returnedTo } = useSessionState();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returnedTo !== row) return;
    button.current?.focus();
    go(rowReturned);
  }, [returnedTo, row, go]);
  return (
    <button
      ref={button}
      type="button"
      className={className}
      onClick={() => go(openPointFrom(row, finding.id))}
    >
      {children}
    </button>
  );
}

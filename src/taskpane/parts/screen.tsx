import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface ScreenProps {
  /** Name of the region, said when the focus comes to it. */
  readonly label: string;
  readonly children: ReactNode;
  /** Actions at the bottom, always in reach. */
  readonly actions?: ReactNode;
  /** The content goes up to the edges, and scrolls by itself. */
  readonly flush?: boolean;
  /** Nothing in it takes the focus: it does, so that the keyboard scrolls it. */
  readonly textOnly?: boolean;
}

/** Focus that would be lost with the former screen comes here; focus in the sheet is never taken. */
function useKeptFocus() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) region.current?.focus();
  }, []);
  return region;
}

export function Screen({ label, children, actions, flush = false, textOnly = false }: ScreenProps) {
  const region = useKeptFocus();
  const tabIndex = textOnly ? 0 : -1;
  return (
    <>
      <section
        ref={region}
        tabIndex={tabIndex}
        aria-label={label}
        className={flush ? 'screen is-flush' : 'screen'}
      >
        {children}
      </section>
      {actions && <footer className="actions">{actions}</footer>}
    </>
  );
}

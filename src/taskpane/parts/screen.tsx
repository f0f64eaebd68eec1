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

/** False while the focus is in the sheet. */
function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}

/**
 * Focus that would be lost comes here, with the former screen or with what had it: a message that is closed, a row that
 * is gone. Focus in the sheet is never taken.
 */
function useKeptFocus() {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const screen = region.current;
    const pane = screen?.closest('main');
    if (!screen || !pane) return;
    if (isFocusLost()) screen.focus();
    let holder: EventTarget | null = null;
    const hold = ({ target }: FocusEvent) => (holder = target);
    const observer = new MutationObserver(() => {
      const isGone = holder instanceof Node && !holder.isConnected;
      if (isGone && isFocusLost()) screen.focus({ preventScroll: true });
    });
    pane.addEventListener('focusin', hold);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      pane.removeEventListener('focusin', hold);
      observer.disconnect();
    };
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

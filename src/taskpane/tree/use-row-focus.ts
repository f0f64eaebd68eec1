import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The tree is asked to take the focus back, and says when it has. */
export interface AskedFocus {
  readonly asked: boolean;
  readonly onTaken: () => void;
}

export const NEVER_ASKED: AskedFocus = { asked: false, onTaken: () => undefined };

/**
 * Moves the focus to the active row once it is drawn: after an arrow key, or when the tree is asked to take it.
 * Gives the function by which a key asks for it.
 */
export function useRowFocus(
  box: RefObject<HTMLElement | null>,
  active: number,
  scrollTo: (index: number) => void,
  { asked: askedFromOutside, onTaken }: AskedFocus,
): () => void {
  const asked = useRef(askedFromOutside);
  useEffect(() => {
    if (!asked.current && !askedFromOutside) return;
    scrollTo(active);
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"]`);
    // Not drawn yet: the next drawing will be.
    if (!row) return;
    asked.current = false;
    row.focus({ preventScroll: true });
    onTaken();
  });
  return useCallback(() => {
    asked.current = true;
  }, []);
}

/** A row that has become the active one may have grown: all of it comes in sight. Nothing moves when the tree is first drawn. */
export function useActiveInSight(activeRow: string | null, scrollToActive: () => void): void {
  const shown = useRef(activeRow);
  useEffect(() => {
    if (shown.current === activeRow) return;
    shown.current = activeRow;
    if (activeRow !== null) scrollToActive();
  });
}

import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { listFocused } from '../session';
import { useSession, useSessionState } from '../session-context';

/**
 * Moves the focus to the active row once it is drawn: after an arrow key, or on coming back from a point.
 * Gives the function by which a key asks for it.
 */
export function useRowFocus(
  box: RefObject<HTMLElement | null>,
  active: number,
  scrollTo: (index: number) => void,
): () => void {
  const { go } = useSession();
  const { focusList } = useSessionState();
  const asked = useRef(focusList);
  useEffect(() => {
    if (!asked.current && !focusList) return;
    scrollTo(active);
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"]`);
    // Not drawn yet: the next drawing will be.
    if (!row) return;
    asked.current = false;
    row.focus({ preventScroll: true });
    go(listFocused);
  });
  return useCallback(() => {
    asked.current = true;
  }, []);
}

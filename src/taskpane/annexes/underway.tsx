import { Button, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Making } from './making';
import { useMakingState } from './use-producing';

/** Échap stops what can be stopped before it leaves the screen. */
function useEscapeToStop(canStop: boolean, stop: () => void): void {
  useEffect(() => {
    if (!canStop) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      stop();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [canStop, stop]);
}

/** What is being done, and the way to stop it. */
export function Underway({ making }: { making: Making }) {
  const { cancel } = making;
  const { doing } = useMakingState(making);
  useEscapeToStop(doing?.canStop ?? false, cancel);
  if (!doing) return null;
  return (
    <>
      <Spinner size="tiny" label={doing.text} />
      {doing.canStop && (
        <Button size="large" onClick={cancel}>
          Annuler
        </Button>
      )}
    </>
  );
}

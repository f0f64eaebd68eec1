import { ProgressBar } from '@fluentui/react-components';
import { useMemo } from 'react';
import { count, frenchNumber, settledAmong } from '../session';
import { useSessionState } from '../session-context';

/** "3 points réglés sur 57", since the first check; nothing as long as none is. */
export function Settled() {
  const { seen, findings } = useSessionState();
  const settled = useMemo(() => settledAmong(seen, findings), [seen, findings]);
  const total = seen.ids.size;
  if (settled === 0) return null;
  const words = `${count(settled, 'point réglé', 'points réglés')} sur ${frenchNumber(total)}`;
  return (
    <div className="settled">
      <p className="caption">{words}</p>
      <ProgressBar value={settled / total} aria-label={words} />
    </div>
  );
}

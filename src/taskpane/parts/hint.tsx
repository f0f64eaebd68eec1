import { Button } from '@fluentui/react-components';
import { Dismiss16Regular, Lightbulb20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { KeptText } from '../modele';
import { useSession } from '../session-context';

/** Each hint is known by a word. */
function seenIn(kept: KeptText): readonly string[] {
  return kept.read()?.split(' ') ?? [];
}

/** Whether this machine never showed it; from now on it has. */
function useFirstTime(name: string): boolean {
  const { shownHints } = useSession().options;
  const [isFirst] = useState(() => shownHints !== undefined && !seenIn(shownHints).includes(name));
  useEffect(() => {
    if (isFirst && shownHints) shownHints.keep([...new Set([...seenIn(shownHints), name])].join(' '));
  }, [isFirst, name, shownHints]);
  return isFirst;
}

/** What is worth knowing here, said once and never again. */
export function Hint({ name, children }: { name: string; children: ReactNode }) {
  const isFirst = useFirstTime(name);
  const [isOpen, setOpen] = useState(true);
  if (!isFirst || !isOpen) return null;
  return (
    <aside className="message is-info hint" aria-label="Astuce">
      <Lightbulb20Regular className="severity-icon is-info" aria-hidden />
      <p className="message-text">{children}</p>
      <Button
        className="message-close"
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label="Fermer cette astuce"
        onClick={() => setOpen(false)}
      />
    </aside>
  );
}

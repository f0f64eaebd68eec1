import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { show } from '../session';
import type { Screen } from '../session';
import { useSession, useSessionState } from '../session-context';

const TABS: readonly { readonly screen: Screen; readonly label: string }[] = [
  { screen: 'list', label: 'Contrôle' },
  { screen: 'data', label: 'Données' },
  { screen: 'annexes', label: 'Annexes' },
  { screen: 'compare', label: 'Comparer' },
];

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function PaneTabs() {
  const { go } = useSession();
  const { screen } = useSessionState();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const by = STEPS[key];
    if (by === undefined) return;
    const at = TABS.findIndex((tab) => tab.screen === screen);
    const next = (at + by + TABS.length) % TABS.length;
    go(show(TABS[next]?.screen ?? 'list'));
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={bar} className="tabs" role="tablist" tabIndex={-1} aria-label="Rubriques" onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab.screen}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.screen === screen}
          tabIndex={tab.screen === screen ? 0 : -1}
          onClick={() => go(show(tab.screen))}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

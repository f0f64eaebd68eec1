import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { show } from '../session';
import type { Screen } from '../session';
import { useSession, useSessionState } from '../session-context';
import { tabAfter } from './tab-keys';

const TABS: readonly { readonly screen: Screen; readonly label: string }[] = [
  { screen: 'list', label: 'Contrôle' },
  { screen: 'data', label: 'Données' },
  { screen: 'annexes', label: 'Annexes' },
  { screen: 'compare', label: 'Comparer' },
];
const PANEL = 'pane-panel';

const tabOf = (screen: Screen): string => `pane-tab-${screen}`;

function Tabs({ screen }: { screen: Screen }) {
  const { go } = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.findIndex((tab) => tab.screen === screen);
    const next = TABS[tabAfter(event.key, at, TABS.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    go(show(next.screen));
    bar.current?.querySelector<HTMLElement>(`#${tabOf(next.screen)}`)?.focus();
  };
  return (
    <div ref={bar} className="tabs" role="tablist" tabIndex={-1} aria-label="Rubriques" onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab.screen}
          id={tabOf(tab.screen)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.screen === screen}
          aria-controls={tab.screen === screen ? PANEL : undefined}
          tabIndex={tab.screen === screen ? 0 : -1}
          onClick={() => go(show(tab.screen))}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** The screens that tabs lead to, under them; any other is alone. */
export function Tabbed({ children }: { children: ReactNode }) {
  const { screen } = useSessionState();
  if (!TABS.some((tab) => tab.screen === screen)) return children;
  return (
    <>
      <Tabs screen={screen} />
      <div id={PANEL} className="panel" role="tabpanel" aria-labelledby={tabOf(screen)}>
        {children}
      </div>
    </>
  );
}

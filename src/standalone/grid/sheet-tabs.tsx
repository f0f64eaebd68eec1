import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { countBySeverity, countsInWords, SEVERITIES, SeverityCount, sheetOf, tabAfter } from '../../taskpane';
import type { Finding, SheetSnapshot } from '../../taskpane';
import { useView, useViewState } from '../view-context';
import { shownSheets } from '../workbook-view';

const PANEL = 'sheet-panel';
/** One sheet is shown at a time: its tab alone needs to be named by others. */
const SHOWN_TAB = 'sheet-tab-shown';

/** The gravest level of the sheet and how many points it has there. */
function TabCount({ findings }: { findings: readonly Finding[] }) {
  const counts = countBySeverity(findings);
  const gravest = SEVERITIES.find((severity) => counts[severity] > 0);
  return gravest ? <SeverityCount severity={gravest} value={counts[gravest]} /> : null;
}

function SheetTab({
  sheet,
  findings,
  shown,
}: {
  sheet: SheetSnapshot;
  findings: readonly Finding[];
  shown: boolean;
}) {
  const view = useView();
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const { name, visibility } = sheet;
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      id={shown ? SHOWN_TAB : undefined}
      aria-controls={shown ? PANEL : undefined}
      aria-selected={shown}
      tabIndex={shown ? 0 : -1}
      className="sheet-tab"
      title={countsInWords(countBySeverity(findings)) || undefined}
      onClick={() => view.showSheet(name)}
    >
      {name}
      {visibility !== 'visible' && <span className="caption"> (masquée)</span>}
      <TabCount findings={findings} />
    </button>
  );
}

/** The sheets of the workbook, with what each has to look at. */
export function SheetTabs({ findings }: { findings: readonly Finding[] }) {
  const view = useView();
  const { snapshot, sheet } = useViewState();
  const sheets = shownSheets(snapshot);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sheets.findIndex(({ name }) => name === sheet);
    const next = sheets[tabAfter(event.key, at, sheets.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    view.showSheet(next.name);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(next)]?.focus();
  };
  return (
    <div className="sheet-tabs" role="tablist" tabIndex={-1} aria-label="Feuilles" onKeyDown={onKeyDown}>
      {sheets.map((each) => (
        <SheetTab
          key={each.name}
          sheet={each}
          findings={findings.filter((finding) => sheetOf(finding) === each.name)}
          shown={each.name === sheet}
        />
      ))}
    </div>
  );
}

/** What the tab of the sheet shown leads to. */
export function SheetPanel({ children }: { children: ReactNode }) {
  return (
    <div id={PANEL} className="sheet-panel" role="tabpanel" aria-labelledby={SHOWN_TAB}>
      {children}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { countBySeverity, countsInWords, SEVERITIES, SeverityCount, sheetOf } from '../../taskpane';
import type { Finding, SheetSnapshot } from '../../taskpane';
import { useView, useViewState } from '../view-context';
import { shownSheets } from '../workbook-view';

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

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The sheets of the workbook, with what each has to look at. */
export function SheetTabs({ findings }: { findings: readonly Finding[] }) {
  const view = useView();
  const { snapshot, sheet } = useViewState();
  const sheets = shownSheets(snapshot);
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent) => {
    const by = STEPS[key];
    const next = by && sheets[sheets.findIndex(({ name }) => name === sheet) + by];
    if (!next) return;
    view.showSheet(next.name);
    currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(next)]?.focus();
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

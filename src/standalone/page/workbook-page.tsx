import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { App, displayOf, select, useDarkScheme } from '../../taskpane';
import type { Finding, SessionState } from '../../taskpane';
import { FindBar } from '../find/find-bar';
import { FormulaBar } from '../grid/formula-bar';
import { SheetGrid } from '../grid/sheet-grid';
import { SheetPanel, SheetTabs } from '../grid/sheet-tabs';
import type { Finder } from '../find/finder';
import type { OpenedWorkbook } from '../open-workbook';
import { useViewState, ViewContext } from '../view-context';
import type { ViewState } from '../workbook-view';
import { shownSheets } from '../workbook-view';

function pointAt({ sheet, active }: ViewState, findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ cells }) =>
    cells.some((at) => at.sheet === sheet && at.row === active.row && at.column === active.column),
  );
}

/** The point of the cell that the user goes to is selected in the list. */
function useSelectedFromGrid({ session, view }: OpenedWorkbook) {
  useEffect(() => {
    let { active } = view.getState();
    return view.subscribe(() => {
      const place = view.getState();
      if (place.active === active) return;
      active = place.active;
      const { findings, selected, screen } = session.getState();
      const found = screen === 'list' && pointAt(place, findings);
      if (found && found.id !== selected) session.go(select(found.id));
    });
  }, [session, view]);
}

function focusActiveCell(section: HTMLElement | null): void {
  section?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
}

interface SheetSectionProps {
  readonly state: SessionState;
  readonly finder: Finder;
}

function SheetSection({ state, finder }: SheetSectionProps) {
  const section = useRef<HTMLElement>(null);
  const { snapshot, sheet: name } = useViewState();
  const display = useMemo(() => displayOf(snapshot), [snapshot]);
  const sheet = shownSheets(snapshot).find((each) => each.name === name);
  return (
    <section ref={section} className="sheet" aria-label="Classeur">
      {sheet ? (
        <SheetPanel>
          <FormulaBar sheet={sheet} display={display}>
            <FindBar finder={finder} onLeave={() => focusActiveCell(section.current)} />
          </FormulaBar>
          <SheetGrid key={sheet.name} sheet={sheet} display={display} />
        </SheetPanel>
      ) : (
        <p className="empty grow">Ce classeur n’a pas de feuille de calcul.</p>
      )}
      <SheetTabs findings={state.findings} />
    </section>
  );
}

/** The workbook at the left, the same pane as in Excel at the right. */
export function WorkbookPage({ opened }: { opened: OpenedWorkbook }) {
  const { session, view } = opened;
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const dark = useDarkScheme();
  useSelectedFromGrid(opened);
  return (
    <div className="workbook">
      <ViewContext value={view}>
        <SheetSection state={state} finder={opened.finder} />
      </ViewContext>
      <div className="pane-column">
        <App session={session} dark={dark} withHeader={false} />
      </div>
    </div>
  );
}

import { lazy, Suspense, useEffect } from 'react';
import { PaneHeader } from './parts/pane-header';
import { Tabbed } from './parts/pane-tabs';
import { HomeScreen } from './screens/home';
import { CheckingScreen } from './screens/checking';
import type { Screen } from './session';
import { useSessionState } from './session-context';
import { useShortcuts } from './use-shortcuts';

const ListScreen = lazy(async () => ({ default: (await import('./screens/list')).ListScreen }));
const PointScreen = lazy(async () => ({ default: (await import('./screens/point')).PointScreen }));
const ReviewedScreen = lazy(async () => ({ default: (await import('./screens/reviewed')).ReviewedScreen }));
const AcceptScreen = lazy(async () => ({ default: (await import('./screens/accept')).AcceptScreen }));
const AcceptedScreen = lazy(async () => ({ default: (await import('./screens/accepted')).AcceptedScreen }));
const PreviewScreen = lazy(async () => ({ default: (await import('./screens/preview')).PreviewScreen }));
const DataScreen = lazy(async () => ({ default: (await import('./screens/data')).DataScreen }));
const AnnexesScreen = lazy(async () => ({ default: (await import('./screens/annexes')).AnnexesScreen }));
const CompareScreen = lazy(async () => ({ default: (await import('./screens/compare')).CompareScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('./screens/settings')).SettingsScreen }));
const HelpScreen = lazy(async () => ({ default: (await import('./screens/help')).HelpScreen }));

const SCREENS: Readonly<Record<Screen, () => React.ReactNode>> = {
  home: () => <HomeScreen />,
  checking: () => <CheckingScreen />,
  list: () => <ListScreen />,
  point: () => <PointScreen />,
  reviewed: () => <ReviewedScreen />,
  accept: () => <AcceptScreen />,
  accepted: () => <AcceptedScreen />,
  preview: () => <PreviewScreen />,
  data: () => <DataScreen />,
  annexes: () => <AnnexesScreen />,
  compare: () => <CompareScreen />,
  settings: () => <SettingsScreen />,
  help: () => <HelpScreen />,
};

/** The one live region: terse, and never more than one sentence at a time. Out of what is busy, which may be kept silent. */
function Announcer() {
  const { announcement } = useSessionState();
  return (
    <p role="status" className="hidden-text">
      {announcement}
    </p>
  );
}

/** The lazy screens are fetched while the first check runs, so that none is waited for. */
function usePreloadedScreens(screen: Screen) {
  useEffect(() => {
    if (screen !== 'checking') return;
    void Promise.allSettled([
      import('./screens/list'),
      import('./screens/point'),
      import('./screens/preview'),
      import('./screens/accept'),
      import('./screens/data'),
    ]);
  }, [screen]);
}

export function Pane({ withHeader }: { withHeader: boolean }) {
  const { busy, screen } = useSessionState();
  usePreloadedScreens(screen);
  useShortcuts();
  return (
    <>
      <main className="pane" aria-label="Contrôle des annexes" aria-busy={busy}>
        {withHeader && <PaneHeader />}
        <Tabbed>
          <Suspense fallback={<div className="screen" aria-busy />}>{SCREENS[screen]()}</Suspense>
        </Tabbed>
      </main>
      <Announcer />
    </>
  );
}

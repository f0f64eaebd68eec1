import { Button } from '@fluentui/react-components';
import { DataActions } from '../data/data-actions';
import { EajeView } from '../data/eaje-view';
import { PlanView } from '../data/plan-view';
import { TablesView } from '../data/tables-view';
import type { Controle } from '../modele';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { Segments } from '../parts/segments';
import { showData } from '../session';
import type { DataView } from '../session';
import { useSession, useSessionState } from '../session-context';
import '../styles/data.css';
import '../styles/understood.css';

const VIEWS: readonly { readonly value: DataView; readonly text: string }[] = [
  { value: 'tables', text: 'Tableaux' },
  { value: 'eaje', text: 'EAJE' },
  { value: 'plan', text: 'Plan' },
];

function Chosen({ view, result }: { view: DataView; result: Controle }) {
  if (view === 'eaje') return <EajeView result={result} />;
  return view === 'plan' ? <PlanView result={result} /> : <TablesView result={result} />;
}

/** The points may come from before the pane was closed: what was read is no longer there. */
function NotRead() {
  const { check } = useSession();
  const again = (
    <Button appearance="primary" size="large" onClick={() => void check()}>
      Contrôler à nouveau
    </Button>
  );
  return (
    <Screen label="Ce qui a été compris" actions={again}>
      <p className="muted">Contrôlez le classeur pour voir ce qui en a été compris.</p>
    </Screen>
  );
}

/** What was understood of the workbook: its tables, its EAJE, its plan. */
export function DataScreen() {
  const { go } = useSession();
  const { result, data } = useSessionState();
  if (!result) return <NotRead />;
  return (
    <Screen label="Ce qui a été compris" actions={<DataActions view={data.view} result={result} />}>
      <Notices />
      <Segments
        label="Données à afficher"
        options={VIEWS}
        chosen={data.view}
        onChoose={(view) => go(showData({ view }))}
      />
      <Chosen view={data.view} result={result} />
    </Screen>
  );
}

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

const VIEWS: readonly { readonly value: DataView; readonly text: string }[] = [
  { value: 'tables', text: 'Tableaux' },
  { value: 'eaje', text: 'EAJE' },
  { value: 'plan', text: 'Plan' },
];

function Chosen({ view, result }: { view: DataView; result: Controle }) {
  if (view === 'eaje') return <EajeView result={result} />;
  return view === 'plan' ? <PlanView result={result} /> : <TablesView lecture={result.lecture} />;
}

/** What was understood of the workbook: its tables, its EAJE, its plan. */
export function DataScreen() {
  const { go } = useSession();
  const { result, data } = useSessionState();
  if (!result) return <Screen label="Données">{null}</Screen>;
  return (
    <Screen label="Données">
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

import { useState } from 'react';
import { EajeView } from '../data/eaje-view';
import { PlanView } from '../data/plan-view';
import { TablesView } from '../data/tables-view';
import type { Controle } from '../modele';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { Segments } from '../parts/segments';
import { useSessionState } from '../session-context';
import '../styles/data.css';

type View = 'tables' | 'eaje' | 'plan';

const VIEWS: readonly { readonly value: View; readonly text: string }[] = [
  { value: 'tables', text: 'Tableaux' },
  { value: 'eaje', text: 'EAJE' },
  { value: 'plan', text: 'Plan' },
];

function Chosen({ view, result }: { view: View; result: Controle }) {
  if (view === 'eaje') return <EajeView result={result} />;
  return view === 'plan' ? <PlanView result={result} /> : <TablesView lecture={result.lecture} />;
}

/** What was understood of the workbook: its tables, its EAJE, its plan. */
export function DataScreen() {
  const { result } = useSessionState();
  const [view, setView] = useState<View>('tables');
  if (!result) return <Screen label="Données">{null}</Screen>;
  return (
    <Screen label="Données">
      <Notices />
      <Segments label="Données à afficher" options={VIEWS} chosen={view} onChoose={setView} />
      <Chosen view={view} result={result} />
    </Screen>
  );
}

import { Button } from '@fluentui/react-components';
import { ShieldCheckmark20Regular, Table16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { WorkbookOutline } from '../modele';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { CheckedTable } from '../parts/checked-table';
import { count } from '../session';
import { useSession } from '../session-context';

const STEPS = [
  {
    title: 'Lire',
    text: 'Équipements, indicateurs EAJE, plan, fiches action et suivi sont reconnus où qu’ils se trouvent.',
  },
  {
    title: 'Signaler',
    text: 'Chaque incohérence est montrée dans sa cellule\u00a0: ce qui ne va pas, pourquoi, et que faire.',
  },
  {
    title: 'Produire',
    text: 'Des annexes mises en page, prêtes à imprimer ou à joindre à la convention.',
  },
];

function Steps() {
  return (
    <ol className="home-steps">
      {STEPS.map(({ title, text }, index) => (
        <li key={title}>
          <span className="home-step-number" aria-hidden>
            {index + 1}
          </span>
          <div>
            <h2 className="row-title">{title}</h2>
            <p className="muted">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What will be checked; null until it is known, or when the workbook does not say. */
function useOutline(): WorkbookOutline | null {
  const { host } = useSession().deps;
  const [outline, setOutline] = useState<WorkbookOutline | null>(null);
  useEffect(() => {
    let isShown = true;
    host.describe().then(
      (described) => isShown && setOutline(described),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [host]);
  return outline;
}

/** "grand-calais-2025.xlsx · 70 feuilles". */
function Outline() {
  const outline = useOutline();
  if (!outline) return null;
  return (
    <p className="caption outline">
      <Table16Regular aria-hidden />
      <span className="grow">{`${outline.fileName} · ${count(outline.sheetCount, 'feuille')}`}</span>
    </p>
  );
}

/** Excel keeps the workbook that it has: the sample opens in the browser, where it may be tried without risk. */
function SampleLink() {
  const { samplePage } = useSession().options;
  if (!samplePage) return null;
  return (
    <a className="link sample-link" href={samplePage} target="_blank" rel="noopener">
      Essayer avec un classeur d’exemple
      <span className="hidden-text"> (s’ouvre dans le navigateur)</span>
    </a>
  );
}

function HomeActions() {
  const { check } = useSession();
  return (
    <>
      <Outline />
      <Button appearance="primary" size="large" onClick={() => void check()}>
        Contrôler le classeur
      </Button>
      <SampleLink />
    </>
  );
}

/** Before any check: what will be looked at, and that nothing is written. */
export function HomeScreen() {
  return (
    <Screen label="Accueil" textOnly actions={<HomeActions />}>
      <Notices />
      <div className="block">
        <CheckedTable />
        <h1>Vérifiez vos annexes avant le comité de pilotage</h1>
        <p className="muted">Votre classeur est lu tel qu’il est&nbsp;: aucun modèle n’est imposé.</p>
      </div>
      <Steps />
      <div className="message home-promise">
        <ShieldCheckmark20Regular className="severity-icon is-success" aria-hidden />
        <p className="message-text">Rien ne quitte votre ordinateur. Rien n’est modifié sans votre accord.</p>
      </div>
    </Screen>
  );
}

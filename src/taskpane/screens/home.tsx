import { Button } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { CheckedTable } from '../parts/checked-table';
import { useSession } from '../session-context';

const STEPS = [
  {
    title: 'Lire',
    text: 'Les équipements et services de l’annexe 2 sont reconnus où qu’ils se trouvent.',
  },
  {
    title: 'Signaler',
    text: 'Chaque incohérence est montrée dans sa cellule : ce qui ne va pas, pourquoi, et que faire.',
  },
  {
    title: 'Corriger',
    text: 'Chaque correction se voit avant d’être faite, et peut s’annuler.',
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

function CheckButton() {
  const { check } = useSession();
  return (
    <Button appearance="primary" size="large" onClick={() => void check()}>
      Contrôler le classeur
    </Button>
  );
}

/** Before any check: what will be looked at, and that nothing is written. */
export function HomeScreen() {
  return (
    <Screen label="Accueil" actions={<CheckButton />}>
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

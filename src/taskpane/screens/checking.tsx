import { Button, ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular, CircleHalfFill16Regular } from '@fluentui/react-icons';
import { PointSummary } from '../parts/point-summary';
import { Screen } from '../parts/screen';
import { SeverityIcon } from '../parts/severity';
import { countBySeverity, countSeverity, percent, SEVERITIES, shareDone } from '../session';
import type { Progress, Step } from '../session';
import { useSession, useSessionState } from '../session-context';

const STEPS: readonly { readonly step: Step; readonly doing: string; readonly label: string }[] = [
  { step: 'sheets', doing: 'Lecture des feuilles…', label: 'Lecture des feuilles' },
  { step: 'tables', doing: 'Recherche des tableaux…', label: 'Tableaux et équipements' },
  { step: 'rules', doing: 'Vérifications…', label: 'Vérifications' },
];

const SHOWN_POINTS = 4;

type StepStatus = 'done' | 'doing' | 'to-do';

const STATUS_ICONS = {
  done: CheckmarkCircle16Filled,
  doing: CircleHalfFill16Regular,
  'to-do': Circle16Regular,
};

function statusOf(index: number, current: number): StepStatus {
  if (index === current) return 'doing';
  return index < current ? 'done' : 'to-do';
}

function howFar(status: StepStatus, progress: Progress | null): string {
  if (status === 'done') return 'fait';
  return status === 'doing' && progress ? `${progress.done} sur ${progress.total}` : 'à venir';
}

function StepList({ progress, current }: { progress: Progress | null; current: number }) {
  return (
    <ol className="check-steps">
      {STEPS.map(({ step, label }, index) => {
        const status = statusOf(index, current);
        const Icon = STATUS_ICONS[status];
        return (
          <li key={step} className={`check-step is-${status}`}>
            <Icon aria-hidden />
            <span className="grow">{label}</span>
            <span className="caption">{howFar(status, progress)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function PercentBar({ share }: { share: number }) {
  return <ProgressBar value={share} aria-label="Avancement du contrôle" thickness="large" />;
}

function FoundSoFar() {
  const { findings } = useSessionState();
  const counts = countBySeverity(findings);
  if (findings.length === 0) return null;
  return (
    <div className="block">
      <h2 className="row-title">Déjà relevé</h2>
      <p className="found-counts">
        {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
          <span key={severity} className={`severity-label is-${severity}`}>
            <SeverityIcon severity={severity} small />
            {countSeverity(counts[severity], severity)}
          </span>
        ))}
      </p>
      <ul className="found-points">
        {findings.slice(0, SHOWN_POINTS).map((finding) => (
          <li key={finding.id} className="point-row">
            <PointSummary finding={finding} withSheet />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CancelButton() {
  const { cancel } = useSession();
  return (
    <Button size="large" onClick={cancel}>
      Annuler le contrôle
    </Button>
  );
}

export function CheckingScreen() {
  const { progress } = useSessionState();
  const current = Math.max(
    0,
    STEPS.findIndex(({ step }) => step === progress?.step),
  );
  const share = shareDone(progress);
  return (
    <Screen label="Contrôle en cours" textOnly actions={<CancelButton />}>
      <div className="block">
        <h1>Contrôle en cours</h1>
        <p className="spread">
          <span>{STEPS[current]?.doing}</span>
          <strong>{percent(share)}</strong>
        </p>
        <PercentBar share={share} />
        <p className="caption one-line">{progress?.detail || 'Ouverture du classeur'}</p>
      </div>
      <StepList progress={progress} current={current} />
      <FoundSoFar />
      <p className="caption at-the-bottom">
        Vous pouvez continuer à travailler dans le classeur&nbsp;: le contrôle n’écrit rien.
      </p>
    </Screen>
  );
}

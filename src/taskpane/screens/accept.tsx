import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { SyntheticEvent, ReactNode } from 'react';
import { ReasonForm } from '../acceptance/reason-form';
import { isGiven } from '../acceptance/reasons';
import { useAccepting, useAcceptingState } from '../acceptance/use-accepting';
import type { Finding } from '../modele';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { PointHeading } from '../point/heading';
import { ReviewBar } from '../point/review-bar';
import { count, reviewed } from '../session';
import { useSessionState } from '../session-context';
import '../styles/acceptance.css';

const EXPLANATION = {
  one: 'Il ne sera plus signalé. Le motif reste dans le classeur et paraît dans le rapport de contrôle.',
  many: 'Ils ne seront plus signalés. Le motif reste dans le classeur et paraît dans le rapport de contrôle.',
};

/** Where we are among the points; for several of them, only the way back. */
function Bar({ asked }: { asked: readonly Finding[] }) {
  const { leave } = useAccepting();
  const points = reviewed(useSessionState());
  const at = asked.length === 1 ? points.findIndex(({ id }) => id === asked[0]?.id) : -1;
  if (at >= 0) {
    return <ReviewBar at={at} total={points.length} backLabel="Retour au point" onBack={leave} />;
  }
  return (
    <nav className="review-bar" aria-label="Retour">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label="Retour à la liste"
        onClick={leave}
      />
      <span className="grow">{count(asked.length, 'point')}</span>
    </nav>
  );
}

/** The points that are accepted, and for one alone what it says. */
function About({ asked }: { asked: readonly Finding[] }) {
  const [first] = asked;
  if (!first) return null;
  if (asked.length > 1) return <h1>{first.titre}</h1>;
  return (
    <div className="block is-tight accepted-point">
      <PointHeading finding={first} />
      <p className="muted">{first.quoi}</p>
    </div>
  );
}

/** The open points that the same rule reports elsewhere in the workbook. */
function useOthers(asked: readonly Finding[]): readonly Finding[] {
  const { findings } = useSessionState();
  const [first] = asked;
  if (asked.length !== 1 || !first) return [];
  return findings.filter(({ id, rule, severity }) => {
    return id !== first.id && rule === first.rule && severity === first.severity;
  });
}

function Others({ others }: { others: readonly Finding[] }) {
  const { write, reason } = useAccepting();
  if (others.length === 0) return null;
  const rest =
    others.length > 1 ? `les ${count(others.length, 'autre point', 'autres points')}` : 'l’autre point';
  return (
    <Checkbox
      label={`Accepter aussi ${rest} de ce contrôle`}
      checked={reason().withOthers}
      onChange={(_, { checked }) => write({ withOthers: checked === true })}
    />
  );
}

/** Sends the reason when it is whole; the focus goes to what lacks otherwise. */
function useSending(points: readonly Finding[]) {
  const { accept, reason } = useAccepting();
  const [isSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = reason();
    if (isGiven(given)) return void accept(points, given);
    setSent(true);
    form.current
      ?.querySelector<HTMLElement>(given.motif === null ? 'input[type=radio]' : 'textarea')
      ?.focus();
  };
  return { form, isSent, onSubmit };
}

function Actions({ form, points }: { form: string; points: number }): ReactNode {
  const { leave } = useAccepting();
  const { busy } = useSessionState();
  return (
    <>
      <Button type="submit" form={form} appearance="primary" size="large" disabledFocusable={busy}>
        {points > 1 ? `Accepter les ${count(points, 'point')}` : 'Accepter'}
      </Button>
      <Button onClick={leave}>Annuler</Button>
    </>
  );
}

/** The reason for which points are kept as they are. */
export function AcceptScreen() {
  const { write, reason } = useAccepting();
  const { asked } = useAcceptingState();
  const others = useOthers(asked);
  const points = reason().withOthers ? [...asked, ...others] : asked;
  const { form, isSent, onSubmit } = useSending(points);
  const id = useId();
  const title = asked.length > 1 ? 'Accepter ces points' : 'Accepter ce point';
  return (
    <>
      <Bar asked={asked} />
      <Screen label={title} actions={<Actions form={id} points={points.length} />}>
        <Notices />
        <About asked={asked} />
        <form ref={form} id={id} noValidate className="reason" onSubmit={onSubmit}>
          <h2>{title}</h2>
          <p>{asked.length > 1 ? EXPLANATION.many : EXPLANATION.one}</p>
          <ReasonForm
            reason={reason()}
            isSent={isSent}
            watchable={points.some(({ actual }) => actual !== null)}
            onWrite={write}
          />
          <Others others={others} />
        </form>
      </Screen>
    </>
  );
}

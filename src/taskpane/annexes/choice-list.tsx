import { useId } from 'react';
import { count } from '../session';
import { useSessionState } from '../session-context';
import type { Choice } from './state';
import { useProducing, useProducingState } from './use-producing';
import { CHOICES } from './words';

const ORDER = Object.keys(CHOICES) as readonly Choice[];

function useDetail(choice: Choice): string {
  const { findings } = useSessionState();
  if (choice !== 'rapport' || findings.length === 0) return CHOICES[choice].detail;
  return findings.length > 1 ? `les ${count(findings.length, 'point')}` : 'un point';
}

function ChoiceRow({ choice, group }: { choice: Choice; group: string }) {
  const { choose } = useProducing();
  const chosen = useProducingState().choice === choice;
  const detail = useDetail(choice);
  return (
    <label className={chosen ? 'choice is-chosen' : 'choice'}>
      <input type="radio" name={group} checked={chosen} onChange={() => choose(choice)} />
      <span className="row-title">{CHOICES[choice].title}</span>
      <span className="muted">{detail}</span>
    </label>
  );
}

/** What may be made, one of which is chosen. */
export function ChoiceList() {
  const group = useId();
  return (
    <div role="radiogroup" aria-label="Annexe à produire" className="choices">
      {ORDER.map((choice) => (
        <ChoiceRow key={choice} choice={choice} group={group} />
      ))}
    </div>
  );
}

import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { LIBELLES_MOTIF, MOTIFS } from '../../app';
import type { Reason } from './reasons';
import '../styles/annexes.css';

interface ReasonFields {
  readonly reason: Reason;
  /** What lacks is told once the form was sent. */
  readonly isSent: boolean;
  readonly onWrite: (part: Partial<Reason>) => void;
}

const NO_MOTIF = 'Choisissez un motif.';
const NO_PRECISION = 'Dites en quelques mots pourquoi ce point peut rester ainsi.';
const NO_PERSONAL_DATA = 'N’écrivez ni nom de famille ni donnée d’enfant.';

function Motifs({ reason, isSent, onWrite }: ReasonFields) {
  const group = useId();
  const error = useId();
  const isMissing = isSent && reason.motif === null;
  return (
    <div className="section">
      <div role="radiogroup" aria-label="Motif" aria-describedby={error} aria-required className="choices">
        {MOTIFS.map((motif) => (
          <label key={motif} className={reason.motif === motif ? 'choice is-chosen' : 'choice'}>
            <input
              type="radio"
              name={group}
              checked={reason.motif === motif}
              onChange={() => onWrite({ motif })}
            />
            <span>{LIBELLES_MOTIF[motif]}</span>
          </label>
        ))}
      </div>
      <p id={error} role="alert" className="field-error">
        {isMissing && NO_MOTIF}
      </p>
    </div>
  );
}

function Precision({ reason, isSent, onWrite }: ReasonFields) {
  const isMissing = isSent && reason.precision.trim() === '';
  return (
    <Field
      label="Précision (obligatoire)"
      hint={NO_PERSONAL_DATA}
      validationMessage={isMissing ? NO_PRECISION : null}
      validationState={isMissing ? 'error' : 'none'}
    >
      <Textarea
        rows={3}
        aria-required
        value={reason.precision}
        onChange={(_, { value }) => onWrite({ precision: value })}
      />
    </Field>
  );
}

/** Why the points are accepted, by whom, and whether a change of their value brings them back. */
export function ReasonForm({ watchable, ...fields }: ReasonFields & { watchable: boolean }) {
  const { reason, onWrite } = fields;
  return (
    <>
      <Motifs {...fields} />
      <Precision {...fields} />
      <Field label="Votre nom ou votre service (facultatif)">
        <Input value={reason.author} onChange={(_, { value }) => onWrite({ author: value })} />
      </Field>
      {watchable && (
        <Checkbox
          label="Prévenir si le chiffre change"
          checked={reason.onlyIfUnchanged}
          onChange={(_, { checked }) => onWrite({ onlyIfUnchanged: checked === true })}
        />
      )}
    </>
  );
}

import { useId, useRef } from 'react';
import { count } from '../../session';
import { useSessionState } from '../../session-context';
import { EpciField } from './epci-field';
import { PeriodFields } from './period-fields';
import { territoryDoubt, yearsOf } from './territory';
import type { TerritoryForm } from './use-territory';

const ORIGINS = {
  none: 'Non reconnu dans le classeur\u00a0: choisissez le vôtre.',
  several: 'Plusieurs territoires reconnus dans le classeur\u00a0: choisissez le vôtre.',
} as const;

/** Where what stands in the fields comes from. */
function useOrigin({ isChosen, isChanged, draft }: TerritoryForm): string {
  const { result } = useSessionState();
  if (isChanged) return 'Pas encore enregistré.';
  if (isChosen) return 'Enregistré dans le classeur.';
  const doubt = territoryDoubt(result);
  if (doubt) return ORIGINS[doubt];
  return draft.epci ? 'Reconnu dans le classeur.' : 'Il sera cherché dans le classeur au prochain contrôle.';
}

function Years() {
  const { result } = useSessionState();
  const years = result ? yearsOf(result) : [];
  if (years.length === 0) return null;
  return <p className="caption">{`Chiffres des EAJE\u00a0: ${years.join(', ')}.`}</p>;
}

/** The EPCI and the period of the convention: guessed from the workbook until the user says otherwise. */
export function TerritorySection({ form }: { form: TerritoryForm }) {
  const { draft, communes, isChosen, problem, change, forget } = form;
  const note = useId();
  const origin = useOrigin(form);
  const section = useRef<HTMLElement>(null);
  // The link goes with what it takes back: the focus must not go with it.
  const takeBack = () => {
    section.current?.querySelector('input')?.focus();
    forget();
  };
  const members = draft.epci && communes ? communes.membres(draft.epci.code).length : 0;
  return (
    <section ref={section} className="block" aria-label="Territoire et convention">
      <div className="section">
        <EpciField
          epci={draft.epci}
          communes={communes}
          describedBy={note}
          onChoose={(epci) => change({ epci })}
        />
        <p id={note} className="caption spread">
          <span>{[members > 0 && `${count(members, 'commune')}.`, origin].filter(Boolean).join(' ')}</span>
          {isChosen && (
            <button type="button" className="link" onClick={takeBack}>
              Revenir à ce qui est reconnu
            </button>
          )}
        </p>
      </div>
      <PeriodFields draft={draft} onChange={change} />
      <p role="alert" className="caption is-refused">
        {problem}
      </p>
      <Years />
    </section>
  );
}

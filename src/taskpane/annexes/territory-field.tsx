import { Input, Select } from '@fluentui/react-components';
import { useEffect, useId, useSyncExternalStore } from 'react';
import type { Communes } from '../modele';
import { count } from '../session';
import { useSession, useSessionState } from '../session-context';
import { useCommunes } from '../use-communes';
import { epciChoices, knownTerritory } from './territory';
import type { KnownTerritory } from './territory';
import type { Epci } from './tools';
import { useProducing, useProducingState } from './use-producing';
import { WORDS } from './words';

/** What the user chose lies in the workbook, which may not have been read since the pane was opened. */
function useKnownTerritory(): KnownTerritory {
  const { dossier } = useSession();
  const { result } = useSessionState();
  const kept = useSyncExternalStore(dossier.subscribe, dossier.getState);
  const isUnread = kept === null;
  useEffect(() => {
    // Without it, the territoire is that of the last check.
    if (isUnread) dossier.read().catch(() => undefined);
  }, [dossier, isUnread]);
  return knownTerritory(result, kept);
}

function EpciSelect({ choices }: { choices: readonly Epci[] }) {
  const { setEpci } = useProducing();
  return (
    <Select
      aria-label="EPCI du modèle"
      value={choices[0]?.code ?? ''}
      onChange={(_, { value }) => setEpci(value)}
    >
      {choices.map(({ code, nom }) => (
        <option key={code} value={code}>
          {nom}
        </option>
      ))}
    </Select>
  );
}

function Found({ communes, choices }: { communes: Communes; choices: readonly Epci[] }) {
  const [first] = choices;
  if (!first) return <p className="caption">{WORDS.noTerritory}</p>;
  const members = count(communes.membres(first.code).length, 'commune');
  return (
    <>
      {choices.length > 1 && <EpciSelect choices={choices} />}
      <p className="caption">{`Le modèle proposera les communes de ${first.nom} (${members}).`}</p>
    </>
  );
}

/** Whose communes the empty sheets offer: those of the workbook until another name is typed. */
export function Territory() {
  const { setTerritory } = useProducing();
  const { territoire, epci } = useProducingState();
  const known = useKnownTerritory();
  const communes = useCommunes();
  const field = useId();
  return (
    <div className="section">
      <label htmlFor={field}>Territoire</label>
      <Input
        id={field}
        value={territoire ?? known.nom ?? ''}
        onChange={(_, { value }) => setTerritory(value)}
      />
      {communes && <Found communes={communes} choices={epciChoices(communes, { territoire, epci }, known)} />}
    </div>
  );
}

import { Input, Select } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Communes } from '../modele';
import { count } from '../session';
import { useSession, useSessionState } from '../session-context';
import { epciChoices, territoryOf } from './territory';
import type { Epci } from './tools';
import { useProducing, useProducingState } from './use-producing';
import { WORDS } from './words';

function useCommunes(): Communes | null {
  const { deps } = useSession();
  const [communes, setCommunes] = useState<Communes | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (loaded: Communes) => wanted && setCommunes(loaded);
    // Without them the empty sheets offer no communes, and the screen says so.
    deps.loadCommunes().then(keep, () => undefined);
    return () => {
      wanted = false;
    };
  }, [deps]);
  return communes;
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
  const { result } = useSessionState();
  const communes = useCommunes();
  const field = useId();
  return (
    <div className="section">
      <label htmlFor={field}>Territoire</label>
      <Input
        id={field}
        value={territoire ?? territoryOf(result) ?? ''}
        onChange={(_, { value }) => setTerritory(value)}
      />
      {communes && (
        <Found communes={communes} choices={epciChoices(communes, { territoire, epci }, result)} />
      )}
    </div>
  );
}

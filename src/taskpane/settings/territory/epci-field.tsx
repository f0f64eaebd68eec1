import { Input } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { chercherTerritoire } from '../../../app';
import type { TerritoireTrouve } from '../../../app';
import type { Communes } from '../../modele';
import { count } from '../../session';
import type { ShownEpci } from './territory';

/** As many as a pane shows without scrolling. */
const FOUND_MAX = 8;

/** The part that was typed stands out. */
function Marked({ texte, morceaux }: Pick<TerritoireTrouve, 'texte' | 'morceaux'>) {
  const pieces = morceaux.flatMap(({ debut, fin }, index) => [
    texte.slice(morceaux[index - 1]?.fin ?? 0, debut),
    <mark key={debut}>{texte.slice(debut, fin)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {texte.slice(morceaux.at(-1)?.fin ?? 0)}
    </>
  );
}

function placeOf({ departement, communes }: TerritoireTrouve): string {
  return [departement, count(communes, 'commune')].filter(Boolean).join(', ');
}

/** What is shown, in one breath. */
function nameOf(found: TerritoireTrouve): string {
  const { epci, par, texte } = found;
  return [epci.nom, par === 'commune' && texte, placeOf(found)].filter(Boolean).join(', ');
}

function Found({ found }: { found: TerritoireTrouve }) {
  const { epci, par, texte, morceaux } = found;
  return (
    <>
      <span className="row-title">{par === 'nom' ? <Marked {...{ texte, morceaux }} /> : epci.nom}</span>{' '}
      <span className="caption">
        {par === 'commune' && (
          <>
            <Marked {...{ texte, morceaux }} />
            {' · '}
          </>
        )}
        {placeOf(found)}
      </span>
    </>
  );
}

interface FoundListProps {
  readonly id: string;
  readonly found: readonly TerritoireTrouve[];
  readonly active: number;
  readonly onChoose: (found: TerritoireTrouve) => void;
}

function optionId(list: string, index: number): string {
  return `${list}-${String(index)}`;
}

/** The keys are those of the field, which keeps the focus. */
function FoundList({ id, found, active, onChoose }: FoundListProps) {
  return (
    <ul id={id} role="listbox" aria-label="Territoires trouvés" className="found-list">
      {found.map((territoire, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={territoire.epci.code}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-label={nameOf(territoire)}
          aria-selected={index === active}
          className={index === active ? 'found is-active' : 'found'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(territoire)}
        >
          <Found found={territoire} />
        </li>
      ))}
    </ul>
  );
}

/** What is typed, what it finds, and which of these the keys have come to. */
function useSearch(communes: Communes | null, epci: ShownEpci | null, onChoose: (epci: ShownEpci) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  // What the field showed when it took the focus: a better name that comes later must not move what she selected.
  const [held, setHeld] = useState<ShownEpci | null>(null);
  const shown = held?.code === epci?.code ? (held ?? epci) : epci;
  const [active, setActive] = useState(0);
  const found = communes && typed ? chercherTerritoire(communes, typed, FOUND_MAX) : [];
  const close = () => {
    setTyped(null);
    setHeld(null);
    setActive(0);
  };
  const choose = ({ epci: { code, nom } }: TerritoireTrouve) => {
    onChoose({ code, nom });
    close();
  };
  const move = (by: number) => setActive((active + by + found.length) % Math.max(1, found.length));
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const hold = (field: HTMLInputElement) => {
    setHeld(epci);
    field.select();
  };
  return { typed, text: typed ?? shown?.nom ?? '', found, active, close, choose, move, type, hold };
}

type Search = ReturnType<typeof useSearch>;

/** True when the key was for the list. */
function searchKey(key: string, { typed, found, active, close, choose, move }: Search): boolean {
  const chosen = found[active];
  if (key === 'ArrowDown' && found.length > 0) move(1);
  else if (key === 'ArrowUp' && found.length > 0) move(-1);
  else if (key === 'Enter' && chosen) choose(chosen);
  else if (key === 'Escape' && typed !== null) close();
  else return false;
  return true;
}

interface EpciFieldProps {
  readonly epci: ShownEpci | null;
  readonly communes: Communes | null;
  readonly describedBy: string;
  readonly onChoose: (epci: ShownEpci) => void;
}

/** Searches among all the EPCI of France: by name, initials, commune or département. */
export function EpciField({ epci, communes, describedBy, onChoose }: EpciFieldProps) {
  const field = useId();
  const list = useId();
  const search = useSearch(communes, epci, onChoose);
  const { typed, text, found, active, close, choose, type, hold } = search;
  const open = found.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!searchKey(event.key, search)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="section epci-field">
      <label htmlFor={field}>Territoire</label>
      <Input
        id={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? optionId(list, active) : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        contentBefore={<Search16Regular aria-hidden />}
        placeholder="Nom, sigle, commune ou département"
        value={text}
        onFocus={({ target }) => hold(target)}
        onChange={(_, { value }) => type(value)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {open && <FoundList id={list} {...{ found, active }} onChoose={choose} />}
      <p role="status" className="caption">
        {communes && typed && !open ? 'Aucun territoire ne répond à ce nom.' : ''}
      </p>
    </div>
  );
}

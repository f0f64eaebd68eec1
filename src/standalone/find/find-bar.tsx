import { Button, Input } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular, Search16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { frenchNumber } from '../../taskpane';
import { cellName } from '../../workbook';
import type { Finder, FindState } from './finder';

/** "3 sur 12"; the cell is said aloud, since the focus stays in the field. */
function Where({ state }: { state: FindState }) {
  const { query, found, current, searching } = state;
  const at = found[current];
  const text = at ? `${frenchNumber(current + 1)} sur ${frenchNumber(found.length)}` : 'Aucun résultat';
  return (
    <span role="status" className="caption find-where">
      {query.trim() !== '' && (searching && !at ? 'Recherche…' : text)}
      {at && <span className="hidden-text">{`, ${at.sheet}, ${cellName(at.row, at.column)}`}</span>}
    </span>
  );
}

function StepButtons({ finder, disabled }: { finder: Finder; disabled: boolean }) {
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp16Regular />}
        aria-label="Résultat précédent"
        disabled={disabled}
        onClick={() => finder.step(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        aria-label="Résultat suivant"
        disabled={disabled}
        onClick={() => finder.step(1)}
      />
    </>
  );
}

/**
 * Ctrl+F leads to the field from anywhere on the page: the browser would only look among the rows in sight.
 * Pressed again in the field, it is the browser's.
 */
function useFindKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
      if (!asked || event.target === field.current) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

interface FindBarProps {
  readonly finder: Finder;
  /** Where the focus goes once the search is left. */
  readonly onLeave: () => void;
}

/** Looks for a text in all the sheets. */
export function FindBar({ finder, onLeave }: FindBarProps) {
  const state = useSyncExternalStore(finder.subscribe, finder.getState);
  const field = useRef<HTMLInputElement>(null);
  useFindKey(field);
  const leave = () => {
    finder.clear();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1);
    else leave();
  };
  return (
    <div role="search" className="find-bar">
      <Where state={state} />
      <Input
        type="search"
        size="small"
        className="find-field"
        aria-label="Chercher dans le classeur"
        placeholder="Chercher dans le classeur"
        contentBefore={<Search16Regular />}
        input={{ ref: field }}
        value={state.query}
        onChange={(_, { value }) => void finder.search(value)}
        onKeyDown={onKeyDown}
      />
      <StepButtons finder={finder} disabled={state.found.length === 0} />
    </div>
  );
}

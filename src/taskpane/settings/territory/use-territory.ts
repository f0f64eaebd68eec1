import { useSyncExternalStore } from 'react';
import { preparerTerritoires } from '../../../app';
import type { Communes } from '../../modele';
import { useSession, useSessionState } from '../../session-context';
import { draftProblem, isSameDraft, territoryDraft, withConvention } from './territory';
import type { TerritoryDraft } from './territory';
import { useCommunes } from '../../use-communes';
import { useKeptState } from '../../use-kept-state';

export interface TerritoryForm {
  readonly draft: TerritoryDraft;
  readonly communes: Communes | null;
  /** The user chose; otherwise it is what the workbook says. */
  readonly isChosen: boolean;
  readonly isChanged: boolean;
  readonly problem: string | null;
  readonly change: (part: Partial<TerritoryDraft>) => void;
  readonly save: () => void;
  /** Back to what the workbook says. */
  readonly forget: () => void;
}

const UNCHANGED: Partial<TerritoryDraft> = {};

/** The territoire and the period: as they are kept, with what was changed and not kept yet. */
export function useTerritory(): TerritoryForm {
  const { dossier, keepInWorkbook } = useSession();
  const { result } = useSessionState();
  const communes = useCommunes(preparerTerritoires);
  const chosen = useSyncExternalStore(dossier.subscribe, dossier.getState)?.consignes.convention ?? null;
  const kept = territoryDraft(chosen, result, (code) => communes?.epci(code)?.nom ?? null);
  const [changes, setChanges] = useKeptState('territoire', UNCHANGED);
  const draft = { ...kept, ...changes };
  const isChanged = !isSameDraft(draft, kept);
  const keep = (wanted: TerritoryDraft | null) =>
    void keepInWorkbook(withConvention(wanted)).then(
      // What was typed while it was being kept stays.
      (isKept) => isKept && setChanges((now) => (now === changes ? UNCHANGED : now)),
    );
  return {
    draft,
    communes,
    isChosen: chosen !== null,
    isChanged,
    problem: isChanged ? draftProblem(draft) : null,
    change: (part) => setChanges((before) => ({ ...before, ...part })),
    save: () => keep(draft),
    forget: () => keep(null),
  };
}

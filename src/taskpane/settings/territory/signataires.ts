import { cellKey } from '../../../workbook';
import type { CellRef, Controle } from '../../modele';

export interface Signataire {
  readonly nom: string;
  readonly at: CellRef | null;
  /** It signs, and annexe 2 lists nothing of it. */
  readonly withoutList: boolean;
}

const WITHOUT_LIST = 'equipement/collectivite-absente';

/** The signataires of the workbook, each once: those without a list first. */
export function signatairesOf({ lecture, releves }: Controle): readonly Signataire[] {
  const absent = new Set(
    releves.filter(({ rule }) => rule === WITHOUT_LIST).flatMap(({ cells }) => cells.map(cellKey)),
  );
  const byName = new Map(
    lecture.convention.signataires.flatMap(({ noms }) =>
      noms.map(({ value, cells }) => {
        const withoutList = cells.some((at) => absent.has(cellKey(at)));
        return [value, { nom: value, at: cells[0] ?? null, withoutList }] as const;
      }),
    ),
  );
  return [...byName.values()].sort((a, b) => Number(b.withoutList) - Number(a.withoutList));
}

import {
  Building20Regular,
  DataBarVertical20Regular,
  Document20Regular,
  People20Regular,
  Table20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons';
import type { Range } from '../../workbook';
import type { TableLine } from '../data/tables';
import type { CellRef, Controle, KindTableau } from '../modele';
import { useSession } from '../session-context';
import { Accordion, Pill } from './accordion';
import { isSure } from './doubt';
import { TablePanel } from './table-panel';

const ICONS: Readonly<Record<KindTableau, typeof Table20Regular>> = {
  equipements: Building20Regular,
  eaje: DataBarVertical20Regular,
  trajectoire: DataBarVertical20Regular,
  postes: People20Regular,
  plan: TaskListLtr20Regular,
  fiche: Document20Regular,
  suivi: TaskListLtr20Regular,
  gouvernance: People20Regular,
  signataires: People20Regular,
  chiffres: Table20Regular,
};

export function KindIcon({ kind }: { kind: KindTableau }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className="muted" />;
}

/** Naming more cells to the host would take longer than they are worth: the first row says where it is. */
const MANY_CELLS = 5_000;

/** The cells of an area, which the host selects as a whole. */
export function cellsOf(sheet: string, { top, left, bottom, right }: Range): readonly CellRef[] {
  const width = right - left + 1;
  const height = width * (bottom - top + 1) > MANY_CELLS ? 1 : bottom - top + 1;
  return Array.from({ length: width * height }, (_, at) => ({
    sheet,
    row: top + Math.floor(at / width),
    column: left + (at % width),
  }));
}

interface TableRowProps {
  readonly line: TableLine;
  readonly result: Controle;
  readonly nested?: boolean;
}

/** A recognised table: opening it selects it in the sheet. */
export function TableRow({ line, result, nested = false }: TableRowProps) {
  const { revealCell } = useSession();
  const { tableau, title, place, content } = line;
  const sure = isSure(tableau);
  return (
    <Accordion
      row={line.key}
      icon={nested ? undefined : <KindIcon kind={tableau.kind} />}
      title={title}
      caption={`${place} · ${content}`}
      pill={<Pill sure={sure}>{sure ? 'Sûr' : 'À confirmer'}</Pill>}
      onOpen={() => void revealCell(...cellsOf(tableau.sheet, tableau.range))}
    >
      {() => <TablePanel line={line} result={result} />}
    </Accordion>
  );
}

import { columnName } from '../../workbook';
import { HEADER } from './use-grid-window';

interface ColumnHeadersProps {
  readonly columns: readonly number[];
  readonly lefts: readonly number[];
  readonly active: number;
}

export function ColumnHeaders({ columns, lefts, active }: ColumnHeadersProps) {
  return (
    <div role="row" aria-rowindex={1} className="grid-head">
      <span role="columnheader" aria-colindex={1} className="grid-corner">
        <span className="hidden-text">Lignes</span>
      </span>
      {columns.map((column) => (
        <span
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={column === active ? 'column-header is-active' : 'column-header'}
          style={{
            left: HEADER.width + (lefts[column] ?? 0),
            width: (lefts[column + 1] ?? 0) - (lefts[column] ?? 0),
          }}
        >
          {columnName(column)}
        </span>
      ))}
    </div>
  );
}

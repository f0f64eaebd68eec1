import type { Finding } from '../modele';
import { displayOf } from '../displayed-cell';
import { useSessionState } from '../session-context';
import { neighbourhoodOf } from './neighbourhood';
import type { NeighbourCell } from './neighbourhood';

const ROLE_WORDS = { here: 'cellule du point : ', related: 'comparée : ', plain: '' };

function Cell({ cell, severity }: { cell: NeighbourCell; severity: Finding['severity'] }) {
  return (
    <td className={cell.role === 'here' ? `is-here is-${severity}` : `is-${cell.role}`}>
      {cell.role !== 'plain' && <span className="hidden-text">{ROLE_WORDS[cell.role]}</span>}
      {cell.text}
    </td>
  );
}

/** The cell among its neighbours, as in the sheet. */
export function Neighbours({ finding }: { finding: Finding }) {
  const { result } = useSessionState();
  const around = result && neighbourhoodOf(finding, result.snapshot, displayOf(result.snapshot));
  if (!around) return null;
  return (
    <table className="neighbours" aria-label="Cellules voisines">
      <thead>
        <tr>
          <td />
          {around.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {around.rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <Cell key={cell.key} cell={cell} severity={finding.severity} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

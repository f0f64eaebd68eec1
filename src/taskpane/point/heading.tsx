import type { Finding } from '../modele';
import { SeverityLabel } from '../parts/severity';
import { addressOf, sheetOf } from '../session';
import { useSession } from '../session-context';

/** What the point is, and the way to its cells. */
export function PointHeading({ finding }: { finding: Finding }) {
  const { reveal } = useSession();
  return (
    <div className="block is-tight">
      <div className="spread">
        <SeverityLabel severity={finding.severity} />
        <button type="button" className="address is-link" onClick={() => void reveal(finding)}>
          <span className="hidden-text">Aller à la cellule </span>
          {`${sheetOf(finding)} · ${addressOf(finding.cells)}`}
        </button>
      </div>
      <h1>{finding.titre}</h1>
    </div>
  );
}

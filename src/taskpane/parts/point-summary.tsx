import type { Finding } from '../modele';
import { addressOf, SEVERITY_WORDS, sheetOf } from '../session';
import { SeverityIcon } from './severity';

interface PointSummaryProps {
  readonly finding: Finding;
  /** Off where a row above already carries icon and title. */
  readonly titled?: boolean;
  readonly withSheet?: boolean;
}

/** One point in two lines: severity, title, address, and what is wrong. */
export function PointSummary({ finding, titled = true, withSheet = false }: PointSummaryProps) {
  const { severity, titre, quoi, fix, cells } = finding;
  return (
    <>
      {titled && (
        <>
          <SeverityIcon severity={severity} />
          <span className="hidden-text">{SEVERITY_WORDS[severity].one} : </span>
          <span className="point-title">{titre} </span>
        </>
      )}
      <span className="address">{addressOf(cells)}</span>
      <span className="point-text">
        {withSheet && `${sheetOf(finding)}\u00a0: `}
        {quoi} {fix?.safety === 'safe' && <span className="safe-fix">Correction sûre</span>}
      </span>
    </>
  );
}

import { SeverityIcon } from '../parts/severity';
import { countBySeverity, SEVERITIES, SEVERITY_WORDS, toggleSeverity } from '../session';
import { useSession, useSessionState } from '../session-context';

/** The counts, each a filter: a second press lets all the points through again. */
export function SeverityTiles() {
  const { go } = useSession();
  const { findings, filter } = useSessionState();
  const counts = countBySeverity(findings);
  return (
    <div className="tiles severity-tiles" role="group" aria-label="Filtrer par gravité">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className="tile"
          aria-pressed={filter.severity === severity}
          onClick={() => go(toggleSeverity(severity))}
        >
          <span className="tile-figure">
            <SeverityIcon severity={severity} />
            {counts[severity]}{' '}
          </span>
          <span className="tile-word">{SEVERITY_WORDS[severity].many}</span>
        </button>
      ))}
    </div>
  );
}

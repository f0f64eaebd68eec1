import {
  ErrorCircle16Filled,
  ErrorCircle20Filled,
  Info16Filled,
  Info20Filled,
  Warning16Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { Severity } from '../modele';
import { SEVERITIES, SEVERITY_WORDS, countSeverity } from '../session';
import type { SeverityCounts } from '../session';

const SMALL = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };
const NORMAL = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Filled };

/** The shape says the severity as much as the colour does. The word must stand beside it, or be hidden text. */
export function SeverityIcon({ severity, small = false }: { severity: Severity; small?: boolean }) {
  const Icon = (small ? SMALL : NORMAL)[severity];
  return <Icon className={`severity-icon is-${severity}`} aria-hidden />;
}

export function SeverityLabel({ severity }: { severity: Severity }) {
  return (
    <span className={`severity-label is-${severity}`}>
      <SeverityIcon severity={severity} small />
      {SEVERITY_WORDS[severity].one}
    </span>
  );
}

/** Icon and figure; the word is in the hidden text. */
export function SeverityCount({ severity, value }: { severity: Severity; value: number }) {
  return (
    <span className="severity-count">
      <SeverityIcon severity={severity} small />
      <span aria-hidden>{value}</span>
      <span className="hidden-text">{countSeverity(value, severity)}</span>
    </span>
  );
}

export function SeverityCountList({ counts }: { counts: SeverityCounts }) {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return present.map((severity) => (
    <SeverityCount key={severity} severity={severity} value={counts[severity]} />
  ));
}

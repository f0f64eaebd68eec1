import type { Finding } from '../modele';

/** Under this name the engine reports a rule that stopped on something unforeseen. */
const FAILED_RULE = 'lecture/regle-en-echec';

function isFailure({ rule }: Finding): boolean {
  return rule === FAILED_RULE;
}

/** A rule that failed says nothing of any cell: it is told above the list, and neither listed nor marked. */
export function pointsAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.some(isFailure) ? findings.filter((finding) => !isFailure(finding)) : findings;
}

/** Which rules failed and on what, for who will look into it; null when all went to their end. */
export function failureDetail(findings: readonly Finding[]): string | null {
  return (
    findings
      .filter(isFailure)
      .map(({ pourquoi }) => pourquoi)
      .join('\n') || null
  );
}

import type { Acceptation, PointAccepte } from '../dossier';
import { messageDe } from './message';
import { sourceDe } from './valeurs';

function accordJson({ motif, precision, auteur, date }: Acceptation) {
  return { motif, precision, auteur, date };
}

/** A point that was accepted. */
export function accepteJson({ finding, acceptation }: PointAccepte) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...sourceDe(finding.cells),
    message: messageDe(finding),
    ...accordJson(acceptation),
  };
}

/** An acceptance whose cause is gone: where it was and what it said then. */
export function sansObjetJson(acceptation: Acceptation) {
  const { rule, lieu, quoi } = acceptation;
  return { rule, sheet: lieu.sheet, cells: [lieu.cell], message: quoi, ...accordJson(acceptation) };
}

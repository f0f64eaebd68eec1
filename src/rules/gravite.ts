import type { Profil } from '../referentiel';
import type { Severity } from './finding';
import type { Report, RuleMeta } from './rule';

/** From the gravest. */
const NIVEAUX: readonly Severity[] = ['error', 'warning', 'info'];

export function rangDe(gravite: Severity): number {
  return NIVEAUX.indexOf(gravite);
}

function moinsGrave(a: Severity, b: Severity): Severity {
  return rangDe(a) > rangDe(b) ? a : b;
}

function unCranPlusBas(gravite: Severity): Severity {
  return NIVEAUX[rangDe(gravite) + 1] ?? 'info';
}

export function estDesactivee(meta: RuleMeta, profil: Profil): boolean {
  return profil.gravites[meta.id] === 'off';
}

/** The profil replaces the default severity and caps the severity that a report gives itself; an unsure reading drops one level. */
export function graviteDe(meta: RuleMeta, report: Report, profil: Profil): Severity {
  const reglee = profil.gravites[meta.id];
  const plafond = reglee === undefined || reglee === 'off' ? null : reglee;
  const propre = report.severity ?? plafond ?? meta.severity;
  const gravite = plafond ? moinsGrave(propre, plafond) : propre;
  return (report.confidence ?? 1) < profil.seuils.confianceSure ? unCranPlusBas(gravite) : gravite;
}

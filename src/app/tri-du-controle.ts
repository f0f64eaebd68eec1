import type { Finding, Severity } from '../rules';
import type { Controle } from './controle';
import { trier } from './dossier';
import type { Dossier } from './dossier';

function compte(findings: readonly Finding[], gravite: Severity): number {
  return findings.filter(({ severity }) => severity === gravite).length;
}

/** What a check shows of what the rules said, once the accepted points are set apart. */
export function trierReleves(releves: readonly Finding[], dossier: Dossier) {
  const tri = trier(releves, dossier.acceptations);
  const findings = tri.ouverts;
  const comptes = {
    error: compte(findings, 'error'),
    warning: compte(findings, 'warning'),
    info: compte(findings, 'info'),
  };
  return { dossier, findings, releves, tri, comptes };
}

/** The same check with the acceptances of another dossier: nothing is read nor checked again. */
export function retrier(controle: Controle, dossier: Dossier): Controle {
  const { comptes, ...trie } = trierReleves(controle.releves, dossier);
  return { ...controle, ...trie, summary: { ...controle.summary, ...comptes } };
}

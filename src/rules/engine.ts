import type { Snapshot } from '../workbook';
import { constat, numeroteur } from './constat';
import { regleEnEchec } from './echec';
import type { Finding } from './finding';
import { estDesactivee } from './gravite';
import { enOrdre } from './ordre';
import { PAUSE } from './pauses';
import type { Report, Rule, RuleContext } from './rule';

/** What the engine found since its last stop, and the title of the rule that it is running. */
export interface EtapeRegles {
  readonly titre: string;
  readonly findings: readonly Finding[];
}

/** Often enough for a caller to breathe, seldom enough to cost nothing. */
const CONSTATS_PAR_ETAPE = 200;

/** Records stacked in one row, or carried down from one merged cell, share their fields: what one says, the others say again. */
function redites(): (report: Report) => boolean {
  const dits = new Set<string>();
  return ({ message, at }) => {
    const lieu = at.cells[0];
    const cle = [message, lieu?.sheet, lieu?.row, lieu?.column, at.printed].join('\u0000');
    if (dits.has(cle)) return true;
    dits.add(cle);
    return false;
  };
}

/** A rule that crashes ends with a finding about itself: what it had found before stays. */
function* constatsDe(
  rule: Rule,
  context: RuleContext,
  snapshot: Snapshot,
): Generator<Finding | typeof PAUSE> {
  const idDe = numeroteur(rule);
  const estRedite = redites();
  try {
    for (const report of rule.check(context)) {
      if (report === PAUSE) yield PAUSE;
      else if (!estRedite(report)) yield constat(rule, report, idDe(report), context, snapshot);
    }
  } catch (erreur) {
    yield regleEnEchec(rule, erreur, snapshot);
  }
}

function* parEtapes(
  findings: Iterable<Finding | typeof PAUSE>,
  titre: string,
): Generator<EtapeRegles, void, void> {
  let etape: Finding[] = [];
  for (const finding of findings) {
    if (finding !== PAUSE) etape.push(finding);
    if (finding !== PAUSE && etape.length < CONSTATS_PAR_ETAPE) continue;
    yield { titre, findings: etape };
    etape = [];
  }
  yield { titre, findings: etape };
}

/** Runs the rules on what was read. Stops after each rule and every 200 findings; gives all findings, in reading order. */
export function* evaluer(
  context: RuleContext,
  rules: readonly Rule[],
  snapshot: Snapshot,
): Generator<EtapeRegles, readonly Finding[], void> {
  const tous: Finding[] = [];
  for (const rule of rules) {
    if (estDesactivee(rule.meta, context.profil)) continue;
    for (const etape of parEtapes(constatsDe(rule, context, snapshot), rule.meta.titre)) {
      tous.push(...etape.findings);
      yield etape;
    }
  }
  return enOrdre(tous, snapshot);
}

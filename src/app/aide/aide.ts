import { chargerCommunes } from '../../referentiel';
import { regles } from '../../rules';
import type { Finding } from '../../rules';
import { CE_QUI_EST_VERIFIE } from './ce-qui-est-verifie';
import { exempleFautif, exempleJuste } from './exemple';
import type { Exemple } from './exemple';

/** What « En savoir plus » says of a rule. */
export interface AideDeRegle {
  readonly id: string;
  readonly titre: string;
  readonly gravite: Finding['severity'];
  /** What it checks, in one sentence. */
  readonly verifie: string;
  /** Key of its source, as a point has it. */
  readonly source: string;
  /** What is pointed at, with what is said of it, and what is not. */
  readonly signale: Exemple | null;
  readonly neSignalePas: Exemple | null;
}

/** What there is to know of a rule, from its own cases; null for one that the check of a workbook does not run. */
export async function aideDeRegle(id: string): Promise<AideDeRegle | null> {
  const rule = regles.find(({ meta }) => meta.id === id);
  if (!rule) return null;
  const { titre, severity, source } = rule.meta;
  const [fautif] = rule.cases.invalid;
  const [juste] = rule.cases.valid;
  return {
    id,
    titre,
    gravite: severity,
    verifie: CE_QUI_EST_VERIFIE[id] ?? titre,
    source,
    signale: fautif ? await exempleFautif(rule, fautif, await chargerCommunes()) : null,
    neSignalePas: juste ? exempleJuste(juste) : null,
  };
}

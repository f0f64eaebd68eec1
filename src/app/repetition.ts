import { chargerCommunes } from '../referentiel';
import { regles } from '../rules';
import type { InvalidCase } from '../rules';
import { snapshotDuCas } from './aide/exemple';
import { controler } from './controler';

/** An example of each family of rules: together, they hold a table of each kind. */
function exemples(): InvalidCase[] {
  const parFamille = new Map(regles.map(({ meta, cases }) => [meta.id.split('/')[0], cases.invalid[0]]));
  return [...parFamille.values()].flatMap((cas) => cas ?? []);
}

/**
 * Checks a few examples of ours, a slice at a time: the browser has then compiled all that the first real check runs,
 * and the communes are indexed. Rejects with a HostError « cancelled » when the signal aborts.
 */
export async function repeter(signal: AbortSignal): Promise<void> {
  const communes = await chargerCommunes();
  for (const cas of exemples()) await controler(snapshotDuCas(cas), { communes, signal });
}

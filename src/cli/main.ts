import { AIDE } from './aide';
import { comprendre, ErreurUsage } from './arguments';
import { executerComparaison } from './comparer';
import { executer } from './executer';
import type { Sortie } from './executer';
import { version } from '../../package.json';

/** Runs a command line and gives its exit status. Nothing escapes: an error is one French line on stderr. */
export async function principal(args: readonly string[], sortie: Sortie): Promise<number> {
  try {
    const demande = comprendre(args);
    if ('chemins' in demande) return await executer(demande, sortie);
    if (demande.commande === 'comparer') return await executerComparaison(demande, sortie);
    sortie.ecrire(demande.commande === 'aide' ? AIDE : version);
    return 0;
  } catch (erreur) {
    const inattendue = 'Une erreur inattendue a arrêté la commande.';
    sortie.signaler(`ctg-annexes : ${erreur instanceof ErreurUsage ? erreur.message : inattendue}`);
    return 2;
  }
}

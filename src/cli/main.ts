import { AIDE } from './aide';
import { executerAnnotation } from './annoter';
import { comprendre } from './arguments';
import type { Demande } from './arguments';
import { executerComparaison } from './comparer';
import { detailDe, ErreurUsage } from './erreur-usage';
import { executer } from './executer';
import type { Sortie } from './executer';
import { executerGeneration } from './generer';
import { executerModele } from './modele';
import { version } from '../../package.json';

async function repondre(demande: Demande, sortie: Sortie): Promise<number> {
  switch (demande.commande) {
    case 'controler':
    case 'lire':
      return executer(demande, sortie);
    case 'comparer':
      return executerComparaison(demande, sortie);
    case 'annoter':
      return executerAnnotation(demande, sortie);
    case 'generer':
      return executerGeneration(demande, sortie);
    case 'modele':
      return executerModele(demande, sortie);
    case 'aide':
    case 'version':
      sortie.ecrire(demande.commande === 'aide' ? AIDE : version);
      return 0;
  }
}

/** Runs a command line and gives its exit status. Nothing escapes: an error is one French line on stderr. */
export async function principal(args: readonly string[], sortie: Sortie): Promise<number> {
  try {
    return await repondre(comprendre(args), sortie);
  } catch (erreur) {
    const inattendue = `Une erreur inattendue a arrêté la commande.${detailDe(erreur)}`;
    sortie.signaler(`ctg-annexes : ${erreur instanceof ErreurUsage ? erreur.message : inattendue}`);
    return 2;
  }
}

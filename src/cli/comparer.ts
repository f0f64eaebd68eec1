import { chargerCommunes, comparer, documentComparaison, lireClasseur, texteComparaison } from '../app';
import type { ComparaisonClasseurs, Reconnaissance } from '../app';
import type { Format, Rapprochement } from './arguments';
import { codeDe } from './code-de-retour';
import type { Sortie } from './executer';
import { ecrireFichier, nommer, ouvrir } from './fichiers';
import { profilDe } from './profil';

type Communes = Awaited<ReturnType<typeof chargerCommunes>>;

/** Reads one of the two workbooks. */
function lire(chemin: string, communes: Communes): Promise<Reconnaissance> {
  return nommer(chemin, async () => lireClasseur(await ouvrir(chemin), { communes }));
}

function presenter(comparaison: ComparaisonClasseurs, format: Format): string {
  return format === 'json'
    ? JSON.stringify(documentComparaison(comparaison), null, 2)
    : texteComparaison(comparaison);
}

/** Compares two versions of a workbook and gives the exit status. */
export async function executerComparaison(demande: Rapprochement, sortie: Sortie): Promise<number> {
  const communes = await chargerCommunes();
  const profil = await profilDe(demande.profil);
  const avant = await lire(demande.avant, communes);
  const apres = await lire(demande.apres, communes);
  const comparaison = await comparer(avant, apres, { communes, ...(profil ? { profil } : {}) });
  const texte = presenter(comparaison, demande.format);
  if (demande.sortie === null) sortie.ecrire(texte);
  else await ecrireFichier(demande.sortie, texte);
  return codeDe(comparaison.findings, demande.gravite);
}

import {
  chargerCommunes,
  comparer,
  documentComparaison,
  feuilleDeComparaison,
  jourDe,
  lireClasseur,
  texteComparaison,
} from '../app';
import type { ComparaisonClasseurs, Reconnaissance } from '../app';
import { newWorkbook } from '../hosts/xlsx';
import type { Format, Rapprochement } from './arguments';
import { codeDe } from './code-de-retour';
import type { Sortie } from './executer';
import { ecrireFichier, ecrireOctets, extensionDe, nommer, ouvrir, verifierSortie } from './fichiers';
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

/** Prints the comparison, or writes it to a file: as a sheet « Ce qui change » when the file is a workbook. */
async function rendre(
  comparaison: ComparaisonClasseurs,
  demande: Rapprochement,
  communes: Communes,
  sortie: Sortie,
): Promise<void> {
  const texte = presenter(comparaison, demande.format);
  if (demande.sortie === null) {
    sortie.ecrire(texte);
    return;
  }
  await verifierSortie(demande.sortie, [demande.avant, demande.apres]);
  if (extensionDe(demande.sortie) !== '.xlsx') await ecrireFichier(demande.sortie, texte);
  else {
    const feuille = feuilleDeComparaison(comparaison, communes, jourDe(new Date()));
    await ecrireOctets(demande.sortie, newWorkbook([feuille]));
  }
}

/** Compares two versions of a workbook and gives the exit status. */
export async function executerComparaison(demande: Rapprochement, sortie: Sortie): Promise<number> {
  const communes = await chargerCommunes();
  const profil = await profilDe(demande.profil);
  const avant = await lire(demande.avant, communes);
  const apres = await lire(demande.apres, communes);
  const comparaison = await comparer(avant, apres, { communes, ...(profil ? { profil } : {}) });
  await rendre(comparaison, demande, communes, sortie);
  return codeDe(comparaison.findings, demande.gravite);
}

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
import { ouvrirClasseur } from './classeur';
import type { ClasseurOuvert, OuvertureOptions } from './classeur';
import { ErreurUsage } from './erreur-usage';
import type { Sortie } from './executer';
import { ecrireFichier, ecrireOctets, extensionDe, nommer, verifierSortie } from './fichiers';
import { ouvertureDe } from './profil';

type Communes = Awaited<ReturnType<typeof chargerCommunes>>;

interface VersionLue {
  readonly lue: Reconnaissance;
  readonly options: ClasseurOuvert['options'];
}

/** Reads one of the two workbooks. */
function lire(chemin: string, communes: Communes, ouverture: OuvertureOptions): Promise<VersionLue> {
  return nommer(chemin, async () => {
    const { snapshot, options } = await ouvrirClasseur(chemin, ouverture);
    return { lue: await lireClasseur(snapshot, { communes, ...options }), options };
  });
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
  if (extensionDe(demande.sortie) !== '.xlsx') await ecrireFichier(demande.sortie, texte);
  else {
    const feuille = feuilleDeComparaison(comparaison, communes, jourDe(new Date()));
    await ecrireOctets(demande.sortie, newWorkbook([feuille]));
  }
}

/** Files that only Office writes: a text under such a name would not open. */
const AUTRES_QUE_XLSX: readonly string[] = ['.docx', '.pdf', '.xls', '.xlsb', '.xlsm'];

/** Before anything is read. */
async function verifierDemande({ avant, apres, profil, sortie }: Rapprochement): Promise<void> {
  if (sortie === null) return;
  if (AUTRES_QUE_XLSX.includes(extensionDe(sortie))) {
    throw new ErreurUsage(`La sortie « ${sortie} » : choisissez un fichier .xlsx, .txt ou .json.`);
  }
  await verifierSortie(sortie, [avant, apres, profil]);
}

/** Compares two versions of a workbook and gives the exit status. */
export async function executerComparaison(demande: Rapprochement, sortie: Sortie): Promise<number> {
  await verifierDemande(demande);
  const communes = await chargerCommunes();
  const ouverture = await ouvertureDe(demande, sortie);
  const avant = await lire(demande.avant, communes, ouverture);
  const apres = await lire(demande.apres, communes, ouverture);
  const comparaison = await comparer(avant.lue, apres.lue, { communes, ...apres.options });
  await rendre(comparaison, demande, communes, sortie);
  return codeDe(comparaison.findings, demande.gravite);
}

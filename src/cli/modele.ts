import { chargerCommunes, feuillesVides, jourDe, territoiresNommes } from '../app';
import { newWorkbook } from '../hosts/xlsx';
import type { ModeleVide } from './arguments';
import { ErreurUsage } from './erreur-usage';
import type { Sortie } from './executer';
import { ecrireOctets, extensionDe } from './fichiers';

type Communes = Awaited<ReturnType<typeof chargerCommunes>>;
type Epci = ReturnType<typeof territoiresNommes>[number];

/** Choices told in one line. */
const CHOIX_DITS = 6;

/** The EPCI that the name means; refused when it means none, or several. */
function epciNomme(nom: string, communes: Communes): Epci {
  const [trouve, ...autres] = territoiresNommes(communes, nom);
  if (!trouve) {
    throw new ErreurUsage(
      `Territoire « ${nom} » inconnu : donnez le nom de la communauté de communes, de la communauté d’agglomération ou de la métropole.`,
    );
  }
  if (autres.length === 0) return trouve;
  const noms = [trouve, ...autres].slice(0, CHOIX_DITS).map((epci) => `« ${epci.nom} »`);
  throw new ErreurUsage(`Territoire « ${nom} » : précisez lequel, parmi ${noms.join(', ')}.`);
}

/** Writes an empty workbook, ready to fill in. */
export async function executerModele(
  { territoire, sortie: chemin }: ModeleVide,
  sortie: Sortie,
): Promise<number> {
  if (extensionDe(chemin) !== '.xlsx') throw new ErreurUsage(`La sortie « ${chemin} » doit finir par .xlsx.`);
  const communes = await chargerCommunes();
  const epci = territoire === null ? null : epciNomme(territoire, communes);
  const feuilles = await feuillesVides(communes, epci, jourDe(new Date()));
  await ecrireOctets(chemin, newWorkbook(feuilles));
  sortie.ecrire(`${chemin} : modèle vide, ${epci?.nom ?? 'sans territoire'}.`);
  return 0;
}

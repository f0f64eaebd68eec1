import { normaliser } from '../../referentiel';
import type { Communes, Epci } from '../../referentiel';
import type { SheetSpec } from '../../workbook';

/** The empty sheets, one for each annexe; with the communes of the EPCI when there is one. */
export async function feuillesVides(
  communes: Communes,
  epci: Epci | null,
  jour: string,
): Promise<readonly SheetSpec[]> {
  const { modele } = await import('../../annexes');
  return modele(communes, epci, jour);
}

/** EPCI that a name may mean, the likeliest first; one alone when the name is its own. */
export function territoiresNommes(communes: Communes, nom: string): readonly Epci[] {
  const trouves = communes.chercherEpci(nom);
  const exacts = trouves.filter((epci) => normaliser(epci.nom) === normaliser(nom));
  return exacts.length === 1 ? exacts : trouves;
}

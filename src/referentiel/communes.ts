import { cleCommune, clesDeRecours } from './nom-commune';
import { chercheurEpci } from './nom-epci';
import { lireEpcis, paresseux, TableCommunes, type DonneesCommunes } from './table-communes';
import { distance } from './texte';
import type { Commune, Communes, Epci } from './types';

const NOM_LONG = 12;
const NOM_COURT = 5;

let chargement: Promise<Communes> | null = null;

/** Loads the communes once, in a chunk of their own, and indexes them by short steps. What could not be fetched may be asked for again. */
export function chargerCommunes(): Promise<Communes> {
  chargement ??= charger().catch((erreur: unknown) => {
    chargement = null;
    throw erreur;
  });
  return chargement;
}

async function charger(): Promise<Communes> {
  const { default: donnees } = await import('./donnees/communes.json');
  const epcis = lireEpcis(donnees.epci);
  const table = new TableCommunes(donnees, epcis);
  while (table.preparer().next().done !== true) await pause();
  return communesDe(table, epcis);
}

/** Lets the page paint. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The communes of these data. */
export function indexer(donnees: DonneesCommunes): Communes {
  const epcis = lireEpcis(donnees.epci);
  return communesDe(new TableCommunes(donnees, epcis), epcis);
}

function communesDe(table: TableCommunes, epcis: readonly Epci[]): Communes {
  const parEpci = paresseux(() => new Map(epcis.map((epci) => [epci.code, epci])));
  const chercher = paresseux(() => chercheurEpci(epcis));
  return {
    parNom: (nom) => chercherNom(table, nom),
    parCode: (code) => table.deCode(code.trim().toUpperCase()),
    parCodePostal: (codePostal) => table.deCodePostal(codePostal.trim()),
    membres: (epci) => table.deEpci(epci),
    epci: (code) => parEpci().get(code) ?? null,
    chercherEpci: (texte) => chercher()(texte),
    plusProche,
    inventaire: () => table.inventaire(),
    departementExiste,
  };
}

function chercherNom(table: TableCommunes, nom: string): readonly Commune[] {
  for (const cle of [cleCommune(nom), ...clesDeRecours(nom)]) {
    const trouvees = cle === '' ? [] : table.deCle(cle);
    if (trouvees.length > 0) return trouvees;
  }
  return [];
}

function toleree(cle: string): number {
  if (cle.length <= NOM_COURT) return 1;
  return cle.length > NOM_LONG ? 3 : 2;
}

function plusProche(nom: string, parmi: readonly Commune[]): Commune | null {
  const cle = cleCommune(nom);
  const maximum = toleree(cle);
  let proches: readonly Commune[] = [];
  let moindre = maximum;
  for (const commune of parmi) {
    const edits = distance(cle, cleCommune(commune.nom), maximum);
    if (edits > moindre) continue;
    proches = edits === moindre ? [...proches, commune] : [commune];
    moindre = edits;
  }
  return proches.length === 1 ? (proches[0] ?? null) : null;
}

/** 01 to 95, 20 for Corsica, 97x and 98x overseas and Monaco. */
function departementExiste(codePostal: string): boolean {
  return /^(?:0[1-9]|[1-8]\d|9[0-5]|97[1-8]|98[04678])/.test(codePostal.trim());
}

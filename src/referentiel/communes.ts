import { cleCommune, clesDeRecours } from './nom-commune';
import { chercheurEpci } from './nom-epci';
import { lireEpcis, paresseux, TableCommunes, type DonneesCommunes } from './table-communes';
import { distance } from './texte';
import type { Commune, Communes } from './types';

const NOM_LONG = 12;
const NOM_COURT = 5;

let chargement: Promise<Communes> | null = null;

/** Loads the communes once, in a chunk of their own. */
export function chargerCommunes(): Promise<Communes> {
  chargement ??= import('./donnees/communes.json').then((module) => indexer(module.default));
  return chargement;
}

/** The communes of these data; each index is built when first asked. */
export function indexer(donnees: DonneesCommunes): Communes {
  const epcis = lireEpcis(donnees.epci);
  const table = paresseux(() => new TableCommunes(donnees, epcis));
  const parEpci = paresseux(() => new Map(epcis.map((epci) => [epci.code, epci])));
  const chercher = paresseux(() => chercheurEpci(epcis));
  return {
    parNom: (nom) => chercherNom(table(), nom),
    parCode: (code) => table().deCode(code.trim().toUpperCase()),
    parCodePostal: (codePostal) => table().deCodePostal(codePostal.trim()),
    membres: (epci) => table().deEpci(epci),
    epci: (code) => parEpci().get(code) ?? null,
    chercherEpci: (texte) => chercher()(texte),
    plusProche,
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

import { cleCommune, clesDeRecours } from './nom-commune';
import { chercheurEpci } from './nom-epci';
import { distance } from './texte';
import type { Commune, Communes, Epci } from './types';

/** Shape of donnees/communes.json, written by scripts/build-communes.ts. */
export interface DonneesCommunes {
  /** Lines "siren|nature|nom". */
  readonly epci: string;
  /** Department → lines "fin du code|nom|codes postaux|rang de l'EPCI|commune de rattachement". */
  readonly communes: Readonly<Record<string, string>>;
}

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
  const liste = lireCommunes(donnees.communes, epcis);
  const parCode = new Map<string, Commune>();
  for (const commune of liste)
    if (!parCode.has(commune.code) || !commune.chefLieu) parCode.set(commune.code, commune);
  const parEpci = new Map(epcis.map((epci) => [epci.code, epci]));
  const parNom = paresseux(() => grouper(liste, ({ nom }) => [cleCommune(nom)]));
  const parCodePostal = paresseux(() => grouper(liste, ({ codesPostaux }) => codesPostaux));
  const parMembre = paresseux(() =>
    grouper(liste, ({ epci, chefLieu }) => (epci && !chefLieu ? [epci] : [])),
  );
  const chercher = paresseux(() => chercheurEpci(epcis));
  return {
    parNom: (nom) => chercherNom(parNom(), nom),
    parCode: (code) => parCode.get(code.trim().toUpperCase()) ?? null,
    parCodePostal: (codePostal) => parCodePostal().get(codePostal.trim()) ?? [],
    membres: (epci) => parMembre().get(epci) ?? [],
    epci: (code) => parEpci.get(code) ?? null,
    chercherEpci: (texte) => chercher()(texte),
    plusProche,
    departementExiste,
  };
}

function paresseux<T>(construire: () => T): () => T {
  let valeur: { readonly faite: T } | null = null;
  return () => (valeur ??= { faite: construire() }).faite;
}

function lireEpcis(lignes: string): readonly Epci[] {
  return lignes.split('\n').map((ligne) => {
    const [code = '', nature = '', nom = ''] = ligne.split('|');
    return { code, nature, nom };
  });
}

function lireCommunes(
  departements: Readonly<Record<string, string>>,
  epcis: readonly Epci[],
): readonly Commune[] {
  const actuelles = new Map<string, Commune>();
  const rattachees: Commune[] = [];
  for (const [departement, lignes] of Object.entries(departements)) {
    for (const ligne of lignes.split('\n')) {
      const [fin = '', nom = '', postaux = '', rang = '', chefLieu = ''] = ligne.split('|');
      const code = departement + fin;
      const codesPostaux = postaux === '' ? [] : postaux.split(' ');
      const epci = rang === '' ? null : (epcis[Number(rang)]?.code ?? null);
      if (chefLieu === '') actuelles.set(code, { code, nom, codesPostaux, epci });
      else rattachees.push({ code, nom, codesPostaux, epci, chefLieu });
    }
  }
  return [...actuelles.values(), ...rattachees.map((commune) => heriter(commune, actuelles))];
}

/** A former commune has the EPCI of the commune that it belongs to, and its postcodes where La Poste gives none. */
function heriter(commune: Commune, actuelles: ReadonlyMap<string, Commune>): Commune {
  const parent = actuelles.get(commune.chefLieu ?? '');
  if (!parent) return commune;
  const codesPostaux = commune.codesPostaux.length > 0 ? commune.codesPostaux : parent.codesPostaux;
  return { ...commune, codesPostaux, epci: parent.epci };
}

function grouper(
  communes: readonly Commune[],
  cles: (commune: Commune) => readonly string[],
): ReadonlyMap<string, readonly Commune[]> {
  const groupes = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const cle of cles(commune)) {
      const groupe = groupes.get(cle);
      if (groupe) groupe.push(commune);
      else groupes.set(cle, [commune]);
    }
  }
  return groupes;
}

function chercherNom(parNom: ReadonlyMap<string, readonly Commune[]>, nom: string): readonly Commune[] {
  for (const cle of [cleCommune(nom), ...clesDeRecours(nom)]) {
    const trouvees = cle === '' ? undefined : parNom.get(cle);
    if (trouvees) return trouvees;
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
  let meilleure: Commune | null = null;
  let ecart = maximum + 1;
  for (const commune of parmi) {
    const edits = distance(cle, cleCommune(commune.nom), Math.min(ecart, maximum));
    if (edits > maximum || edits > ecart) continue;
    meilleure = edits === ecart ? null : commune;
    ecart = edits;
  }
  return meilleure;
}

/** 01 to 95, 20 for Corsica, 97x and 98x overseas and Monaco. */
function departementExiste(codePostal: string): boolean {
  return /^(?:0[1-9]|[1-8]\d|9[0-5]|97[1-8]|98[04678])/.test(codePostal.trim());
}

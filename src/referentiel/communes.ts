import { cleCommune, clesDeRecours, clesDesCommunes } from './nom-commune';
import { chercheurEpci } from './nom-epci';
import { distance } from './texte';
import type { Commune, Communes, Epci } from './types';

/** Columns of communes, one line each. */
interface Colonnes {
  /** A line a department: its code, then the steps from each commune code to the next. */
  readonly codes: string;
  readonly noms: string;
  /** Postcodes with a blank in between. */
  readonly postaux: string;
}

/** Shape of donnees/communes.json, written by scripts/build-communes.ts. */
export interface DonneesCommunes {
  /** Lines "siren|nature|nom". */
  readonly epci: string;
  /** `epci`: line of the EPCI, empty where there is none. */
  readonly actuelles: Colonnes & { readonly epci: string };
  /** Communes déléguées and associées, and arrondissements municipaux. */
  readonly rattachees: Colonnes & { readonly chefsLieux: string };
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
  const liste = paresseux(() => lireCommunes(donnees, epcis));
  const parEpci = new Map(epcis.map((epci) => [epci.code, epci]));
  // A commune nouvelle comes before the former one whose code it took, and is the one that a code names.
  const parCode = paresseux(() => grouper(liste(), ({ code }) => [code]));
  const parNom = paresseux(() => grouper(liste(), clesDe(donnees)));
  const parCodePostal = paresseux(() => grouper(liste(), ({ codesPostaux }) => codesPostaux));
  const parMembre = paresseux(() =>
    grouper(liste(), ({ epci, chefLieu }) => (epci === null || chefLieu ? [] : [epci])),
  );
  const chercher = paresseux(() => chercheurEpci(epcis));
  return {
    parNom: (nom) => chercherNom(parNom(), nom),
    parCode: (code) => parCode().get(code.trim().toUpperCase())?.[0] ?? null,
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

function lireCodes(lignes: string): readonly string[] {
  return lignes.split('\n').flatMap((ligne) => {
    const [departement = '', ...pas] = ligne.split(' ');
    let numero = 0;
    return pas.map((ecart) => departement + String((numero += Number(ecart))).padStart(3, '0'));
  });
}

function lirePostaux(lignes: string): readonly (readonly string[])[] {
  return lignes.split('\n').map((codes) => (codes === '' ? [] : codes.split(' ')));
}

/** Communes of today first. A former one has the EPCI of the commune that it belongs to, and its postcodes where La Poste gives none. */
function lireCommunes(donnees: DonneesCommunes, epcis: readonly Epci[]): readonly Commune[] {
  const rangs = donnees.actuelles.epci.split('\n');
  const actuelles = lireColonnes(donnees.actuelles).map((commune, ligne): Commune => {
    const rang = rangs[ligne] ?? '';
    return { ...commune, epci: rang === '' ? null : (epcis[Number(rang)]?.code ?? null) };
  });
  const parCode = new Map(actuelles.map((commune) => [commune.code, commune]));
  const chefsLieux = donnees.rattachees.chefsLieux.split('\n');
  const rattachees = lireColonnes(donnees.rattachees).map((commune, ligne): Commune => {
    const chefLieu = chefsLieux[ligne] ?? '';
    const parent = parCode.get(chefLieu);
    const codesPostaux =
      commune.codesPostaux.length > 0 ? commune.codesPostaux : (parent?.codesPostaux ?? []);
    return { ...commune, codesPostaux, epci: parent?.epci ?? null, chefLieu };
  });
  return [...actuelles, ...rattachees];
}

function lireColonnes({ codes, noms, postaux }: Colonnes): readonly Omit<Commune, 'epci'>[] {
  const nomsLus = noms.split('\n');
  const postauxLus = lirePostaux(postaux);
  return lireCodes(codes).map((code, ligne) => ({
    code,
    nom: nomsLus[ligne] ?? '',
    codesPostaux: postauxLus[ligne] ?? [],
  }));
}

/** Keys of comparison, computed on whole columns: ten times faster than name by name. */
function clesDe({
  actuelles,
  rattachees,
}: DonneesCommunes): (commune: Commune, ligne: number) => readonly string[] {
  const cles = clesDesCommunes(`${actuelles.noms}\n${rattachees.noms}`);
  return (_, ligne) => [cles[ligne] ?? ''];
}

function grouper(
  communes: readonly Commune[],
  cles: (commune: Commune, ligne: number) => readonly string[],
): ReadonlyMap<string, readonly Commune[]> {
  const groupes = new Map<string, Commune[]>();
  for (const [ligne, commune] of communes.entries()) {
    for (const cle of cles(commune, ligne)) {
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
    const edits = distance(cle, cleCommune(commune.nom), maximum);
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

import { DEPARTEMENTS } from './departements';
import { indexDe, motsDe, simplifier } from './index-territoires';
import type { Candidat, Index, Morceau, MotDuNom } from './index-territoires';
import type { Communes, Epci } from './types';

/** An EPCI that answers to what was typed. */
export interface TerritoireTrouve {
  readonly epci: Epci;
  /** Name of the département where most of its communes lie. */
  readonly departement: string;
  /** How many communes it has. */
  readonly communes: number;
  readonly par: 'nom' | 'commune' | 'departement';
  /** What answers: the name of the EPCI, of its commune or of its département. */
  readonly texte: string;
  /** The stretches of `texte` that were typed, in order. */
  readonly morceaux: readonly Morceau[];
}

interface Reponse {
  readonly candidat: Candidat;
  readonly par: TerritoireTrouve['par'];
  readonly texte: string;
  readonly mots: readonly MotDuNom[];
  readonly note: number;
}

/** Words that people write or leave out. */
const FACULTATIFS: ReadonlySet<string> = new Set(
  'de du des d la le les l et en a au aux sur communaute communautes communes agglomeration agglo urbaine'.split(
    ' ',
  ),
);

const LETTRES_MIN = 2;

/** The words typed; the small ones only when there is nothing else. */
function motsCherches(texte: string): readonly string[] {
  const tous = simplifier(texte).split(' ').filter(Boolean);
  const parlants = tous.filter((mot) => !FACULTATIFS.has(mot));
  return parlants.length > 0 ? parlants : tous;
}

/** The word that each typed one begins; null when one of them begins none. */
function repondre(cherches: readonly string[], dits: readonly MotDuNom[]): readonly MotDuNom[] | null {
  const trouves = cherches.map((cherche) => {
    const entier = dits.find(({ mot }) => mot === cherche);
    return entier ?? dits.find(({ mot }) => mot.startsWith(cherche)) ?? null;
  });
  return trouves.every((trouve) => trouve !== null) ? trouves : null;
}

/** Whole words first, then names in which little else stands. */
function noter(cherches: readonly string[], dits: readonly MotDuNom[]): number {
  const entiers = cherches.filter((cherche) => dits.some(({ mot }) => mot === cherche)).length;
  const lettres = dits.filter(({ mot }) => !FACULTATIFS.has(mot)).reduce((n, { mot }) => n + mot.length, 0);
  return entiers * 1000 - lettres;
}

/** By the name of the EPCI, with a word or two of its département to tell homonyms apart. */
function parNom({ candidats }: Index, cherches: readonly string[]): readonly Reponse[] {
  return candidats.flatMap((candidat): Reponse[] => {
    const { nom, departement, territoire } = candidat;
    const duNom = cherches.filter((cherche) => repondre([cherche], nom));
    const restes = cherches.filter((cherche) => !duNom.includes(cherche));
    const situe = restes.every((reste) => repondre([reste], departement) ?? reste === territoire.departement);
    const trouves = duNom.length > 0 && situe ? repondre(duNom, nom) : null;
    return trouves
      ? [{ candidat, par: 'nom', texte: territoire.epci.nom, mots: trouves, note: noter(duNom, nom) }]
      : [];
  });
}

/** "capso", "mel": initials, which the words of a name do not show. */
function parSigle({ candidats }: Index, communes: Communes, texte: string): readonly Reponse[] {
  if (!/^\p{L}{3,6}$/u.test(texte.trim())) return [];
  return communes.chercherEpci(texte).flatMap(({ code, nom }): Reponse[] => {
    const candidat = candidats.find(({ territoire }) => territoire.epci.code === code);
    return candidat ? [{ candidat, par: 'nom', texte: nom, mots: [], note: 0 }] : [];
  });
}

/** Line of a place in the text of all names. */
function ligneDe(debuts: readonly number[], place: number): number {
  let bas = 0;
  let haut = debuts.length - 1;
  while (bas < haut) {
    const milieu = Math.ceil((bas + haut) / 2);
    if ((debuts[milieu] ?? 0) <= place) bas = milieu;
    else haut = milieu - 1;
  }
  return bas;
}

/** Lines of the communes with a word that begins so. */
function lignesDuMot({ lignes, debuts }: Index, mot: string): ReadonlySet<number> {
  const trouvees = new Set<number>();
  for (const debut of ['\n', ' ']) {
    for (let place = lignes.indexOf(debut + mot); place >= 0; place = lignes.indexOf(debut + mot, place + 1))
      trouvees.add(ligneDe(debuts, place));
  }
  return trouvees;
}

/** A cheap look before the words are told apart: thousands of names begin with « Saint ». */
function repondEnClair({ lignes, debuts }: Index, ligne: number, cherches: readonly string[]): boolean {
  const nom = lignes.slice(debuts[ligne], debuts[ligne + 1]);
  return cherches.every((mot) => nom.includes(` ${mot}`) || nom.startsWith(mot, 1));
}

/** By the name of a member: the commune whose name is nearest to what was typed speaks for its EPCI. */
function parCommune(index: Index, cherches: readonly string[]): readonly Reponse[] {
  const parMot = cherches.filter(({ length }) => length >= LETTRES_MIN).map((mot) => lignesDuMot(index, mot));
  const [lignes] = parMot.sort((a, b) => a.size - b.size);
  if (!lignes) return [];
  const meilleures = new Map<Candidat, Reponse>();
  for (const ligne of lignes) {
    const candidat = index.candidats[index.rangs[ligne] ?? -1];
    const texte = index.noms[ligne] ?? '';
    const dits = candidat && repondEnClair(index, ligne, cherches) ? motsDe(texte) : [];
    const trouves = repondre(cherches, dits);
    if (!candidat || !trouves) continue;
    const note = noter(cherches, dits);
    if (note > (meilleures.get(candidat)?.note ?? -Infinity))
      meilleures.set(candidat, { candidat, par: 'commune', texte, mots: trouves, note });
  }
  return [...meilleures.values()];
}

function parDepartement({ candidats }: Index, cherches: readonly string[]): readonly Reponse[] {
  return candidats.flatMap((candidat): Reponse[] => {
    const code = candidat.territoire.departement;
    const texte = DEPARTEMENTS.get(code) ?? '';
    if (cherches.length === 1 && cherches[0] === code.toLowerCase())
      return [{ candidat, par: 'departement', texte, mots: candidat.departement, note: 0 }];
    const trouves = repondre(cherches, candidat.departement);
    return trouves ? [{ candidat, par: 'departement', texte, mots: trouves, note: 0 }] : [];
  });
}

/** The letters typed of each word found; the whole word where it is written otherwise, "St" for "saint". */
function morceauxDe({ mots: trouves }: Reponse, cherches: readonly string[]): readonly Morceau[] {
  return [...new Set(trouves)]
    .map(({ mot, debut, fin }) => {
      const typees = Math.max(0, ...cherches.filter((c) => mot.startsWith(c)).map(({ length }) => length));
      const pareil = fin - debut === mot.length && typees > 0;
      return { debut, fin: pareil ? debut + typees : fin };
    })
    .sort((a, b) => a.debut - b.debut);
}

function trouveDe(reponse: Reponse, cherches: readonly string[]): TerritoireTrouve {
  const { candidat, par, texte } = reponse;
  const { epci, departement, communes } = candidat.territoire;
  return {
    epci,
    departement: DEPARTEMENTS.get(departement) ?? '',
    communes,
    par,
    texte,
    morceaux: morceauxDe(reponse, cherches),
  };
}

/** Best first, and in the order of the alphabet among equals. */
const enOrdre = (reponses: readonly Reponse[]): readonly Reponse[] =>
  [...reponses].sort((a, b) => b.note - a.note || a.candidat.rang - b.candidat.rang);

/**
 * The EPCI of France that answer to what is being typed, best first: by their name or their initials, then by the name of
 * a member, then by their département. Words may come in any order, cut short and without accents.
 */
export function chercherTerritoire(
  communes: Communes,
  texte: string,
  limite: number,
): readonly TerritoireTrouve[] {
  const cherches = motsCherches(texte);
  if (cherches.length === 0) return [];
  const index = indexDe(communes);
  const uniques = new Map<Candidat, Reponse>();
  const sources = [
    () => enOrdre(parNom(index, cherches)),
    () => parSigle(index, communes, texte),
    () => enOrdre(parCommune(index, cherches)),
    () => enOrdre(parDepartement(index, cherches)),
  ];
  for (const source of sources) {
    if (uniques.size >= limite) break;
    for (const reponse of source()) {
      if (!uniques.has(reponse.candidat)) uniques.set(reponse.candidat, reponse);
    }
  }
  return [...uniques.values()].slice(0, limite).map((reponse) => trouveDe(reponse, cherches));
}

import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce, Mesure } from '../records';
import { comptesDans } from './comptes';
import type { Compte } from './comptes';
import { egaux, nombreEnTete, somme, unites } from './lectures';
import { mesureDuTexte } from './nombres';

type Liste = NonNullable<ChiffreAnnonce['liste']>;

/** "40 places sur 2 sites (20 places à X et 20 places à Y)", "16 places (8 + 8)". */
const PARENTHESE = /\(([^()]{3,160})\)/g;
/** "30 écoles : 30 Calais, 4 Marck" up to the end of the sentence. */
const DETAIL = /^([^:]{3,200}?)\s:\s+([^:;]{3,300}?)(?:\s+soit\b.*)?[.;)]?$/u;
const AUTRE_UNITE = /^\s*(?:%|€|h\b|heures?\b|ans?\b|jours?\b|mois\b|euros?\b)/;

function pieces(texte: string): readonly string[] {
  return texte.split(/\s*\+\s*|\s*[,;/]\s+|\s+et\s+/).filter((piece) => piece.trim() !== '');
}

/** The figures of a detail, when each of its pieces begins with one of the same unit. */
function termes(c: Case, texte: string): readonly Mesure[] | null {
  const lus = pieces(texte).map((piece) => ({ piece, nombre: nombreEnTete(piece) }));
  const mesures = lus.flatMap(({ piece, nombre }) => {
    const ecarte = !nombre || AUTRE_UNITE.test(piece.slice(nombre.fin)) || estAnnee(nombre.valeur);
    return ecarte ? [] : [mesureDuTexte(c, nombre)];
  });
  return lus.length >= 2 && mesures.length === lus.length ? mesures : null;
}

const estAnnee = (valeur: number): boolean => valeur >= 1990 && valeur <= 2100;

/** "1 pour les autres communes": how many that makes is not said. */
const INDEFINI = /\b(?:chacune?|autres|chaque|par (?:commune|structure|site)|environ|etc|dont)\b|…|\.\.\./i;

function chiffre(
  c: Case,
  { nombre, nom, objet }: Compte,
  liste: Liste | null,
  confidence = 1,
): ChiffreAnnonce {
  return { objet, nom: champPartie(c, nom), nombre: mesureDuTexte(c, nombre), liste, confidence };
}

/** The detail of the figure nearest before it; silent figures of the sentence may be the ones detailed. */
function detaille(c: Case, avant: string, detail: string): ChiffreAnnonce | null {
  const comptes = comptesDans(avant);
  const mesures = termes(c, detail);
  if (!mesures || /^\s*dont\b/i.test(detail)) return null;
  const total = somme(mesures);
  const juste = comptes.findLast(({ nombre }) => egaux(nombre.valeur, total));
  const vise = juste ?? memeUnite(comptes, detail, avant);
  if (!vise || (INDEFINI.test(detail) && total <= vise.nombre.valeur)) return null;
  return chiffre(c, vise, { nature: 'somme', elements: mesures });
}

/** The figure that the detail is about: the nearest one, said in the same unit when the detail says one. */
function memeUnite(comptes: readonly Compte[], detail: string, avant: string): Compte | null {
  const unites = comptesDans(detail).map(({ objet }) => objet);
  const [unite] = unites.filter((objet) => objet !== 'autre');
  const vise = comptes.findLast(({ objet }) => unite === undefined || objet === unite);
  const proche = vise !== undefined && avant.length - vise.nombre.fin <= DISTANCE_MAX;
  return proche && vise.nombre.valeur > 1 ? vise : null;
}

const DISTANCE_MAX = 60;

function parentheses(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  return [...phrase.matchAll(PARENTHESE)].flatMap(({ 1: detail = '', index }) => {
    const somme = detail.includes('+') || comptesDans(detail).length >= 2;
    return somme ? (detaille(c, phrase.slice(0, index), detail) ?? []) : [];
  });
}

const NOM_PROPRE = /^\p{Lu}[^.!?]{1,40}$/u;
const NOMS_MIN = 2;
const CONFIANCE_DES_NOMS = 0.75;

/** "3 RPE communaux : Calais, Marck, Coquelles": names that are counted, with « et » as a separator or not. */
function noms(c: Case, { nombre, ...compte }: Compte, detail: string): ChiffreAnnonce | null {
  const virgules = detail.split(/\s*[,;]\s+/);
  const tous = virgules.flatMap((nom, rang) =>
    rang === virgules.length - 1 ? nom.split(/\s+et\s+/) : [nom],
  );
  if (tous.length < NOMS_MIN || !tous.every((nom) => NOM_PROPRE.test(nom)) || INDEFINI.test(detail))
    return null;
  if (compte.objet === 'places' || compte.objet === 'etp') return null;
  const juste = [tous, virgules].find((liste) => liste.length === nombre.valeur) ?? tous;
  const elements = unites(juste.map((texte) => ({ c, texte })));
  return chiffre(c, { nombre, ...compte }, { nature: 'compte', elements }, CONFIANCE_DES_NOMS);
}

function apresDeuxPoints(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  const [, avant = '', detail = ''] = DETAIL.exec(phrase) ?? [];
  const comptes = comptesDans(avant);
  const [seul] = comptes;
  if (!seul) return [];
  const lu = detaille(c, avant, detail) ?? (comptes.length === 1 ? noms(c, seul, detail) : null);
  return lu ? [lu] : [];
}

/** "3 RPE, soit 4,3 ETP": both figures, which a list of RPE may answer elsewhere. */
const SOIT_ETP = /\bsoit\s+(?:\D{0,20}\s)?(\d+(?:[.,]\d+)?)\s*ETP\b/iu;

function rpeEtEtp(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  const soit = SOIT_ETP.exec(phrase);
  const avant = comptesDans(phrase.slice(0, soit?.index ?? 0));
  const rpe = avant.findLast(({ nom }) => /^(?:RPE|relais)\b/i.test(nom));
  const etp = comptesDans(phrase).find(
    ({ nombre, objet }) => objet === 'etp' && nombre.debut >= (soit?.index ?? 0),
  );
  if (!soit || !rpe || !etp) return [];
  return [rpe, etp].map((compte) => chiffre(c, compte, null));
}

const PHRASES = /(?<=[.;!?])\s+(?=[\p{Lu}\d-])|\n/u;

/** The sentences of a text. */
export function phrasesDe(texte: string): readonly string[] {
  return texte.split(PHRASES).filter((phrase) => phrase.trim() !== '');
}

const LONGUEUR_MAX = 600;

/** The figures that a sentence gives together with their detail. */
export function sommesDe(c: Case): readonly ChiffreAnnonce[] {
  return phrasesDe(c.texte)
    .filter((phrase) => phrase.length <= LONGUEUR_MAX)
    .flatMap((phrase) => [...parentheses(c, phrase), ...apresDeuxPoints(c, phrase), ...rpeEtEtp(c, phrase)]);
}

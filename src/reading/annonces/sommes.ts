import { typeEnTete } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce, Mesure } from '../records';
import { comptesDans, lettresEnTete } from './comptes';
import type { Compte } from './comptes';
import { egaux, nombreEnTete, radical, somme, unites } from './lectures';
import { mesureDuTexte } from './nombres';
import { sommeDite } from './soit';

type Liste = NonNullable<ChiffreAnnonce['liste']>;

/** "40 places sur 2 sites (20 places à X et 20 places à Y)", "16 places (8 + 8)". */
const PARENTHESE = /\(([^()]{3,160})\)/g;
/** "30 écoles : 30 Calais, 4 Marck" up to the end of the sentence. */
const DETAIL = /^([^:]{3,200}?)\s:\s+([^:;]{3,300}?)(?:\s+soit\b.*)?[.;)]?$/u;

function pieces(texte: string): readonly string[] {
  return texte.split(/\s*\+\s*|\s*[,;/]\s+|\s+et\s+/).filter((piece) => piece.trim() !== '');
}

const AUTRE_UNITE =
  /^\s*(?:%|€|m²|h(?:eures?)?\b|ans?\b|jours?\b|mois\b|semaines?\b|euros?\b|rue\b|avenue\b|janv|févr|mars\b|avril|mai\b|juin|juil|août|sept|oct|nov|déc)/iu;
/** A place, and no other thing: "à Redon", "Redon", "en ville". */
const LIEU =
  /^\s*(?:à|au|aux|en|sur|pour|dans|du|de|des|d['’]|chez)(?![\p{L}])|^\s*d['’]|^\s*\p{Lu}(?:\p{Ll}|\p{L}{5,})/u;

const INSTANCE = /^\s*(?:comités?|commissions?|conseils?|groupes?|instances?|réunions?)(?!\p{L})/iu;

/** « 14 équipements : 6 EAJE, 5 ALSH », « cinq instances : un comité et quatre groupes »: a kind of what was announced. */
function estUneSorte(suite: string, { nom, objet }: Compte): boolean {
  if (objet === 'structures' || objet === 'equipements') return typeEnTete(suite) !== null;
  return radical(nom) === 'instance' && INSTANCE.test(suite);
}

/** What follows the figure of a piece is a place, a kind, or the very thing that was announced. */
function duMemeObjet(suite: string, compte: Compte): boolean {
  const mot = radical(compte.nom);
  if (estUneSorte(suite, compte)) return true;
  return LIEU.test(suite) || (mot !== '' && radical(suite.split(/\s+/).slice(0, 3).join(' ')) === mot);
}

/** The figures of a detail, when each of its pieces begins with one. */
function termes(
  c: Case,
  texte: string,
): readonly { readonly mesure: Mesure; readonly suite: string }[] | null {
  const lus = pieces(texte).map((piece) => ({ piece, nombre: nombreEnTete(piece) ?? lettresEnTete(piece) }));
  const trouves = lus.flatMap(({ piece, nombre }) => {
    const suite = piece.slice(nombre?.fin ?? 0);
    const ecarte = !nombre || AUTRE_UNITE.test(suite) || estAnnee(nombre.valeur);
    return ecarte ? [] : [{ mesure: mesureDuTexte(c, nombre), suite }];
  });
  return lus.length >= 2 && trouves.length === lus.length ? trouves : null;
}

const estAnnee = (valeur: number): boolean => valeur >= 1990 && valeur <= 2100;

/** "1 pour les autres communes": how many that makes is not said. */
const INDEFINI = /(?<!\p{L})(?:chacune?|autres|chaque|par|environ|etc|dont)(?!\p{L})|…|\.\.\./iu;
/** Places that are the same ones at several times add up to nothing. */
const MOMENTS =
  /\d\s?h(?:\d|\b)|(?<!\p{L})(?:matin|midi|soir|journée|mercredis?|vacances|périscolaires?|extrascolaires?|semaine|nuit)(?!\p{L})/iu;

function chiffre(
  c: Case,
  { nombre, nom, objet }: Compte,
  liste: Liste | null,
  confidence = 1,
): ChiffreAnnonce {
  return { objet, nom: champPartie(c, nom), nombre: mesureDuTexte(c, nombre), liste, confidence };
}

/** The detail of the figure nearest before it, unless it is that of another figure of the sentence. */
function detaille(c: Case, avant: string, detail: string): ChiffreAnnonce | null {
  const lus = termes(c, detail);
  if (!lus || /^\s*dont\b/i.test(detail) || MOMENTS.test(detail)) return null;
  const mesures = lus.map(({ mesure }) => mesure);
  const total = somme(mesures);
  const comptes = comptesDans(avant);
  const juste = comptes.findLast(({ nombre }) => egaux(nombre.valeur, total));
  const suites = lus.map(({ suite }) => suite);
  const vise = juste ?? detailleSansDoute(comptes, total, { avant, detail }, suites);
  if (!vise || (INDEFINI.test(detail) && total <= vise.nombre.valeur)) return null;
  return chiffre(c, vise, { nature: 'somme', elements: mesures });
}

/** Beyond, the figure is not the one that is detailed: "40 places sur 2 sites (20 au port et 25 au bourg)". */
const ECART_MAX = 0.5;

/** A figure just before, when the detail adds up places, things of the same name, or says that it adds up. */
function detailleSansDoute(
  comptes: readonly Compte[],
  total: number,
  { avant, detail }: { readonly avant: string; readonly detail: string },
  suites: readonly string[],
): Compte | null {
  const possibles = comptes.filter((compte) => {
    const { nombre, objet } = compte;
    const proche = nombre.valeur > 1 && avant.length - nombre.fin <= DISTANCE_MAX;
    if (!proche || Math.abs(nombre.valeur - total) > ECART_MAX * nombre.valeur) return false;
    const addition = detail.includes('+') && objet === 'places';
    return addition || suites.every((suite) => duMemeObjet(suite, compte));
  });
  return possibles.at(-1) ?? null;
}

const DISTANCE_MAX = 60;

function parentheses(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  return [...phrase.matchAll(PARENTHESE)].flatMap(({ 1: detail = '', index }) => {
    return detaille(c, phrase.slice(0, index), detail) ?? [];
  });
}

const NOM_PROPRE = /^(?!(?:Une?|Deux|Trois|Quatre|Cinq|Six)\s)\p{Lu}[^.!?]{1,40}$/u;
const NOMS_MIN = 2;
/** A list much shorter than its figure gives examples. */
const PART_LISTEE = 0.66;
const CONFIANCE_DES_NOMS = 0.75;

/** A name, or what was announced with its rank: "5 annexes : annexe 1 Diagnostic". */
const estUnNom = (dit: string, nom: string): boolean =>
  NOM_PROPRE.test(dit) || (/\d/.test(dit) && radical(dit) !== '' && radical(dit) === radical(nom));

/** "3 RPE communaux : Calais, Marck, Coquelles": names that are counted, with « et » as a separator or not. */
function noms(c: Case, { nombre, ...compte }: Compte, detail: string): ChiffreAnnonce | null {
  const virgules = detail.split(/\s*[,;]\s+/);
  const tous = virgules.flatMap((nom, rang) =>
    rang === virgules.length - 1 ? nom.split(/\s+et\s+/) : [nom],
  );
  const possibles = [tous, virgules].filter((liste) => liste.every((nom) => estUnNom(nom, compte.nom)));
  const [premiers = []] = possibles;
  if (premiers.length < NOMS_MIN || INDEFINI.test(detail)) return null;
  if (compte.objet === 'places' || compte.objet === 'etp') return null;
  if (premiers.length < nombre.valeur * PART_LISTEE) return null;
  const juste = possibles.find((liste) => liste.length === nombre.valeur) ?? premiers;
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

/** "Champs : petite enfance, jeunesse et parentalité (3 thématiques)". */
const COMPTES_APRES = /^[^:]{3,80}\s:\s+([^:;()\d]{3,300}?)\s+\(([^()]{3,40})\)[.;]?$/u;
/** What such a list names one by one; agents or places are more than the words that tell them. */
const NOMMES = /^(?:th[ée]mati|domaine|champ|axe|priorit|commune|partenaire|signataire)/iu;

function nomsAvant(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  const [, liste = '', compte = ''] = COMPTES_APRES.exec(phrase) ?? [];
  const [lu] = comptesDans(compte);
  if (lu?.nombre.debut !== 0 || !NOMMES.test(lu.nom) || INDEFINI.test(liste)) return [];
  const virgules = liste.split(/\s*,\s+/);
  const tous = virgules.flatMap((nom) => nom.split(/\s+et\s+/));
  if (virgules.length < NOMS_MIN) return [];
  const juste = [tous, virgules].find(({ length }) => length === lu.nombre.valeur) ?? tous;
  const elements = unites(juste.map((texte) => ({ c, texte })));
  return [chiffre(c, lu, { nature: 'compte', elements }, CONFIANCE_DES_NOMS)];
}

/** "40 + 25 + 12 = 77 places". */
const ADDITION =
  /(?<![\d,.×x*/÷–-]\s?)(\d[\d.,]*(?:\s*\+\s*\d[\d.,]*)+)\s*=\s*(\d[\d.,]*)(?![\d.,]|\s?[×x*/÷+]|[ \u00a0\u202f]\d{3})/gu;

function additions(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  return [...phrase.matchAll(ADDITION)].flatMap(({ 0: tout, 1: termesEcrits = '', 2: total = '', index }) => {
    const elements = termesEcrits.split('+').map((terme) => nombreEnTete(terme));
    const nombre = nombreEnTete(total);
    const mesures = elements.flatMap((lu) => (lu ? [mesureDuTexte(c, lu)] : []));
    if (!nombre || mesures.length < elements.length) return [];
    const [compte] = comptesDans(phrase.slice(index + tout.length - total.length));
    const dit = compte?.nombre.debut === 0 ? compte : { nombre, nom: 'au total', objet: 'autre' as const };
    return [chiffre(c, { ...dit, nombre }, { nature: 'somme', elements: mesures })];
  });
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
    .flatMap((phrase) => [
      ...parentheses(c, phrase),
      ...additions(c, phrase),
      ...apresDeuxPoints(c, phrase),
      ...rpeEtEtp(c, phrase),
      ...sommeDite(c, phrase),
      ...nomsAvant(c, phrase),
    ]);
}

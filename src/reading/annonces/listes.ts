import { champPartie } from '../feuille/champ';
import type { ChiffreAnnonce, Mesure } from '../records';
import { comptesDans } from './comptes';
import type { Compte } from './comptes';
import type { LigneDeTexte } from './flux';
import { choisir, egaux, lecturesDe, nombreEnTete, nomme, radical, somme, unites } from './lectures';
import type { Element } from './lectures';
import { mesureDuTexte } from './nombres';

type Liste = NonNullable<ChiffreAnnonce['liste']>;

const PLACES_ANNONCEES = /\((?:soit\s+)?\d[\d ]*\s*places?[^)]{0,30}\)\s*(?::\s*(.*))?$/iu;
const FIN_D_ANNONCE = /:\s*$/;
const LONGUEUR_MAX = 400;

/** What a line announces: with the words that follow it in the same line, for places. */
interface Annonce {
  readonly ligne: LigneDeTexte;
  readonly comptes: readonly Compte[];
  readonly suite: string;
}

function annonceDe(ligne: LigneDeTexte): Annonce | null {
  const { texte } = ligne;
  if (texte.length > LONGUEUR_MAX) return null;
  const places = PLACES_ANNONCEES.exec(texte);
  if (places) {
    const suite = places[1] ?? '';
    const comptes = comptesDans(texte.slice(0, texte.length - suite.length));
    return { ligne, comptes: comptes.filter(({ objet }) => objet === 'places'), suite };
  }
  if (!FIN_D_ANNONCE.test(texte)) return null;
  const phrase = texte.split(/[.;]\s+(?=\p{Lu})/u).at(-1) ?? texte;
  const comptes = comptesDans(phrase).filter(
    ({ nombre }) => nombre.valeur >= 2 && Number.isInteger(nombre.valeur),
  );
  return { ligne, comptes, suite: '' };
}

const SANS_PUCE_MAX = 160;
/** An announce is answered within a page. */
const LIGNES_MAX = 60;

/** The line goes on with the list: same bullet, or no bullet and no title. */
function continueLaListe(ligne: LigneDeTexte, premiere: LigneDeTexte): boolean {
  if (ligne.puce !== premiere.puce) return false;
  return premiere.puce !== null || (ligne.texte.length <= SANS_PUCE_MAX && !FIN_D_ANNONCE.test(ligne.texte));
}

/** The lines of the list that begins right under an announce. Between bullets, a sentence goes on about the one above. */
function elementsSous(lignes: readonly LigneDeTexte[], rang: number): readonly LigneDeTexte[] {
  const premiere = lignes[rang + 1];
  const elements: LigneDeTexte[] = [];
  for (const ligne of lignes.slice(rang + 1, rang + 1 + LIGNES_MAX)) {
    const suit = premiere !== undefined && continueLaListe(ligne, premiere);
    if (ligne.detachee && elements.length > 0) break;
    if (suit) elements.push(ligne);
    else if (premiere?.puce === null || (ligne.puce === null && estTitre(ligne))) break;
  }
  return elements;
}

const estTitre = ({ texte }: LigneDeTexte): boolean =>
  FIN_D_ANNONCE.test(texte) || annonceDe({ texte } as LigneDeTexte) !== null;

/** Announces of places: each element says its own. */
function listeDePlaces(total: number, elements: readonly Element[]): Liste | null {
  const estPlace = (nom: string): boolean => /^(?:places?|pl)\b/i.test(nom);
  const lectures = elements.map((element) => lecturesDe(element, estPlace));
  const sans = lectures.findIndex((possibles) => possibles.length === 0);
  const dites = sans < 0 ? lectures : lectures.slice(0, sans);
  const oubli = sans >= 0 && nombreEnTete(elements[sans]?.texte ?? '') !== null;
  return dites.length === 0 || oubli ? null : { nature: 'somme', elements: choisir(total, dites) };
}

function comptees(elements: readonly Element[]): readonly Mesure[] {
  return elements.flatMap(({ c, texte }) => {
    const nombre = nombreEnTete(texte);
    return nombre ? [mesureDuTexte(c, nombre)] : [];
  });
}

/** The ways to count a list: its lines, those that have others under them, those that have not; or what the lines count. */
function lecturesDeListe(elements: readonly LigneDeTexte[]): readonly Liste[] {
  const parents = elements.filter(({ texte }) => FIN_D_ANNONCE.test(texte));
  const feuilles = elements.filter((element) => !parents.includes(element));
  const sommes = comptees(elements);
  const compte = (lignes: readonly LigneDeTexte[]): Liste => ({ nature: 'compte', elements: unites(lignes) });
  const toutes = [elements, feuilles, parents].filter((lignes) => lignes.length > 0).map(compte);
  return sommes.length > 0 ? [{ nature: 'somme', elements: sommes }, ...toutes] : toutes;
}

const NOMMEMENT =
  /(?<!\p{L})(?:suivante?s?|ci[- ]dessous|ci[- ]après|à savoir|port[ée]+e?s? par|gér[ée]+e?s? par|répartie?s?)\s*:\s*$/iu;
const PART_NOMMEE = 0.6;
const ELEMENTS_MIN = 2;

/** The list is that of what is announced, and not a comment on it: it names the same thing, or counts it line by line. */
function repond(compte: Compte, annonce: LigneDeTexte, elements: readonly LigneDeTexte[]): boolean {
  if (elements.length < ELEMENTS_MIN || elements.some(({ texte }) => FIN_D_ANNONCE.test(texte))) return false;
  const mot = radical(compte.nom);
  const nommes = elements.filter(({ texte }) => nomme(texte, mot)).length;
  const comptes = comptees(elements).length;
  if (comptes > 0) return comptes === elements.length;
  return nommes >= elements.length * PART_NOMMEE || NOMMEMENT.test(annonce.texte);
}

function listeDe(
  compte: Compte,
  { ligne }: Annonce,
  elements: readonly LigneDeTexte[],
  seul: boolean,
): Liste | null {
  const lectures = lecturesDeListe(elements);
  const juste = lectures.find((liste) => egaux(somme(liste.elements), compte.nombre.valeur));
  if (juste) return juste;
  return seul && repond(compte, ligne, elements) ? (lectures[0] ?? null) : null;
}

function chiffreDe(
  { ligne: { c } }: Annonce,
  { nombre, nom, objet }: Compte,
  liste: Liste | null,
): ChiffreAnnonce {
  return { objet, nom: champPartie(c, nom), nombre: mesureDuTexte(c, nombre), liste, confidence: 1 };
}

const morceaux = ({ ligne, suite }: Annonce): readonly Element[] =>
  suite
    .split(/[;,]\s+(?=\d)|\s+et\s+(?=\d)|\s\+\s/)
    .filter((texte) => texte.trim() !== '')
    .map((texte) => ({ c: ligne.c, texte }));

/** The lines that begin as the first one does: a sentence may follow a list without a bullet. */
function deMemeForme(elements: readonly LigneDeTexte[]): readonly LigneDeTexte[] {
  const commence = ({ texte, puce }: LigneDeTexte): boolean => puce !== null || /^\d/.test(texte);
  const [premier] = elements;
  const fin = elements.findIndex((element) => premier && commence(element) !== commence(premier));
  return fin < 0 ? elements : elements.slice(0, fin);
}

function placesSous(annonce: Annonce, total: number, elements: readonly LigneDeTexte[]): Liste | null {
  const lectures = [deMemeForme(elements), elements].map((lignes) =>
    listeDePlaces(total, [...morceaux(annonce), ...lignes]),
  );
  return lectures.find((liste) => liste && egaux(somme(liste.elements), total)) ?? lectures[0] ?? null;
}

/** "5 EAJE pour 142 places :" over a list where each says its places. */
function placesDites(annonce: Annonce, total: number, elements: readonly LigneDeTexte[]): Liste | null {
  const liste = placesSous(annonce, total, elements);
  return liste && liste.elements.length === deMemeForme(elements).length ? liste : null;
}

function chiffresDe(annonce: Annonce, elements: readonly LigneDeTexte[]): readonly ChiffreAnnonce[] {
  const { comptes } = annonce;
  const [places] = comptes.filter(({ objet }) => objet === 'places');
  if (places && (comptes.length === 1 || annonce.suite !== '')) {
    return [chiffreDe(annonce, places, placesSous(annonce, places.nombre.valeur, elements))];
  }
  const lus = comptes.map((compte) => ({
    compte,
    liste:
      compte === places && comptes.length === 2
        ? placesDites(annonce, places.nombre.valeur, elements)
        : listeDe(compte, annonce, elements, comptes.length === 1),
  }));
  const reponses = lus.filter(({ liste }) => liste !== null);
  return (reponses.length > 0 ? reponses : lus).map(({ compte, liste }) => chiffreDe(annonce, compte, liste));
}

/** The figures that a line announces, with the list right below. */
export function listesEn(lignes: readonly LigneDeTexte[], rang: number): readonly ChiffreAnnonce[] {
  const ligne = lignes[rang];
  const annonce = ligne ? annonceDe(ligne) : null;
  return annonce && annonce.comptes.length > 0 ? chiffresDe(annonce, elementsSous(lignes, rang)) : [];
}

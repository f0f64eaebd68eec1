import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Role } from '../records';
import type { Colonne } from './colonnes';
import type { EnteteReconnu } from './entete';
import type { Outils } from './outils';
import { porteCodePostal } from './outils';
import { attribuerAdresses, couperEnTableaux } from './segments';

/** The header of one table: one to three rows of a sheet, over some columns. */
export interface Entete {
  /** First and last row. */
  readonly haut: number;
  readonly bas: number;
  /** Rank of its first row and number of its rows among the filled rows. */
  readonly rang: number;
  readonly hauteur: number;
  readonly colonnes: readonly Colonne[];
  readonly gauche: number;
  readonly droite: number;
}

const HAUTEUR_MAX = 3;

/** Cheap look at the beginnings of words, so that data rows cost next to nothing. */
const RACINES =
  /typ|nom|struct|quip|serv|adre|gest|collec|comm|sign|vill|capac|plac|post|port|locali|cat[eé]g|natur|disp|d[eé]no|inti|lib|organ|[eé]tabl|lieu|siret|t[eé]l|cp|taux|etp|objec|action|indic|ratio|\bnb|nombre/i;

function ressembleAUnEntete({ cases }: Ligne): boolean {
  let racines = 0;
  for (const { texte, cell } of cases) {
    if (typeof cell.value !== 'string' || porteCodePostal(texte)) return false;
    if (texte.length <= 90 && RACINES.test(texte)) racines += 1;
  }
  return racines > 0 && racines * 3 >= cases.length;
}

/** Texts of a column of the header, from top to bottom. */
interface Pile {
  readonly cases: Case[];
}

/** A cell of an upper row also stands over the blank cells on its right, up to the next one. */
function empiler(feuille: Feuille, lignes: readonly Ligne[]): Map<number, Pile> {
  const piles = new Map<number, Pile>();
  const colonnes = [...new Set(lignes.flatMap(({ cases }) => cases.map(({ column }) => column)))];
  for (const column of colonnes.sort((a, b) => a - b)) {
    const cases = lignes.flatMap((ligne, rang) => {
      const propre = ligne.cases.findLast((c) => c.column <= column);
      if (!propre) return [];
      const couvre = propre.column === column || feuille.finEnLargeur(ligne.row, propre.column) >= column;
      return couvre || rang < lignes.length - 1 ? [propre] : [];
    });
    if (cases.length > 0) piles.set(column, { cases });
  }
  return piles;
}

const INCONNU: EnteteReconnu = { role: 'autre', composite: false, avecType: false, etranger: false };

const ROLES_ADRESSE: ReadonlySet<Role> = new Set(['adresse', 'codePostal', 'commune']);

const TOTAL = /^\s*(?:total|ensemble)\s*$/i;

function coiffee(groupes: readonly Case[], role: Role, outils: Outils): boolean {
  return groupes.some(({ texte }) => outils.entete(texte)?.role === role);
}

/** "Capacité | < 3 ans | 3-5 ans | Total": the places are those of the total. */
function reconnaitre(entete: Case, groupes: readonly Case[], outils: Outils): EnteteReconnu | null {
  const places = TOTAL.test(entete.texte) && coiffee(groupes, 'places', outils);
  return places ? { ...INCONNU, role: 'places' } : outils.entete(entete.texte);
}

/** The lowest cell says what the column holds, the ones above whose it is. */
function lireColonne(column: number, { cases }: Pile, outils: Outils): Colonne {
  const entete = cases.at(-1) ?? null;
  const reconnu = (entete && reconnaitre(entete, cases.slice(0, -1), outils)) ?? INCONNU;
  const dessus = coiffee(cases.slice(0, -1), 'gestionnaire', outils);
  const role =
    dessus && (reconnu.role === 'nom' || reconnu.role === 'structure') ? 'gestionnaire' : reconnu.role;
  const de = dessus && ROLES_ADRESSE.has(role) ? 'gestionnaire' : 'structure';
  return { ...reconnu, column, role, de, entete };
}

function compter(colonnes: readonly Colonne[]): number {
  return new Set(colonnes.filter(({ role }) => role !== 'autre').map(({ role, de }) => role + de)).size;
}

function lireColonnes(feuille: Feuille, lignes: readonly Ligne[], outils: Outils): readonly Colonne[] {
  return [...empiler(feuille, lignes)].map(([column, pile]) => lireColonne(column, pile, outils));
}

/** A row that may be part of a header of several rows: several cells, half of them known words of headers. */
function estEtage({ cases }: Ligne, outils: Outils): boolean {
  if (cases.length < 2 || cases.some(({ texte }) => porteCodePostal(texte))) return false;
  return cases.filter(({ texte }) => outils.entete(texte)).length * 2 >= cases.length;
}

function estSuite(precedente: Ligne, suivante: Ligne | undefined, outils: Outils): suivante is Ligne {
  return suivante !== undefined && suivante.row === precedente.row + 1 && estEtage(suivante, outils);
}

interface Lecture {
  readonly colonnes: readonly Colonne[];
  readonly hauteur: number;
}

/** Tries one, two and three rows, and keeps what names the most columns. */
function meilleureLecture(feuille: Feuille, rang: number, premiere: Ligne, outils: Outils): Lecture {
  const lignes = [premiere];
  let meilleure = { colonnes: lireColonnes(feuille, lignes, outils), hauteur: 1 };
  const hauteurMax = estEtage(premiere, outils) ? HAUTEUR_MAX : 1;
  for (let hauteur = 2; hauteur <= hauteurMax; hauteur += 1) {
    const suivante = feuille.lignes[rang + hauteur - 1];
    if (!estSuite(lignes.at(-1) ?? premiere, suivante, outils)) break;
    lignes.push(suivante);
    const colonnes = lireColonnes(feuille, lignes, outils);
    if (compter(colonnes) > compter(meilleure.colonnes)) meilleure = { colonnes, hauteur };
  }
  return meilleure;
}

const ENTRE_PARENTHESES = /^\(.*\)$/s;

/** A row that only details the headers above it: under merged ones, or in brackets. It holds no structure. */
function estDetail(feuille: Feuille, ligne: Ligne, colonnes: readonly Colonne[]): boolean {
  const { haut, bas } = { haut: ligne.row - 1, bas: ligne.row };
  const coiffe = (column: number): boolean =>
    colonnes.some(({ entete }) => {
      if (entete === null || entete.column > column) return false;
      const fin = feuille.finEnLargeur(entete.row, entete.column);
      return fin > entete.column && fin >= column && entete.row === haut;
    });
  const descend = colonnes.some(({ column }) => {
    const fusion = feuille.fusionVerticale(haut, column);
    return fusion !== null && fusion.bottom >= bas;
  });
  return ligne.cases.every(
    ({ column, texte, cell }) =>
      typeof cell.value === 'string' && (ENTRE_PARENTHESES.test(texte) || (descend && coiffe(column))),
  );
}

/** The headers with the row of details that may stand under them. */
function avecDetail(feuille: Feuille, rang: number, lu: Lecture, outils: Outils): Lecture {
  const dernier = rang + lu.hauteur - 1;
  const suivante = feuille.lignes[dernier + 1];
  if (suivante?.row !== (feuille.lignes[dernier]?.row ?? 0) + 1) return lu;
  if (!estDetail(feuille, suivante, lu.colonnes)) return lu;
  const lignes = feuille.lignes.slice(rang, dernier + 2);
  return { colonnes: precisees(lu.colonnes, lireColonnes(feuille, lignes, outils)), hauteur: lu.hauteur + 1 };
}

/** The columns that only the details name; of two of one role, theirs is the one that is meant: "Total places". */
function precisees(avant: readonly Colonne[], apres: readonly Colonne[]): readonly Colonne[] {
  const ancienne = ({ column }: Colonne): Colonne | undefined =>
    avant.find((colonne) => colonne.column === column);
  const nouveaux = new Set(apres.filter((colonne) => !ancienne(colonne)).map(({ role }) => role));
  return apres.map((colonne) => {
    const lue = ancienne(colonne);
    return lue && !nouveaux.has(lue.role) ? lue : colonne;
  });
}

/** The headers that begin in a row: none, one, or several side by side. */
export function entetesEn(feuille: Feuille, rang: number, outils: Outils): readonly Entete[] {
  const ligne = feuille.lignes[rang];
  if (!ligne || !ressembleAUnEntete(ligne)) return [];
  const lue = meilleureLecture(feuille, rang, ligne, outils);
  const { colonnes, hauteur } = avecDetail(feuille, rang, lue, outils);
  if (!colonnes.some(({ role, etranger }) => role !== 'autre' || etranger)) return [];
  return couperEnTableaux(colonnes).map((partie) => ({
    haut: ligne.row,
    bas: ligne.row + hauteur - 1,
    rang,
    hauteur,
    colonnes: attribuerAdresses(partie),
    gauche: Math.min(...partie.map(({ column }) => column)),
    droite: Math.max(...partie.map(({ column, entete }) => feuille.finEnLargeur(entete?.row ?? 0, column))),
  }));
}

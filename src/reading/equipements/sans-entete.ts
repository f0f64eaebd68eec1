import type { Feuille, Ligne } from '../feuille/feuille';
import { colonnesDe as enteteDeSuivi } from '../suivi/colonnes';
import type { Colonne } from './colonnes';
import { contenusSansEntete, roleParContenu } from './contenu';
import type { Contenu } from './contenu';
import { noteDuContenu, noteDuTitre } from './note';
import type { Outils } from './outils';
import type { EnteteJuge } from './reperage';
import { attribuerAdresses } from './segments';

/** Filled rows that follow each other with no header of ours among them. */
interface Ilot {
  readonly rang: number;
  readonly lignes: readonly Ligne[];
}

const LIGNES_MIN = 2;
const ECHANTILLON = 60;
const NOTE_SUFFISANTE = 0.55;
const NOTE_ROLES_MAX = 0.3;
const REMPLIES_MIN = 0.2;
const NOMBRES_FREQUENTS = 0.6;

/** Cuts the rows at blank rows and at rows of one cell, which may be titles. */
function ilots(lignes: readonly Ligne[]): readonly Ilot[] {
  const trouves: { rang: number; lignes: Ligne[] }[] = [];
  lignes.forEach((ligne, rang) => {
    const dernier = trouves.at(-1);
    const precedente = dernier?.lignes.at(-1);
    const suite = dernier && precedente && ligne.row <= precedente.row + 2;
    if (suite) dernier.lignes.push(ligne);
    else trouves.push({ rang, lignes: [ligne] });
  });
  return trouves;
}

function* colonnesDe(
  lignes: readonly Ligne[],
  outils: Outils,
): Generator<string, { colonnes: readonly Colonne[]; types: number }, void> {
  const numeros = [...new Set(lignes.flatMap(({ cases }) => cases.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const lues = [...(yield* contenusSansEntete(lignes, numeros, outils))]
    .map(([column, contenu]) => ({ column, contenu }))
    .filter(({ contenu }) => contenu.remplies >= lignes.length * REMPLIES_MIN);
  if (sontDesFigures(lues.map(({ contenu }) => contenu))) return { colonnes: [], types: 0 };
  const types = Math.max(0, ...lues.map(({ contenu }) => contenu.types + contenu.tetes));
  return { colonnes: attribuerAdresses(lues.map(colonneLue)), types };
}

/** Two columns of whole numbers side by side are amounts: a postcode stands alone, between words. */
function sontDesFigures(contenus: readonly Contenu[]): boolean {
  const chiffres = contenus.map(({ codes, nombres }) => codes > 0 && codes + nombres >= NOMBRES_FREQUENTS);
  return chiffres.some((estChiffre, rang) => estChiffre && chiffres[rang + 1] === true);
}

function colonneLue({ column, contenu }: { column: number; contenu: Contenu }): Colonne {
  return { column, ...roleParContenu(contenu), de: 'structure', etranger: false, entete: null };
}

/** Headers of a suivi name what its columns hold, be the pilotes called CCAS. */
function estUnSuivi({ lignes }: Ilot): boolean {
  return lignes.slice(0, ECHANTILLON).some((ligne) => enteteDeSuivi(ligne) !== null);
}

/** Drops the titles above the first row that shows a type; of a list whose types stand alone, above the first of them. */
function sansTitres({ rang, lignes }: Ilot, outils: Outils): Ilot {
  const typees = lignes.map(({ cases }) => cases.some(({ texte }) => outils.typeEnTete(texte)));
  const pleine = lignes.findIndex(({ cases }, n) => cases.length > 1 && typees[n]);
  const premiere = pleine >= 0 ? pleine : typees.indexOf(true);
  return premiere > 0 ? { rang: rang + premiere, lignes: lignes.slice(premiere) } : { rang, lignes };
}

function* juger(feuille: Feuille, ilot: Ilot, outils: Outils): Generator<string, EnteteJuge | null, void> {
  if (estUnSuivi(ilot)) return null;
  const { rang, lignes } = sansTitres(ilot, outils);
  const vues = lignes.slice(0, ECHANTILLON);
  const { colonnes, types } = yield* colonnesDe(vues, outils);
  const roles = new Set(colonnes.map(({ role }) => role).filter((role) => role !== 'autre'));
  const structure = roles.has('structure') || roles.has('nom');
  if (lignes.length < LIGNES_MIN || colonnes.length < 2 || !structure || types < 0.5) return null;
  const note =
    (yield* noteDuContenu(vues, colonnes, outils)) +
    noteDuTitre(feuille, rang) +
    Math.min(NOTE_ROLES_MAX, (roles.size - 2) * 0.1);
  const haut = lignes[0]?.row ?? 0;
  const numeros = colonnes.map(({ column }) => column);
  return {
    haut,
    bas: haut - 1,
    rang,
    hauteur: 0,
    colonnes,
    gauche: Math.min(...numeros),
    droite: Math.max(...numeros),
    retenu: note >= NOTE_SUFFISANTE,
    note,
  };
}

/** Lists of equipments that no header introduces, in a sheet that has no header at all. */
export function* listesSansEntete(
  feuille: Feuille,
  outils: Outils,
): Generator<string, readonly EnteteJuge[], void> {
  const retenues: EnteteJuge[] = [];
  for (const ilot of ilots(feuille.lignes)) {
    const juge = yield* juger(feuille, ilot, outils);
    if (juge?.retenu) retenues.push(juge);
  }
  return retenues;
}

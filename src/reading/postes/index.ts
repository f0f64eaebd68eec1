import { Cles } from '../equipements/cle';
import type { Feuille, Ligne } from '../feuille/feuille';
import { Occupation } from '../feuille/occupation';
import type { Poste, Tableau } from '../records';
import { enOrdre, posteDe } from './enregistrement';
import { enteteDe, nouvelEntete } from './entete';
import type { EntetePostes } from './entete';
import { listesDeRpe } from './puces';
import { groupesSansEntete } from './sans-entete';
import { kindDeListe, tableauDesPostes, titreAuDessus } from './tableaux';

/** What a sheet gave. */
export interface LecturePostes {
  readonly tableaux: readonly Tableau[];
  readonly postes: readonly Poste[];
}

const ECART_MAX = 2;
const LIGNES_PAR_TRANCHE = 250;

/** The rows under a header, down to a blank stretch or to the next header. */
function lignesSous(lignes: readonly Ligne[], rang: number, entete: EntetePostes): readonly Ligne[] {
  const siennes: Ligne[] = [];
  let row = lignes[rang]?.row ?? 0;
  for (const ligne of lignes.slice(rang + 1)) {
    if (ligne.row - row >= ECART_MAX || nouvelEntete(ligne, entete)) break;
    siennes.push(ligne);
    ({ row } = ligne);
  }
  return siennes;
}

/** Titles and notes under the last post are no part of its list. */
function jusquAuDernier(lignes: readonly Ligne[], postes: readonly Poste[]): readonly Ligne[] {
  const dernier = postes.at(-1)?.cells[0]?.row ?? -1;
  return lignes.filter(({ row }) => row <= dernier);
}

function lireListe(
  feuille: Feuille,
  entete: EntetePostes,
  lignes: readonly Ligne[],
  cles: Cles,
): LecturePostes {
  const titre = titreAuDessus(feuille, entete.ligne.row);
  const kind = kindDeListe(entete, titre, feuille);
  const lire = (tableau: Tableau, siennes: readonly Ligne[], suite: Cles): readonly Poste[] =>
    siennes.flatMap((ligne) => posteDe(ligne, { entete, tableau, kind }, suite) ?? []);
  const essai = lire(tableauDesPostes(entete, lignes, titre, feuille.sheet.name), lignes, new Cles());
  if (!essai.some(({ etp, assistantesMaternelles }) => etp ?? assistantesMaternelles)) {
    return { tableaux: [], postes: [] };
  }
  const siennes = jusquAuDernier(lignes, essai);
  const tableau = tableauDesPostes(entete, siennes, titre, feuille.sheet.name);
  return { tableaux: [tableau], postes: enOrdre(lire(tableau, siennes, cles)) };
}

/** Posts among the rows of another table, and lists of RPE in lines of text. */
function ailleurs(
  feuille: Feuille,
  occupation: Occupation,
  lues: readonly LecturePostes[],
  cles: Cles,
): readonly LecturePostes[] {
  const prise = new Occupation();
  prise.prendre(lues.flatMap(({ tableaux }) => tableaux.map(({ range }) => range)));
  const libre = {
    lignes: feuille.lignes.filter(({ row }) => !prise.occupeLigne(row) && !occupation.occupeLigne(row)),
  };
  const groupes = groupesSansEntete(libre).map(({ entete, lignes }) =>
    lireListe(feuille, entete, lignes, cles),
  );
  return [...groupes, ...listesDeRpe({ ...feuille, ...libre }, cles)];
}

/** Reads the lists of RPE and of posts counted in ETP of a sheet. */
export function* lirePostes(
  feuille: Feuille,
  occupation: Occupation,
): Generator<string, LecturePostes, void> {
  const cles = new Cles();
  const lues: LecturePostes[] = [];
  let fin = -1;
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    if (ligne.row <= fin || occupation.occupeLigne(ligne.row)) continue;
    const entete = enteteDe(ligne);
    if (!entete) continue;
    const lue = lireListe(feuille, entete, lignesSous(feuille.lignes, rang, entete), cles);
    lues.push(lue);
    fin = lue.tableaux[0]?.range.bottom ?? fin;
  }
  lues.push(...ailleurs(feuille, occupation, lues, cles));
  return {
    tableaux: lues.flatMap(({ tableaux }) => tableaux),
    postes: lues.flatMap(({ postes }) => postes),
  };
}

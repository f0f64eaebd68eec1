import { champValeur } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { LigneNumerotee, ListeNumerotee } from '../records';
import { lireNumero } from './libelle';

/** A header that says that its column numbers the rows: « N° », « Numéro », « N° d’ordre », « N° objectif ». */
const ENTETE = /^(?:n\s?[°º]\.?|num[ée]ro)(?:\s*(?:de\s|d[’'])?\s*(?:ordre|ligne|objectif|action))?$/iu;
const LETTRES_D_UN_ENTETE = 24;
const LIGNES_PAR_TRANCHE = 500;
const LIGNES_MIN = 3;

interface Ouverte {
  readonly column: number;
  readonly lignes: LigneNumerotee[];
  row: number;
}

const estUnEntete = ({ texte }: Case): boolean =>
  texte.length <= LETTRES_D_UN_ENTETE && /^n/iu.test(texte) && ENTETE.test(texte);

/** What the row says beside its number. */
function texteDe({ cases }: Ligne, { column }: Case): string {
  return cases.find((c) => c.column > column)?.texte ?? '';
}

/** Whether the list goes on with this row: rows of a group, and rows that a merged number covers, are no end. */
function poursuivre(liste: Ouverte, ligne: Ligne): boolean {
  if (ligne.row > liste.row + 1) return false;
  liste.row = ligne.row;
  const c = caseEn(ligne, liste.column);
  if (!c) return true;
  const numero = lireNumero(c.texte);
  if (numero) liste.lignes.push({ numero: champValeur(c, numero), texte: texteDe(ligne, c) });
  return numero !== null || ligne.cases.length === 1;
}

/** Most lists give each number once: they are not kept. */
function repete({ lignes }: Ouverte): boolean {
  const numeros = new Set(lignes.map(({ numero }) => numero.value.texte));
  return lignes.length >= LIGNES_MIN && numeros.size < lignes.length;
}

function* listesDe({ lignes, sheet }: Feuille): Generator<string, readonly Ouverte[], void> {
  const finies: Ouverte[] = [];
  let ouvertes: readonly Ouverte[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    ouvertes = ouvertes.filter((liste) => poursuivre(liste, ligne));
    const entetes = ligne.cases.length > 1 ? ligne.cases.filter(estUnEntete) : [];
    const nouvelles = entetes.map(({ column, row }): Ouverte => ({ column, row, lignes: [] }));
    finies.push(...nouvelles);
    ouvertes = [...ouvertes, ...nouvelles];
  }
  return finies;
}

/** Reads the columns that number the rows of a list, where a number comes back. */
export function* lireListesNumerotees(
  feuilles: readonly Feuille[],
): Generator<string, readonly ListeNumerotee[], void> {
  const listes: ListeNumerotee[] = [];
  for (const feuille of feuilles) listes.push(...(yield* listesDe(feuille)).filter(repete));
  return listes.map(({ lignes }) => ({ lignes }));
}

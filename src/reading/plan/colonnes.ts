import { normaliser } from '../../referentiel';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { lireNumero } from '../numeros';
import { roleDEntete } from './vocabulaire';
import type { RolePlan } from './vocabulaire';

/** A column of a plan with its header; a column without one shares the header on its left. */
export interface ColonnePlan {
  readonly column: number;
  readonly role: RolePlan;
  readonly entete: Case | null;
}

/** The header of a table of plan. */
export interface EntetePlan {
  readonly colonnes: readonly ColonnePlan[];
  /** Rank of its last row among the rows of the sheet. */
  readonly derniere: number;
}

const LONGUEUR_ENTETE = 80;
const PART_DE_NUMEROS = 0.6;
const ECHANTILLON = 60;

function roleDe({ texte }: Case): RolePlan | null {
  return texte.length <= LONGUEUR_ENTETE ? roleDEntete(normaliser(texte)) : null;
}

/** Rows under the header with two levels or more: what is wanted and what is done. */
function estEntete(roles: readonly RolePlan[]): boolean {
  const a = (...cherches: readonly RolePlan[]): boolean => cherches.some((role) => roles.includes(role));
  if (new Set(roles).size < 2) return false;
  if (a('action'))
    return roles.some((role) => role !== 'action' && role !== 'autre' && role !== 'numero') || a('numero');
  return a('objectif', 'objectifGeneral') && a('enjeu', 'axe', 'indicateur', 'objectifGeneral', 'pilote');
}

function rolesDe({ cases }: Ligne): readonly { c: Case; role: RolePlan | null }[] {
  return cases.map((c) => ({ c, role: roleDe(c) }));
}

/** A second row of headers under merged ones: "Fiches action" over "N°" | "Intitulé". */
function preciser(
  colonnes: readonly ColonnePlan[],
  suivante: Ligne | undefined,
): readonly ColonnePlan[] | null {
  if (!suivante || suivante.cases.length < 2) return null;
  const precises = rolesDe(suivante);
  if (precises.some(({ c, role }) => role === null && c.texte.length > 0)) return null;
  const nouvelles = precises.map(({ c, role }): ColonnePlan => ({
    column: c.column,
    role: role ?? 'autre',
    entete: c,
  }));
  const gardees = colonnes.filter(({ column }) => nouvelles.every((nouvelle) => nouvelle.column !== column));
  return [...gardees, ...nouvelles].sort((a, b) => a.column - b.column);
}

/** The header that a row of the sheet is, alone or with the one below. */
export function lireEntete(lignes: readonly Ligne[], rang: number): EntetePlan | null {
  const ligne = lignes[rang];
  if (!ligne || ligne.cases.length < 2) return null;
  if (ligne.cases.some(({ texte }) => texte.length > LONGUEUR_ENTETE)) return null;
  const lues = rolesDe(ligne);
  const colonnes = lues.map(({ c, role }): ColonnePlan => ({
    column: c.column,
    role: role ?? 'autre',
    entete: c,
  }));
  if (!estEntete(lues.flatMap(({ role }) => role ?? []))) return null;
  const precisees = preciser(colonnes, lignes[rang + 1]);
  return precisees ? { colonnes: precisees, derniere: rang + 1 } : { colonnes, derniere: rang };
}

function partDeNumeros(lignes: readonly Ligne[], column: number): number {
  const cases = lignes.slice(0, ECHANTILLON).flatMap((ligne) => caseEn(ligne, column) ?? []);
  return cases.length === 0 ? 0 : cases.filter(({ texte }) => lireNumero(texte)).length / cases.length;
}

/** Columns under a header that stands over several: they share it. */
function avecSansEntete(
  { colonnes }: EntetePlan,
  lignes: readonly Ligne[],
  feuille: Feuille,
): readonly ColonnePlan[] {
  const derniere = colonnes.at(-1);
  const fin = derniere?.entete
    ? feuille.finEnLargeur(derniere.entete.row, derniere.column)
    : (derniere?.column ?? 0);
  const droite = Math.max(fin, (derniere?.column ?? 0) + 1);
  const completes: ColonnePlan[] = [];
  for (let column = colonnes[0]?.column ?? 0; column <= droite; column += 1) {
    const propre = colonnes.find((colonne) => colonne.column === column);
    const gauche = completes.at(-1);
    if (propre) completes.push(propre);
    else if (gauche && lignes.some((ligne) => caseEn(ligne, column))) completes.push({ ...gauche, column });
  }
  return completes;
}

/** Of two columns of dates, the second one ends what the first begins. */
function seconde({ role }: ColonnePlan, vus: ReadonlySet<RolePlan>): RolePlan {
  return role === 'echeance' && vus.has(role) ? 'fin' : role;
}

/** Gives each column one role: of two columns of actions, the one made of numbers holds them; under a « Thématique », an « Orientation » is an enjeu. */
export function attribuer(
  entete: EntetePlan,
  lignes: readonly Ligne[],
  feuille: Feuille,
): readonly ColonnePlan[] {
  const vus = new Set<RolePlan>();
  const colonnes = avecSansEntete(entete, lignes, feuille).map((colonne): ColonnePlan => {
    const { role, column } = colonne;
    const numerotee =
      (role === 'action' || role === 'enjeu') && partDeNumeros(lignes, column) >= PART_DE_NUMEROS;
    return numerotee && role === 'action' ? { ...colonne, role: 'numero' } : colonne;
  });
  const sansEnjeu = colonnes.every(({ role }) => role !== 'enjeu');
  return colonnes.map((colonne) => {
    const role = vus.has('axe') && colonne.role === 'axe' && sansEnjeu ? 'enjeu' : seconde(colonne, vus);
    const double = vus.has(role);
    vus.add(role);
    return { ...colonne, role: double ? 'autre' : role };
  });
}

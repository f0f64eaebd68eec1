import { normaliser } from '../../referentiel';
import type { Feuille, Ligne } from '../feuille/feuille';
import { colonneDuNom, rolesDe } from './entete';
import type { EntetePostes } from './entete';
import { etpSeul } from './valeurs';
import type { RolePoste } from './vocabulaire';

/** Rows of a table of several things, where only these say a number of ETP. */
export interface GroupeSansEntete {
  readonly entete: EntetePostes;
  readonly lignes: readonly Ligne[];
}

const LIGNES_MIN = 2;
const REMONTEE_MAX = 40;

function colonneEtp({ cases }: Ligne): number | null {
  return cases.length > 1 ? (cases.find(({ texte }) => etpSeul(texte))?.column ?? null) : null;
}

/** The header of the table around: the nearest row above that names at least two columns. */
function enteteAuDessus(lignes: readonly Ligne[], rang: number): ReadonlyMap<number, RolePoste> {
  for (const ligne of lignes.slice(Math.max(0, rang - REMONTEE_MAX), rang).reverse()) {
    const roles = rolesDe(ligne);
    if (roles.size >= 2) return roles;
  }
  return new Map();
}

function groupeDe(
  lignes: readonly Ligne[],
  rang: number,
  siennes: readonly Ligne[],
  etp: number,
): GroupeSansEntete | null {
  const [ligne] = siennes;
  const roles = [...enteteAuDessus(lignes, rang)].filter(
    ([column, role]) => column !== etp && role !== 'etp',
  );
  const colonnes = new Map<number, RolePoste>([...roles, [etp, 'etp']]);
  const nomme = ligne?.cases.find(({ column, texte }) => column !== etp && normaliser(texte).length > 2);
  const nom = colonneDuNom(colonnes) ?? nomme?.column;
  return ligne && nom !== undefined
    ? { entete: { ligne, colonnes, nom, dansUnTableau: true }, lignes: siennes }
    : null;
}

/** Rows that follow each other and say a number of ETP: "PS Jeunes | Association | Redon | 2 ETP". */
export function groupesSansEntete({ lignes }: Pick<Feuille, 'lignes'>): readonly GroupeSansEntete[] {
  const suites: { readonly rang: number; readonly etp: number; readonly lignes: Ligne[] }[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    const etp = colonneEtp(ligne);
    if (etp === null) continue;
    const derniere = suites.at(-1);
    if (derniere?.etp === etp && derniere.lignes.at(-1)?.row === ligne.row - 1) derniere.lignes.push(ligne);
    else suites.push({ rang, etp, lignes: [ligne] });
  }
  return suites
    .filter((suite) => suite.lignes.length >= LIGNES_MIN)
    .flatMap((suite) => groupeDe(lignes, suite.rang, suite.lignes, suite.etp) ?? []);
}

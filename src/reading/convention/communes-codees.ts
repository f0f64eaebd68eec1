import { champ } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { CommuneCodee, Tableau } from '../records';

const LIGNES_PAR_TRANCHE = 500;
const CODE = /^\d{5}$/u;
const EN_TETE_DE_CODE = /^(?:codes?\s+posta(?:l|ux)|c\.?\s?p\.?)$/iu;
const EN_TETE_DE_COMMUNE = /^(?:noms?\s+d(?:e\s+la|es)\s+)?(?:communes?|villes?|localit[ée]s?)(?:\s|$)/iu;

interface Colonnes {
  readonly code: number;
  readonly commune: number;
}

/** Columns of a header that has both: "Commune | CP | Population". Of « Commune » and « Ville », the code is of the nearer one. */
function enTete({ cases }: Ligne): Colonnes | null {
  const code = cases.find(({ texte }) => EN_TETE_DE_CODE.test(texte))?.column;
  if (code === undefined) return null;
  const eloignement = ({ column }: Case): number => Math.abs(column - code);
  const communes = cases.filter(({ texte }) => EN_TETE_DE_COMMUNE.test(texte));
  const [commune] = communes.toSorted((a, b) => eloignement(a) - eloignement(b));
  return commune ? { code, commune: commune.column } : null;
}

function codeeDe(cases: readonly Case[], colonnes: Colonnes): CommuneCodee[] {
  const code = cases.find(({ column }) => column === colonnes.code);
  const commune = cases.find(({ column }) => column === colonnes.commune);
  if (!code || !commune || !CODE.test(code.texte)) return [];
  return [{ commune: champ(commune), codePostal: champ(code) }];
}

function* codeesDe({ lignes, sheet }: Feuille): Generator<string, CommuneCodee[], void> {
  const codees: CommuneCodee[] = [];
  let colonnes: Colonnes | null = null;
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    if (lignes[rang - 1]?.row !== ligne.row - 1) colonnes = null;
    const siennes = enTete(ligne);
    if (siennes) colonnes = siennes;
    else if (colonnes) codees.push(...codeeDe(ligne.cases, colonnes));
  }
  return codees;
}

/** Reads the communes that lists give with their postcode: signataires, members, figures by commune. Equipments have addresses. */
export function* lireCommunesCodees(
  feuilles: readonly Feuille[],
  tableaux: readonly Tableau[],
): Generator<string, readonly CommuneCodee[], void> {
  const listes = new Set(tableaux.flatMap(({ kind, sheet }) => (kind === 'equipements' ? [sheet] : [])));
  const codees: CommuneCodee[] = [];
  for (const feuille of feuilles)
    if (!listes.has(feuille.sheet.name)) codees.push(...(yield* codeesDe(feuille)));
  return codees;
}

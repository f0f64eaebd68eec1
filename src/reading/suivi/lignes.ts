import { displayText } from '../../workbook';
import { reconnaitreStatut } from '../../referentiel';
import type { Cles } from '../equipements/cle';
import { champ, champValeur, estUneDate } from '../feuille/champ';
import { caseEn, refDe } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { momentsDe } from '../moments';
import { numeroEnTete, numerosEnFin } from '../numeros';
import type { Field, LigneSuivi, Numero, Statut, Tableau } from '../records';
import type { ColonneSuivi, RoleSuivi } from './colonnes';
import { avancementDe } from './mesure';

/** What the rows above say for those under them: a merged theme, an objectif printed once. */
export type Reportes = Partial<Record<RoleSuivi, Field>>;

const REPORTES: readonly RoleSuivi[] = ['theme', 'objectifStrategique', 'objectif', 'action', 'numero'];
const CONFIANCE = 0.9;

function montre(c: Case): Field {
  const { cell } = c;
  if (typeof cell.value !== 'number') return champ(c);
  const texte = displayText(cell);
  return { value: texte, printed: texte, cells: c.lieu };
}

/** The cells of a row by role; the first column of a role wins when it is filled. */
function casesParRole(ligne: Ligne, colonnes: readonly ColonneSuivi[]): Partial<Record<RoleSuivi, Case>> {
  const cases: Partial<Record<RoleSuivi, Case>> = {};
  for (const { role, column } of colonnes) {
    const c = caseEn(ligne, column);
    if (c && !cases[role]) cases[role] = c;
  }
  return cases;
}

function statutDe(c: Case | undefined): Field<Statut | null> | null {
  if (!c) return null;
  const { value, printed, cells } = montre(c);
  return { value: reconnaitreStatut(value), printed, cells };
}

function numeroDe(field: Field | null): Field<Numero> | null {
  if (!field) return null;
  const lu = numerosEnFin(field.value) ?? numeroEnTete(field.value);
  const situe = lu?.sur ? lu.numeros[0] : undefined;
  if (!situe) return null;
  return { value: situe.numero, printed: field.value.slice(situe.debut, situe.fin), cells: field.cells };
}

function sansNumero(field: Field | null): Field | null {
  if (!field) return null;
  const lu = numerosEnFin(field.value) ?? numeroEnTete(field.value);
  return lu?.sur && lu.reste !== '' ? { ...field, value: lu.reste } : field;
}

/** Merged cells say their text once; an action printed once holds for the rows of its objectifs. */
export function reporter(ligne: Ligne, colonnes: readonly ColonneSuivi[], avant: Reportes): Reportes {
  const cases = casesParRole(ligne, colonnes);
  const roles = colonnes.map(({ role }) => role).filter((role) => REPORTES.includes(role));
  const premier = roles.findIndex((role) => cases[role] !== undefined);
  const reportes: Reportes = { ...(avant.theme ? { theme: avant.theme } : {}) };
  for (const [rang, role] of roles.entries()) {
    const c = cases[role];
    const garde = c ? champ(c) : rang < premier || premier < 0 ? avant[role] : undefined;
    if (garde) reportes[role] = garde;
  }
  return reportes;
}

function echeanceDe(c: Case | undefined): LigneSuivi['echeance'] {
  if (!c) return null;
  return momentsDe(estUneDate(c) ? montre(c) : champ(c))[0] ?? null;
}

/** The row of a table of suivi; null when it says nothing of an action or an objectif. */
export function ligneDe(
  ligne: Ligne,
  colonnes: readonly ColonneSuivi[],
  reportes: Reportes,
  tableau: Tableau,
  cles: Cles,
): LigneSuivi | null {
  const cases = casesParRole(ligne, colonnes);
  const { theme = null, action = null, numero = null } = reportes;
  const objectif = reportes.objectif ?? reportes.objectifStrategique ?? null;
  const suivie = cases.statut ?? cases.avancement;
  if ((!action && !objectif) || (!suivie && !cases.action && !cases.objectif)) return null;
  return {
    key: cles.suivante([theme, objectif, action]),
    tableau,
    theme,
    objectif: sansNumero(objectif),
    action: sansNumero(action),
    numero: numeroDe(numero) ?? numeroDe(action) ?? numeroDe(action ? null : objectif),
    statut: statutDe(cases.statut),
    avancement: cases.avancement ? avancementDe(cases.avancement) : null,
    pilote: cases.pilote ? champ(cases.pilote) : null,
    echeance: echeanceDe(cases.echeance),
    commentaire: cases.commentaire ? champ(cases.commentaire) : null,
    cells: ligne.cases.map(refDe),
    confidence: CONFIANCE,
  };
}

/** The cells of the table, its header included. */
export function cellulesDe(
  lignes: readonly Ligne[],
  roleEn: (column: number) => Tableau['colonnes'][number]['role'],
): Tableau['cellules'] {
  return lignes.flatMap(({ cases }) =>
    cases.map((c) => ({
      role: roleEn(c.column),
      attendu: 'texte' as const,
      field: champValeur(c, c.cell.value),
      format: c.cell.format,
    })),
  );
}

/** Rightmost column of a row of a sheet, merges included. */
export function largeur(feuille: Feuille, lignes: readonly Ligne[]): number {
  return Math.max(
    ...lignes.flatMap(({ row, cases }) =>
      cases.map(({ column }) => Math.max(column, feuille.finEnLargeur(row, column))),
    ),
  );
}

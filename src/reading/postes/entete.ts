import { normaliser } from '../../referentiel';
import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { MesurePoste, Tableau } from '../records';
import { EN_ACTIVITE, ENTETES, ROLES_DU_NOM } from './vocabulaire';
import type { RolePoste } from './vocabulaire';
import { etpSeul } from './valeurs';

/** The columns of a list of posts. */
export interface EntetePostes {
  readonly ligne: Ligne;
  readonly colonnes: ReadonlyMap<number, RolePoste>;
  /** Column that names a row. */
  readonly nom: number;
  /** The posts are some rows of a wider table, and `ligne` is the first of them. */
  readonly dansUnTableau?: true;
}

const LONGUEUR_MAX = 140;

/** Years, dates, and the « 1 ETP » of a ratio. */
const CHIFFRES_D_ENTETE = /\b\d{1,2} \d{1,2} \d{4}\b|\b(?:19|20)\d\d\b|\b1 etp\b/g;

function roleDe({ cell, texte }: Case): RolePoste | null {
  if (typeof cell.value !== 'string' || texte.length > LONGUEUR_MAX) return null;
  const dit = normaliser(texte.replace(/\([^)]*\)/g, ' '));
  if (etpSeul(texte) || /\d/.test(dit.replace(CHIFFRES_D_ENTETE, ''))) return null;
  return ENTETES.find(([, motif]) => motif.test(dit))?.[0] ?? null;
}

const MESURES: ReadonlySet<RolePoste> = new Set<RolePoste>(['etp', 'assistantes', 'ratio']);

const sontEnActivite = ({ texte }: Case): boolean => EN_ACTIVITE.test(normaliser(texte));

/** The first column of each role; several figures of one kind are another table. "Agréées" stands beside "en activité", which is meant. */
export function rolesDe(ligne: Ligne): ReadonlyMap<number, RolePoste> {
  const roles = new Map<number, RolePoste>();
  for (const c of ligne.cases) {
    const role = roleDe(c);
    const deja = role ? colonneDuRole(roles, role) : undefined;
    const premiere = ligne.cases.find(({ column }) => column === deja);
    const mieux = role === 'assistantes' && sontEnActivite(c) && premiere && !sontEnActivite(premiere);
    if (mieux) roles.delete(premiere.column);
    if (role && (deja === undefined || mieux)) roles.set(c.column, role);
  }
  return roles;
}

export function colonneDuRole(
  colonnes: ReadonlyMap<number, RolePoste>,
  cherche: RolePoste,
): number | undefined {
  return [...colonnes].find(([, role]) => role === cherche)?.[0];
}

/** The column that names the rows; a « Nom » alone only when nothing else does. */
export function colonneDuNom(colonnes: ReadonlyMap<number, RolePoste>): number | undefined {
  const trouves = [...ROLES_DU_NOM, 'denomination' as const].map((role) => colonneDuRole(colonnes, role));
  return trouves.find((column) => column !== undefined);
}

/** A row that names a measure of posts and something to name the rows by. */
export function enteteDe(ligne: Ligne): EntetePostes | null {
  if (ligne.cases.length < 2) return null;
  const colonnes = rolesDe(ligne);
  const roles = [...colonnes.values()];
  const suffit = roles.includes('etp') || (roles.includes('assistantes') && roles.includes('ratio'));
  const nom = colonneDuNom(colonnes);
  return suffit && nom !== undefined ? { ligne, colonnes, nom } : null;
}

/** A header again, or another one. In the same columns, "Soutien à la fonction parentale | ETP" is a row of the template. */
export function nouvelEntete(ligne: Ligne, { nom, colonnes, ligne: premiere }: EntetePostes): boolean {
  const autre = enteteDe(ligne);
  const etp = colonneDuRole(colonnes, 'etp');
  if (!autre || autre.nom !== nom || colonneDuRole(autre.colonnes, 'etp') !== etp) return autre !== null;
  return [nom, etp ?? nom].every(
    (column) => caseEn(ligne, column)?.texte === caseEn(premiere, column)?.texte,
  );
}

const ROLES_PUBLIES: Partial<Record<RolePoste, Tableau['colonnes'][number]['role']>> = {
  intitule: 'nom',
  structure: 'structure',
  gestionnaire: 'gestionnaire',
  commune: 'commune',
};

const SENS: Partial<Record<RolePoste, MesurePoste>> = {
  etp: 'etp',
  assistantes: 'assistantesMaternelles',
  ratio: 'ratio',
};

/** The columns of the table but that of the names of persons. */
export function colonnesPubliees({ ligne, colonnes, nom, dansUnTableau }: EntetePostes): Tableau['colonnes'] {
  const publiees = [...colonnes].filter(([column, role]) => {
    return column === nom || (role !== 'personne' && role !== 'denomination');
  });
  return publiees.map(([column, role]) => {
    const entete = dansUnTableau ? undefined : ligne.cases.find((c) => c.column === column);
    const publie = MESURES.has(role) ? 'mesure' : column === nom ? 'nom' : ROLES_PUBLIES[role];
    const sens = SENS[role];
    return {
      column,
      role: publie ?? 'autre',
      entete: entete ? champ(entete) : null,
      ...(sens && { sens }),
    };
  });
}

import type { Role } from '../records';
import type { Colonne } from './colonnes';

const DEBUTS: ReadonlySet<Role> = new Set(['type', 'nom', 'structure']);
const ROLES_ADRESSE: ReadonlySet<Role> = new Set(['adresse', 'codePostal', 'commune']);

/** A role that comes back after a blank column, or the first role of the table, begins another table beside it. */
function commenceUnAutre(partie: readonly Colonne[], colonne: Colonne): boolean {
  const derniere = partie.at(-1);
  if (!derniere) return false;
  const separee = colonne.column > derniere.column + 1;
  const revient = partie.some(({ role, de }) => role === colonne.role && de === colonne.de);
  if (separee && !revient) return colonne.role === 'autre' || partie.every(({ role }) => role === 'autre');
  const recommence = separee || (partie.length > 1 && colonne.role === partie[0]?.role);
  return revient && recommence && (DEBUTS.has(colonne.role) || separee);
}

/** Splits the columns of a row of headers into the tables that stand side by side. */
export function couperEnTableaux(colonnes: readonly Colonne[]): readonly (readonly Colonne[])[] {
  const parties: Colonne[][] = [];
  for (const colonne of colonnes) {
    const partie = parties.at(-1);
    if (!partie || commenceUnAutre(partie, colonne)) parties.push([colonne]);
    else partie.push(colonne);
  }
  return parties;
}

/** True when the last column before this one that names somebody names the gestionnaire. */
function suitLeGestionnaire(colonnes: readonly Colonne[], rang: number): boolean {
  for (let avant = rang - 1; avant >= 0; avant -= 1) {
    const role = colonnes[avant]?.role;
    if (role === 'gestionnaire') return true;
    if (role && DEBUTS.has(role)) return false;
  }
  return false;
}

/** "Gestionnaire | Adresse | CP | Ville" beside a first column of communes: the town goes with the only postcode. */
function suitLeSeulCode(colonnes: readonly Colonne[], { role, column }: Colonne): boolean {
  const [code, ...autres] = colonnes.filter((colonne) => colonne.role === 'codePostal');
  return role === 'commune' && autres.length === 0 && code?.column === column - 1 && code.de === 'structure';
}

/** With two commune columns and no owner, the one beside the postcode is the place. */
function communeDoublee(colonnes: readonly Colonne[], colonne: Colonne): boolean {
  const communes = colonnes.filter(({ role, de }) => role === 'commune' && de === 'structure');
  if (communes.length < 2 || colonnes.some(({ role }) => role === 'collectivite')) return false;
  const code = colonnes.find(({ role }) => role === 'codePostal')?.column;
  const place =
    communes.find(({ column }) => code !== undefined && Math.abs(column - code) === 1) ?? communes.at(-1);
  return colonne !== place;
}

/** Tells whose each address column is, then leaves one column a role. */
export function attribuerAdresses(colonnes: readonly Colonne[]): readonly Colonne[] {
  const attribuees = colonnes.map((colonne, rang): Colonne => {
    if (!ROLES_ADRESSE.has(colonne.role) || colonne.de === 'gestionnaire') return colonne;
    const doublee = colonnes.filter(({ role, de }) => role === colonne.role && de === 'structure').length > 1;
    const sienne = doublee && !suitLeSeulCode(colonnes, colonne) && suitLeGestionnaire(colonnes, rang);
    return sienne ? { ...colonne, de: 'gestionnaire' } : colonne;
  });
  const places = attribuees.map((colonne): Colonne =>
    colonne.role === 'commune' && colonne.de === 'structure' && communeDoublee(attribuees, colonne)
      ? { ...colonne, role: 'collectivite' }
      : colonne,
  );
  return sansDoublons(places);
}

function sansDoublons(colonnes: readonly Colonne[]): readonly Colonne[] {
  const vus = new Set<string>();
  return colonnes.map((colonne) => {
    const cle = colonne.role + colonne.de;
    if (colonne.role === 'autre' || !vus.has(cle)) {
      vus.add(cle);
      return colonne;
    }
    return { ...colonne, role: 'autre' };
  });
}

import { PROFIL_DEFAUT } from '../referentiel';
import type { Profil } from '../referentiel';

const GRAVITES: readonly unknown[] = ['error', 'warning', 'info', 'off'];

function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

function sontGravites(valeur: unknown): valeur is Profil['gravites'] {
  return estObjet(valeur) && Object.values(valeur).every((gravite) => GRAVITES.includes(gravite));
}

/** A profil from what a settings file holds; what the file leaves out keeps its default. Throws a RangeError on anything else. */
export function lireProfil(contenu: unknown): Profil {
  if (!estObjet(contenu) || (contenu['version'] ?? 1) !== 1) throw new RangeError('Not a profil');
  const gravites = contenu['gravites'] ?? {};
  if (!sontGravites(gravites)) throw new RangeError('Not severities');
  return { ...PROFIL_DEFAUT, ...contenu, gravites: { ...PROFIL_DEFAUT.gravites, ...gravites } };
}

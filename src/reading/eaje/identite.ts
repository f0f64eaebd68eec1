import { champ, champPartie } from '../feuille/champ';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, Role } from '../records';
import type { StructureLue } from './fait';

const LIGNES_MAX = 14;
const ECART_MAX = 2;
const CODE_POSTAL = /^\s*\d{5}\s+/;
const DEUX_POINTS = /\s*:\s*$/;

/** What the rows "Nom | Les Galopins", "Commune | 70200 LURE" above the figures of a sheet say of its structure. */
class Identite {
  readonly champs = new Map<Role, Case>();

  constructor(private readonly roleDe: (c: Case) => Role | null) {}

  /** False where the row ends the description. */
  prendre({ cases }: Ligne): boolean {
    const [etiquette, valeur, ...autres] = cases;
    if (!etiquette || autres.length > 0) return false;
    const nue = { ...etiquette, texte: etiquette.texte.replace(DEUX_POINTS, '') };
    const role = valeur ? this.roleDe(nue) : null;
    if (valeur && role && !this.champs.has(role)) this.champs.set(role, valeur);
    return true;
  }

  champ(role: Role): Field | null {
    const c = this.champs.get(role);
    return c ? champ(c) : null;
  }

  /** "70200 LURE" */
  commune(): Field | null {
    const c = this.champs.get('commune');
    return c ? champPartie(c, c.texte.replace(CODE_POSTAL, '')) : null;
  }
}

/**
 * The structure that the rows above the figures describe, one fact a row; null when none names it. `rang` is that of
 * the first of their headers, `premier` that of the first figures: the last facts may pass for a header.
 */
export function structureDecrite(
  lignes: readonly Ligne[],
  { rang, premier }: { readonly rang: number; readonly premier: number },
  roleDe: (c: Case) => Role | null,
): StructureLue | null {
  const identite = new Identite(roleDe);
  for (const ligne of lignes.slice(rang, premier)) identite.prendre(ligne);
  let dessous = lignes[rang];
  for (const ligne of lignes.slice(Math.max(0, rang - LIGNES_MAX), rang).toReversed()) {
    if (!dessous || dessous.row - ligne.row > ECART_MAX || !identite.prendre(ligne)) break;
    dessous = ligne;
  }
  const nom = identite.champ('nom');
  return (
    nom && {
      nom,
      type: identite.champ('type'),
      commune: identite.commune(),
      collectivite: identite.champ('collectivite'),
      gestionnaire: identite.champ('gestionnaire'),
    }
  );
}

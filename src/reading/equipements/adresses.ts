import type { Commune } from '../../referentiel';
import { decouperAdresse } from '../composite';
import type { AdresseDecoupee, Partie, SiteDecoupe } from '../composite';
import { champ, champPartie, unSeulEspace } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Adresse, Field, Site } from '../records';
import { colonneDe } from './colonnes';
import type { Proprietaire } from './colonnes';
import { porteUneVille } from './outils';
import type { Outils } from './outils';
import type { PlanDeLecture } from './plan';
import type { Rangee } from './rangees';

export const SANS_ADRESSE: Adresse = { voie: null, codePostal: null, commune: null, boite: null };

export function estVide({ voie, codePostal, commune, boite }: Adresse): boolean {
  return !voie && !codePostal && !commune && !boite;
}

/** A part of a cell as a field: its value with spaces put right, its characters as they stand. */
export function champDe(c: Case, partie: Partie | null): Field | null {
  if (!partie) return null;
  return champPartie(c, c.texte.slice(partie.debut, partie.fin), unSeulEspace(partie.texte));
}

export function adresseDe(c: Case, decoupee: AdresseDecoupee): Adresse {
  return {
    voie: champDe(c, decoupee.voie),
    codePostal: champDe(c, decoupee.codePostal),
    commune: champDe(c, decoupee.commune),
    boite: champDe(c, decoupee.boite),
  };
}

export function siteDe(c: Case, decoupe: SiteDecoupe): Site {
  const { voie, codePostal, commune, boite } = adresseDe(c, decoupe);
  return { voie, codePostal, commune, boite, nom: champDe(c, decoupe.nom) };
}

/** Reads the address columns of a row, of the structure or of its gestionnaire. */
export function adresseEnColonnes(
  rangee: Rangee,
  { colonnes }: PlanDeLecture,
  de: Proprietaire,
  outils: Outils,
  proches: readonly Commune[],
): Adresse {
  const lire = (role: 'adresse' | 'codePostal' | 'commune' | 'gestionnaireAdresse'): Case | null => {
    const colonne = colonneDe(colonnes, role, role === 'gestionnaireAdresse' ? 'structure' : de);
    return colonne ? rangee.case(colonne.column) : null;
  };
  const voie = lire(de === 'gestionnaire' ? 'gestionnaireAdresse' : 'adresse') ?? lire('adresse');
  const codePostal = lire('codePostal');
  const commune = lire('commune');
  const decoupee = composee(voie, !codePostal && !commune, outils, proches);
  const villeDuCode = composee(codePostal, false, outils, proches);
  const ville = villeDuCode ?? composee(commune, false, outils, proches);
  return {
    voie: decoupee ? decoupee.voie : voie && champ(voie),
    codePostal:
      ville?.codePostal ?? (codePostal && !villeDuCode ? champ(codePostal) : (decoupee?.codePostal ?? null)),
    commune: communeDe(commune, ville, decoupee),
    boite: decoupee?.boite ?? ville?.boite ?? null,
  };
}

function communeDe(commune: Case | null, ville: Adresse | null, decoupee: Adresse | null): Field | null {
  if (ville?.commune) return ville.commune;
  return commune ? champ(commune) : (decoupee?.commune ?? null);
}

/** Splits the cell of an address that also holds its postcode, "62100 CALAIS" included; null when there is nothing to split. */
function composee(
  c: Case | null,
  seule: boolean,
  outils: Outils,
  proches: readonly Commune[],
): Adresse | null {
  if (!c || /^\s*\d*\s*$/.test(c.texte)) return null;
  const cedex = /\bc[eé]dex\b|\b(?:bp|cs|tsa)\s*\d/i.test(c.texte);
  if (!seule && !cedex && !porteUneVille(c.texte)) return null;
  const adresse = adresseDe(c, decouperAdresse(c.texte, outils.communes, { proches }));
  return estVide(adresse) ? null : adresse;
}

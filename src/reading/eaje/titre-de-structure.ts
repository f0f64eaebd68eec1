import { normaliser } from '../../referentiel';
import { porteCodePostal } from '../equipements/outils';
import type { Outils } from '../equipements/outils';
import { champPartie } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import { structureNommee } from './fait';
import type { StructureLue } from './fait';

const ECART_MAX = 2;
const NOM_MAX = 90;
const TITRES_MAX = 3;

/** "Crèches du territoire", "EAJE soutenus par la CTG": all of them, and none by its name. */
const PLUSIEURS =
  /(?<!\p{L})(?:territoire|communaut[ée]|intercommunalit[ée]|ctg|ensemble|soutenus|financ[ée]s)(?!\p{L})|^\s*(?:les\s+)?(?:(?:micro[\s-])?cr[èe]ches|multi[\s-]accueils)\s+(?:du|de|des|d['’])/iu;

/** "Multi-accueil Les Lutins – 25 places" names Les Lutins; "EAJE de 20 places" names nobody. */
const sansPlaces = (texte: string): string => texte.replace(/\s*[-–—,(:]\s*\d+\s*places?\)?\s*:?\s*$/iu, '');

export function nommeUnEaje(texte: string, outils: Outils): boolean {
  const enTete = texte.length <= NOM_MAX ? outils.typeEnTete(texte) : null;
  return (
    enTete?.reconnu.type === 'EAJE' &&
    !PLUSIEURS.test(texte) &&
    texte.trim().length > enTete.longueur &&
    !/\bplaces?\b/i.test(sansPlaces(texte))
  );
}

/** The cell alone on its row above the table, or above the address that stands between them. */
function titreAuDessus({ lignes }: Feuille, haut: number, outils: Outils): Case | null {
  for (let rang = haut - 1; rang >= Math.max(0, haut - TITRES_MAX); rang -= 1) {
    const [seule, ...autres] = lignes[rang]?.cases ?? [];
    const ecart = (lignes[rang + 1]?.row ?? 0) - (seule?.row ?? 0);
    if (!seule || autres.length > 0 || ecart > ECART_MAX) return null;
    if (!porteCodePostal(seule.texte) || nommeUnEaje(seule.texte, outils)) return seule;
  }
  return null;
}

/** "Les Lutins" over "3 rue Verte, 62510 Arques", on the sheet of that name: the place that it gives is no title's. */
function nommeSaFeuille(titre: Case, { lignes, sheet }: Feuille, haut: number): boolean {
  if (normaliser(titre.texte) !== normaliser(sheet.name)) return false;
  const dessous = lignes.slice(0, haut).flatMap(({ cases }) => cases.filter(({ row }) => row > titre.row));
  return dessous.some(({ texte }) => porteCodePostal(texte));
}

/** The structure that stands alone above the headers of rank `haut`: an EAJE by its type, or by its sheet and address. */
export function structureDuTitre(feuille: Feuille, haut: number, outils: Outils): StructureLue | null {
  const titre = titreAuDessus(feuille, haut, outils);
  if (!titre) return null;
  const nommee = nommeUnEaje(titre.texte, outils) || nommeSaFeuille(titre, feuille, haut);
  return nommee ? structureNommee(champPartie(titre, sansPlaces(titre.texte))) : null;
}

/** A sheet may bear the name of the structure that it describes. */
export function structureDeFeuille(
  { sheet: { name } }: Feuille,
  premiere: Case | undefined,
  outils: Outils,
): StructureLue | null {
  if (!premiere || !nommeUnEaje(name, outils)) return null;
  return structureNommee({ value: name, printed: name, cells: premiere.lieu });
}

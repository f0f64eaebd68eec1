import type { AvisSurTableau, Consignes, LibelleExplique } from '../../reading';
import { reprendre } from './acceptations';
import { DOSSIER_VIDE } from './dossier';
import type { Dossier } from './dossier';
import { lireDossier } from './lire-dossier';
import { RIEN_EN_RESERVE } from './reserve';
import type { Reserve } from './reserve';

/** What a table or a label is known by among what was said of the others. */
function cleDe({ kind, ancre }: AvisSurTableau | LibelleExplique): string {
  return JSON.stringify([kind, ancre.sheet, ancre.row, ancre.column, ancre.texte]);
}

/** What was said last, and what was said before of other things. */
function completer<T extends AvisSurTableau | LibelleExplique>(
  derniers: readonly T[],
  premiers: readonly T[],
): readonly T[] {
  const dits = new Set(derniers.map(cleDe));
  return [...premiers.filter((premier) => !dits.has(cleDe(premier))), ...derniers];
}

function consignesReunies(derniere: Consignes, premiere: Consignes): Consignes {
  return {
    ...premiere,
    ...derniere,
    avis: completer(derniere.avis, premiere.avis),
    libelles: completer(derniere.libelles, premiere.libelles),
    convention: derniere.convention ?? premiere.convention,
  };
}

function reservesReunies(derniere: Reserve, premiere: Reserve): Reserve {
  const intact = derniere.intact ?? premiere.intact;
  return {
    ...(intact !== undefined && { intact }),
    acceptations: [...premiere.acceptations, ...derniere.acceptations],
    avis: [...premiere.avis, ...derniere.avis],
    libelles: [...premiere.libelles, ...derniere.libelles],
    convention: derniere.convention ?? premiere.convention,
  };
}

function reunir(premier: Dossier, dernier: Dossier): Dossier {
  const { acceptations } = reprendre(dernier, premier.acceptations);
  const { reserve: ancienne = RIEN_EN_RESERVE, problemes: anciens = [] } = premier;
  const { reserve = RIEN_EN_RESERVE, problemes = [] } = dernier;
  const deCote = premier.reserve ?? dernier.reserve;
  const dits = [...new Set([...anciens, ...problemes])];
  return {
    ...premier,
    ...dernier,
    acceptations,
    consignes: consignesReunies(dernier.consignes, premier.consignes),
    profil: dernier.profil ?? premier.profil,
    ...(deCote && { reserve: reservesReunies(reserve, ancienne) }),
    ...(dits.length > 0 && { problemes: dits }),
  };
}

/**
 * The dossier in the texts that a workbook keeps: one, or several when two people wrote theirs at once. Of the same thing,
 * the last one written has the last word.
 */
export function lireDossiers(textes: readonly string[]): Dossier {
  const [premier = DOSSIER_VIDE, ...autres] = textes.map(lireDossier);
  return autres.reduce(reunir, premier);
}

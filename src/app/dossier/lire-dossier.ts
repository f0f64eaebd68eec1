import { DOSSIER_VIDE } from './dossier';
import type { Dossier } from './dossier';

const VERSION = 1;

/** The dossier in the text that a workbook keeps; the empty one when it keeps none, or one that we cannot read. */
export function lireDossier(texte: string | null): Dossier {
  try {
    return texte === null ? DOSSIER_VIDE : { ...DOSSIER_VIDE, ...(JSON.parse(texte) as Partial<Dossier>) };
  } catch {
    return DOSSIER_VIDE;
  }
}

/** The text to keep; null when there is nothing worth keeping. */
export function ecrireDossier(dossier: Dossier): string | null {
  const { acceptations, consignes, profil } = dossier;
  const { avis, libelles, convention } = consignes;
  const estVide = [acceptations, avis, libelles].every((liste) => liste.length === 0);
  return estVide && !convention && !profil ? null : JSON.stringify({ version: VERSION, ...dossier });
}

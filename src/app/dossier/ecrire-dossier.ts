import { HostError } from '../../workbook';
import type { Dossier } from './dossier';
import { RIEN_EN_RESERVE } from './reserve';
import { VERSION_DOSSIER } from './version';

const REFUS =
  'Ce classeur est réglé avec une version plus récente de cet outil\u00a0: rien n’a été enregistré. Mettez l’outil à jour, puis recommencez.';

/** All that is written, what was set aside included: other versions find again what they wrote. */
function contenuDe(dossier: Dossier) {
  const { acceptations, consignes, reserve = RIEN_EN_RESERVE } = dossier;
  return {
    ...dossier,
    acceptations: [...acceptations, ...reserve.acceptations],
    consignes: {
      ...consignes,
      avis: [...consignes.avis, ...reserve.avis],
      libelles: [...consignes.libelles, ...reserve.libelles],
      convention: consignes.convention ?? reserve.convention,
    },
    // Said of this reading, not kept. JSON leaves them out, as it does all that is undefined.
    reserve: undefined,
    problemes: undefined,
  };
}

function estVide(valeur: unknown): boolean {
  if (Array.isArray(valeur)) return valeur.length === 0;
  if (typeof valeur === 'object' && valeur !== null) return Object.values(valeur).every(estVide);
  return valeur === null || valeur === undefined;
}

/**
 * The text to keep; null when there is nothing worth keeping. What a version from the future wrote is given back as it
 * was; a change to it is refused with a HostError, for nothing to be lost.
 */
export function ecrireDossier(dossier: Dossier): string | null {
  const contenu = contenuDe(dossier);
  const intact = dossier.reserve?.intact;
  if (intact !== undefined && !estVide(contenu)) throw new HostError('unsupported', REFUS);
  if (intact !== undefined) return intact;
  return estVide(contenu) ? null : JSON.stringify({ ...contenu, version: VERSION_DOSSIER });
}

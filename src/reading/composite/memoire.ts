import type { Commune, Communes } from '../../referentiel';
import type { Indices } from './decoupage';

/** A workbook of the largest size has fewer different cells than this. */
const CELLULES_AU_PLUS = 50_000;

const SANS_PROCHES: readonly Commune[] = [];

type Decouper<T> = (texte: string, communes: Communes, indices: Indices) => T;

/**
 * Remembers what cells were split into: the same gestionnaire stands on every row, and a check done again
 * after a correction meets the same cells. The results are never changed, so they can be shared.
 */
export function avecMemoire<T>(
  decouper: Decouper<T>,
): (texte: string, communes: Communes, indices?: Indices) => T {
  const parReferentiel = new WeakMap<Communes, WeakMap<readonly Commune[], Map<string, T>>>();
  return (texte, communes, indices = {}) => {
    const proches = indices.proches ?? SANS_PROCHES;
    const parProches = parReferentiel.get(communes) ?? new WeakMap<readonly Commune[], Map<string, T>>();
    parReferentiel.set(communes, parProches);
    const memoire = parProches.get(proches) ?? new Map<string, T>();
    parProches.set(proches, memoire);
    const cle = `${indices.typeAilleurs === true ? 'T' : ' '}${texte}`;
    const connue = memoire.get(cle);
    if (connue !== undefined) return connue;
    if (memoire.size >= CELLULES_AU_PLUS) memoire.clear();
    const decoupee = decouper(texte, communes, indices);
    memoire.set(cle, decoupee);
    return decoupee;
  };
}

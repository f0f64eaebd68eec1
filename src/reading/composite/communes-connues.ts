import { cleCommune } from '../../referentiel';
import type { Commune, Communes } from '../../referentiel';

/** Names already looked up, for each set of communes: the same towns come back in every row. */
const NOMS = new WeakMap<Communes, Map<string, readonly Commune[]>>();
const APPROCHES = new WeakMap<Communes, Map<string, boolean>>();
const CLES_PROCHES = new WeakMap<readonly Commune[], ReadonlySet<string>>();

interface Memoires<K, V> {
  get(cle: K): V | undefined;
  set(cle: K, valeur: V): unknown;
}

function memoire<K, V>(memoires: Memoires<K, V>, cle: K, creer: () => V): V {
  const connue = memoires.get(cle);
  if (connue !== undefined) return connue;
  const creee = creer();
  memoires.set(cle, creee);
  return creee;
}

/** `communes.parNom`, remembered. */
export function communesNommees(communes: Communes, nom: string): readonly Commune[] {
  return memoire(
    memoire(NOMS, communes, () => new Map<string, readonly Commune[]>()),
    nom,
    () => communes.parNom(nom),
  );
}

/** True when the name is nearly that of a commune which has this postcode. */
export function presqueUneCommune(communes: Communes, nom: string, codePostal: string): boolean {
  return memoire(
    memoire(APPROCHES, communes, () => new Map<string, boolean>()),
    `${codePostal} ${nom}`,
    () => Boolean(communes.plusProche(nom, communes.parCodePostal(codePostal))),
  );
}

/** True when a commune of the list has this name. */
export function estProche(proches: readonly Commune[], nom: string): boolean {
  const cles = memoire(
    CLES_PROCHES,
    proches,
    () => new Set(proches.map((commune) => cleCommune(commune.nom))),
  );
  return cles.has(cleCommune(nom));
}

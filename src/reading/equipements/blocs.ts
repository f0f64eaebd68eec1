import type { Feuille } from '../feuille/feuille';
import type { Bloc } from './bloc';
import type { Outils } from './outils';
import { Parcours } from './parcours';
import { enBandes, jugerEntetes } from './reperage';
import { listesSansEntete } from './sans-entete';

const LIGNES_PAR_TRANCHE = 200;

/** Finds the blocks of equipments of a sheet; yields now and then so that the caller can stop. */
export function* decouperEnBlocs(feuille: Feuille, outils: Outils): Generator<string, readonly Bloc[], void> {
  const entetes = yield* jugerEntetes(feuille, outils);
  const juges = entetes.length > 0 ? entetes : yield* listesSansEntete(feuille, outils);
  const parcours = enBandes(juges).map((bande) => new Parcours(feuille, bande, outils));
  if (parcours.length === 0) return [];
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    for (const pas of parcours) pas.prendre(ligne, rang);
  }
  return parcours.flatMap((pas) => pas.finir());
}

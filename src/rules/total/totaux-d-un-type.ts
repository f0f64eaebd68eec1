import { cellKey } from '../../workbook';
import type { TypeStructure } from '../../referentiel';
import type { Lecture } from '../../reading';
import { memoire } from '../memoire';
import { arrondi } from './egalites';
import type { Egalite, Terme } from './egalites';
import { typesDuLibelle } from './familles-de-types';

/** Types of the equipments, by the cell of their places; few totals ask for them. */
const typesDesPlaces = memoire(
  ({ equipements }: Lecture): ReadonlyMap<string, TypeStructure> =>
    new Map(
      equipements.flatMap(({ type, places }) =>
        type && places ? places.cells.map((ref) => [cellKey(ref), type] as const) : [],
      ),
    ),
);

function restreinte(egalite: Egalite, parties: readonly Terme[]): Egalite {
  const { grille, sens, rangee, croisee, total, tolerance } = egalite;
  const somme = arrondi(parties.reduce((cumul, { mesure }) => cumul + mesure.value, 0));
  const ecart = arrondi(total.mesure.value - somme);
  const rien = { manquants: 0, illisibles: [] };
  return { grille, sens, rangee, croisee, total, tolerance, parties, somme, ecart, ...rien };
}

/**
 * « Total EAJE » under a list of all services adds up the places of its own types. Null where nothing sure can be said: its
 * words may mean several sets of types, or a formula says what it adds up.
 */
export function selonSonType(egalite: Egalite, lecture: Lecture): Egalite | null {
  const { grille, parties, rangee, sens } = egalite;
  const estUneListe = sens === 'ligne' && grille.tableau.kind === 'equipements';
  const lus = estUneListe ? typesDuLibelle(rangee.libelle?.value ?? '') : null;
  if (!lus) return egalite;
  const types = typesDesPlaces(lecture);
  const typeDe = ({ mesure }: Terme) => mesure.cells.flatMap((ref) => types.get(cellKey(ref)) ?? [])[0];
  if (!parties.some(typeDe)) return egalite;
  const lectures = lus
    .map((voulus) => parties.filter((partie) => voulus.some((type) => type === typeDe(partie))))
    .filter(({ length }) => length > 0)
    .map((retenues) => restreinte(egalite, retenues));
  const [premiere, ...autres] = lectures;
  const juste = lectures.find(({ ecart, tolerance }) => Math.abs(ecart) <= tolerance);
  if (juste || !premiere || egalite.total.mesure.calculee) return juste ?? null;
  return autres.every(({ somme }) => somme === premiere.somme) ? premiere : null;
}

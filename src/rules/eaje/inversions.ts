import type { IndicateursEaje, Lecture, Tableau } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { OCCUPATIONS, premier, PRIX_REVIENT, releve } from './mesures';
import type { Releve } from './mesures';
import { estDans } from './voisins';

/** Two figures of one structure that stand in each other's place. */
export interface Inversion {
  readonly une: Releve;
  readonly autre: Releve;
}

/** The same inversion for every structure of a table, or for some of them. */
export interface InversionsDeTableau {
  readonly tableau: Tableau;
  readonly inversions: readonly Inversion[];
  /** All structures of the table that have both figures: its columns, not its cells, are swapped. */
  readonly colonnes: boolean;
}

/** A taux de facturation is nearly never below 97 %, a rate of occupancy nearly never above. */
const FACTURATION = { minimum: 0.97, maximum: 1.6 };
const OCCUPATION = { minimum: 0.2, maximum: 0.96 };
/** Nobody pays more for an hour than it costs. */
const PARTICIPATION = { minimum: 0.2, maximum: 5.5 };
const PRIX = { minimum: 6, maximum: 50 };

function tauxInvertis(eaje: IndicateursEaje): Inversion | null {
  const facturation = releve(eaje, 'tauxFacturation');
  const occupation = premier(eaje, OCCUPATIONS);
  if (!facturation || !occupation) return null;
  const echanges =
    estDans(OCCUPATION, facturation.mesure.value) && estDans(FACTURATION, occupation.mesure.value);
  return echanges ? { une: facturation, autre: occupation } : null;
}

function prixInvertis(eaje: IndicateursEaje): Inversion | null {
  const prix = premier(eaje, PRIX_REVIENT);
  const participation = releve(eaje, 'participationHoraire');
  if (!prix || !participation) return null;
  const echanges = estDans(PARTICIPATION, prix.mesure.value) && estDans(PRIX, participation.mesure.value);
  return echanges ? { une: prix, autre: participation } : null;
}

const PAIRES = [
  { chercher: tauxInvertis, noms: ['tauxFacturation', OCCUPATIONS] },
  { chercher: prixInvertis, noms: ['participationHoraire', PRIX_REVIENT] },
] as const;

function deTableau(tableau: Tableau, lignes: readonly IndicateursEaje[]): InversionsDeTableau[] {
  return PAIRES.flatMap(({ chercher, noms: [nom, autres] }) => {
    const inversions = lignes.flatMap((eaje) => chercher(eaje) ?? []);
    if (inversions.length === 0) return [];
    const completes = lignes.filter((eaje) => releve(eaje, nom) && premier(eaje, autres));
    const colonnes = completes.length > 1 && inversions.length === completes.length;
    return [{ tableau, inversions, colonnes }];
  });
}

/** Figures in each other's place, table by table. */
export const inversions = memoire((lecture: Lecture): readonly InversionsDeTableau[] => {
  const parTableau = grouper(lecture.eaje, ({ tableau }) => tableau);
  return [...parTableau].flatMap(([tableau, lignes]) => deTableau(tableau, lignes));
});

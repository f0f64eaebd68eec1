import { memoireDeTexte, normaliser } from '../../referentiel';
import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { IndicateursEaje, Tableau } from '../records';
import { estAccepte, faitsDesEaje } from './acceptation';
import { assembler } from './assemblage';
import { contexteDe, lignesAuDessus } from './contexte';
import type { Contexte } from './contexte';
import { lireProse } from './prose';
import { reperer } from './reperage';
import { reunirEaje } from './reunion';
import { tableauDe, tableauDuRecit } from './tableaux';
import type { Lieu } from './zone';
import { trouverZones } from './zones';

/** What a sheet gave. */
export interface LectureEaje {
  readonly tableaux: readonly Tableau[];
  readonly eaje: readonly IndicateursEaje[];
}

export { reunirEaje };

function* lireTableaux(lieu: Lieu): Generator<string, LectureEaje, void> {
  const { feuille, outils } = lieu;
  const tableaux: Tableau[] = [];
  const eaje: IndicateursEaje[] = [];
  let borne = 0;
  let contexte: Contexte | null = null;
  for (const zone of yield* trouverZones(lieu)) {
    const textes = lignesAuDessus(feuille.lignes, zone.premier, borne);
    contexte =
      contexte && textes.length === 0 ? contexte : contexteDe(textes, zone.lignes[0]?.cases[0], outils);
    borne = zone.dernier + 1;
    if (!estAccepte(zone, contexte, feuille, outils)) continue;
    const tableau = tableauDe(zone, contexte, feuille.sheet.name);
    tableaux.push(tableau);
    eaje.push(...(yield* assembler(faitsDesEaje(zone.faits, outils), contexte, tableau, outils)));
  }
  return { tableaux, eaje };
}

/** Reads the indicators of the EAJE of a sheet, whatever their layout. */
export function* lireEaje(
  feuille: Feuille,
  occupation: Occupation,
  outils: Outils,
): Generator<string, LectureEaje, void> {
  const etiquettes = yield* reperer(feuille, occupation);
  const simplifier = memoireDeTexte(normaliser);
  const { tableaux, eaje } = yield* lireTableaux({ feuille, occupation, outils, etiquettes, simplifier });
  const prises = (row: number): boolean =>
    tableaux.some(({ range }) => row >= range.top && row <= range.bottom);
  const recit = yield* lireProse(feuille, occupation, prises, outils);
  const raconte = tableauDuRecit(recit, feuille.sheet.name);
  if (!raconte) return { tableaux, eaje: reunirEaje(eaje) };
  const dits = yield* assembler(recit.faits, contexteDe([], undefined, outils), raconte, outils);
  return { tableaux: [...tableaux, raconte], eaje: reunirEaje([...eaje, ...dits]) };
}

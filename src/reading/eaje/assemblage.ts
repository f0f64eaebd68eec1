import { normaliser } from '../../referentiel';
import type { CellRef } from '../../workbook';
import type { Outils } from '../equipements/outils';
import type { Field, IndicateursEaje, Mesure, NomMesure, Tableau } from '../records';
import { apparier } from './appariement';
import type { Contexte } from './contexte';
import { completer, SANS_PERIODE } from './fait';
import type { Fait, Periode } from './fait';
import type { Puce } from './puces';
import { rassembler } from './rassemblement';
import type { Ensemble } from './rassemblement';

/** Each place once: a cell of prose gives several facts, and always the same reference. */
function cellsUniques(champs: readonly Field<unknown>[]): readonly CellRef[] {
  const vues = new Set<CellRef>();
  for (const { cells } of champs) for (const ref of cells) vues.add(ref);
  return [...vues];
}

/** The participations of families are told by the hour or in all: their size tells which when the words do not. */
const PARTICIPATION_HORAIRE_MAX = 50;

function parHeureOuEnTout(mesures: ReadonlyMap<NomMesure, Mesure>): ReadonlyMap<NomMesure, Mesure> {
  const enTout = mesures.get('participations');
  if (!enTout || mesures.has('participationHoraire') || Math.abs(enTout.value) >= PARTICIPATION_HORAIRE_MAX)
    return mesures;
  const autres = [...mesures].filter(([nom]) => nom !== 'participations');
  return new Map([...autres, ['participationHoraire', enTout]]);
}

/** A year of the table, told by its title, counts "N" and "N-1". */
function anneeDe({ annee, rang }: Periode, contexte: Periode): Field<number> | null {
  if (annee) return annee;
  if (!contexte.annee) return null;
  return rang ? { ...contexte.annee, value: contexte.annee.value + rang } : contexte.annee;
}

function enregistrement(
  { structure, periode, mesures }: Ensemble,
  puce: Puce | null,
  contexte: Contexte,
  tableau: Tableau,
  outils: Outils,
): IndicateursEaje {
  const { lue } = structure;
  const dite = completer(periode, { ...SANS_PERIODE, etat: contexte.periode.etat });
  const enTete = outils.typeEnTete(lue.nom.value);
  const typePrinted =
    lue.type ??
    (enTete ? { ...lue.nom, value: enTete.reconnu.libelle, printed: enTete.reconnu.libelle } : null);
  const type = typePrinted ? (outils.typeEnTete(typePrinted.value)?.reconnu.type ?? null) : null;
  const commune = structure.champCommune ?? puce?.commune ?? contexte.commune;
  const gestionnaire = lue.gestionnaire ?? puce?.gestionnaire ?? null;
  const toutes = new Map(parHeureOuEnTout(mesures));
  if (puce && !toutes.has('places')) toutes.set('places', puce.places);
  const annee = anneeDe(periode, contexte.periode);
  return {
    key: cleDe([
      lue.nom.value,
      commune?.value,
      annee?.value ?? (periode.rang === null ? '' : `n${periode.rang}`),
      dite.etat?.value,
    ]),
    tableau,
    nom: lue.nom,
    typePrinted,
    type,
    commune,
    gestionnaire,
    annee,
    rang: annee ? null : periode.rang,
    etat: dite.etat,
    mesures: Object.fromEntries(toutes),
    cells: cellsUniques([lue.nom, ...toutes.values()]),
    confidence: tableau.confidence,
  };
}

export function cleDe(parties: readonly (string | number | null | undefined)[]): string {
  return parties.map((partie) => normaliser(String(partie ?? ''))).join('|');
}

const ENREGISTREMENTS_PAR_TRANCHE = 200;

/** The records that a table gives. */
export function* assembler(
  faits: readonly Fait[],
  contexte: Contexte,
  tableau: Tableau,
  outils: Outils,
): Generator<string, readonly IndicateursEaje[], void> {
  const ensembles = yield* rassembler(faits, outils);
  const structures = [...new Set(ensembles.map(({ structure }) => structure))];
  const puces = apparier(structures, contexte.puces);
  const eaje: IndicateursEaje[] = [];
  for (const [rang, ensemble] of ensembles.entries()) {
    if (rang % ENREGISTREMENTS_PAR_TRANCHE === 0) yield tableau.sheet;
    eaje.push(enregistrement(ensemble, puces.get(ensemble.structure) ?? null, contexte, tableau, outils));
  }
  return eaje;
}

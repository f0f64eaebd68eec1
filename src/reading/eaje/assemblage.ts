import { normaliser } from '../../referentiel';
import type { CellRef } from '../../workbook';
import type { Outils } from '../equipements/outils';
import type { Field, IndicateursEaje, Mesure, NomMesure, Tableau } from '../records';
import { apparier } from './appariement';
import { communeDuNom } from './commune';
import type { Contexte } from './contexte';
import { completer, SANS_PERIODE } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import type { Puce } from './puces';

/** The figures of one structure for one period, as a table gives them. */
interface Ensemble {
  readonly structure: Structure;
  readonly periode: Periode;
  readonly mesures: Map<NomMesure, Mesure>;
}

interface Structure {
  readonly lue: StructureLue;
  readonly nom: string;
  readonly commune: string | null;
  readonly champCommune: Field | null;
}

function communeDe({ nom, commune, collectivite }: StructureLue, outils: Outils): Field | null {
  if (commune) return commune;
  const dite = communeDuNom(nom.value, outils);
  if (dite) return { value: dite.nom, printed: dite.printed, cells: nom.cells };
  return collectivite && outils.communesNommees(collectivite.value).length > 0 ? collectivite : null;
}

function cleDePeriode({ annee, rang, etat }: Periode): string {
  return `${annee?.value ?? ''}|${annee ? '' : (rang ?? '')}|${etat?.value ?? ''}`;
}

const SANS = cleDePeriode(SANS_PERIODE);

/** Figures without a period, such as places, hold for every period of their structure. */
function repandre(ensembles: Map<string, Ensemble>): readonly Ensemble[] {
  const nus = ensembles.get(SANS);
  if (!nus || ensembles.size === 1) return [...ensembles.values()];
  const dates = [...ensembles].filter(([cle]) => cle !== SANS).map(([, ensemble]) => ensemble);
  for (const { mesures } of dates) {
    for (const [nom, mesure] of nus.mesures) if (!mesures.has(nom)) mesures.set(nom, mesure);
  }
  return dates;
}

const cleDeStructure = ({ nom, commune }: StructureLue): string =>
  `${normaliser(nom.value)}|${commune ? normaliser(commune.value) : ''}`;

/** Facts put together, by structure then by period. */
function rassembler(faits: readonly Fait[], outils: Outils): readonly Ensemble[] {
  const parStructure = new Map<string, { structure: Structure; ensembles: Map<string, Ensemble> }>();
  for (const { structure: lue, periode, nom, mesure } of faits) {
    const cle = cleDeStructure(lue);
    let connue = parStructure.get(cle);
    if (!connue) {
      const champCommune = communeDe(lue, outils);
      const structure = { lue, nom: lue.nom.value, commune: champCommune?.value ?? null, champCommune };
      connue = { structure, ensembles: new Map() };
      parStructure.set(cle, connue);
    }
    const clePeriode = cleDePeriode(periode);
    const ensemble = connue.ensembles.get(clePeriode) ?? {
      structure: connue.structure,
      periode,
      mesures: new Map(),
    };
    if (!ensemble.mesures.has(nom)) ensemble.mesures.set(nom, mesure);
    connue.ensembles.set(clePeriode, ensemble);
  }
  return [...parStructure.values()].flatMap(({ ensembles }) => repandre(ensembles));
}

function cellsUniques(champs: readonly (Field<unknown> | null)[]): readonly CellRef[] {
  const vues = new Map<string, CellRef>();
  for (const ref of champs.flatMap((champ) => champ?.cells ?? []))
    vues.set(`${ref.sheet}:${ref.row}:${ref.column}`, ref);
  return [...vues.values()];
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
    etat: dite.etat,
    mesures: Object.fromEntries(toutes),
    cells: cellsUniques([lue.nom, ...toutes.values()]),
    confidence: tableau.confidence,
  };
}

export function cleDe(parties: readonly (string | number | null | undefined)[]): string {
  return parties.map((partie) => normaliser(String(partie ?? ''))).join('|');
}

/** The records that a table gives. */
export function assembler(
  faits: readonly Fait[],
  contexte: Contexte,
  tableau: Tableau,
  outils: Outils,
): readonly IndicateursEaje[] {
  const ensembles = rassembler(faits, outils);
  const structures = [...new Set(ensembles.map(({ structure }) => structure))];
  const puces = apparier(structures, contexte.puces);
  return ensembles.map((ensemble) =>
    enregistrement(ensemble, puces.get(ensemble.structure) ?? null, contexte, tableau, outils),
  );
}

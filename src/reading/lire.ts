import type { Commune, Communes } from '../referentiel';
import type { Snapshot } from '../workbook';
import { deduireEpci } from './convention/epci';
import { lieuxDesBlocs } from './convention/lieux';
import { lirePeriode } from './convention/periode';
import type { Bloc } from './equipements/bloc';
import { decouperEnBlocs } from './equipements/blocs';
import { Cles } from './equipements/cle';
import { lireBlocs } from './equipements/equipements';
import type { LectureEquipements } from './equipements/equipements';
import { ouvrirOutils } from './equipements/outils';
import type { Outils } from './equipements/outils';
import { ouvrirFeuille } from './feuille/feuille';
import type { Feuille } from './feuille/feuille';
import type { Lecture } from './records';

interface FeuilleDecoupee {
  readonly feuille: Feuille;
  readonly blocs: readonly Bloc[];
}

function* decouperFeuilles(
  snapshot: Snapshot,
  outils: Outils,
): Generator<string, readonly FeuilleDecoupee[], void> {
  const decoupees: FeuilleDecoupee[] = [];
  for (const sheet of snapshot.sheets) {
    const feuille = yield* ouvrirFeuille(sheet);
    decoupees.push({ feuille, blocs: yield* decouperEnBlocs(feuille, outils) });
  }
  return decoupees;
}

function membresDe(codesEpci: readonly string[], communes: Communes): readonly Commune[] {
  return codesEpci.flatMap((code) => communes.membres(code));
}

/** Reads a whole workbook; yields the name of the sheet being read, often enough to stay responsive. */
export function* lire(snapshot: Snapshot, communes: Communes): Generator<string, Lecture, void> {
  const outils = ouvrirOutils(communes);
  const decoupees = yield* decouperFeuilles(snapshot, outils);
  const blocs = decoupees.flatMap((decoupee) => decoupee.blocs);
  const noms = blocs.flatMap(({ collectivite }) => collectivite?.value ?? []);
  const codesEpci = deduireEpci(lieuxDesBlocs(blocs), noms, communes);
  const proches = membresDe(codesEpci, communes);
  const cles = new Cles();
  const lectures: LectureEquipements[] = [];
  for (const decoupee of decoupees) lectures.push(yield* lireBlocs(decoupee.blocs, outils, proches, cles));
  const tous = <K extends keyof LectureEquipements>(cle: K): LectureEquipements[K][number][] =>
    lectures.flatMap((lecture): LectureEquipements[K][number][] => lecture[cle]);
  return {
    convention: {
      territoire: null,
      codeEpci: codesEpci[0] ?? null,
      codesEpci,
      periode: lirePeriode(decoupees.map(({ feuille }) => feuille)),
      signataires: [],
    },
    tableaux: tous('tableaux'),
    equipements: tous('equipements'),
    groupes: tous('groupes'),
    blocs: tous('blocs'),
    lignesEtrangeres: tous('lignesEtrangeres'),
    nonReconnus: [],
    masques: [],
  };
}

import type { Commune, Communes } from '../referentiel';
import type { Snapshot } from '../workbook';
import { deduireEpci } from './convention/epci';
import { lieuxDesBlocs, lieuxDesListes } from './convention/lieux';
import { lirePeriode } from './convention/periode';
import { lireSignataires } from './convention/signataires';
import { lireTerritoire } from './convention/territoire';
import type { Bloc } from './equipements/bloc';
import { decouperEnBlocs } from './equipements/blocs';
import { Cles } from './equipements/cle';
import { lireBlocs } from './equipements/equipements';
import type { LectureEquipements } from './equipements/equipements';
import { ouvrirOutils } from './equipements/outils';
import type { Outils } from './equipements/outils';
import { ouvrirFeuille } from './feuille/feuille';
import type { Feuille } from './feuille/feuille';
import { repererMasques } from './masques';
import { repererNonReconnus } from './non-reconnus';
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
  const feuilles = decoupees.map(({ feuille }) => feuille);
  const titres = blocs.flatMap(({ collectivite }) => collectivite ?? []);
  const signataires = lireSignataires(feuilles, outils);
  const lieux = [...lieuxDesBlocs(blocs), ...lieuxDesListes(signataires)];
  const codesEpci = deduireEpci(
    lieux,
    titres.map(({ value }) => value),
    communes,
  );
  const proches = membresDe(codesEpci, communes);
  const cles = new Cles();
  const lectures: LectureEquipements[] = [];
  for (const decoupee of decoupees) lectures.push(yield* lireBlocs(decoupee.blocs, outils, proches, cles));
  const tous = <K extends keyof LectureEquipements>(cle: K): LectureEquipements[K][number][] =>
    lectures.flatMap((lecture): LectureEquipements[K][number][] => lecture[cle]);
  const equipements = tous('equipements');
  const nommees = tous('blocs').map(({ collectivite }) => collectivite);
  const estEpci = (nom: string): boolean => outils.epcis(nom).some(({ code }) => codesEpci.includes(code));
  const tableaux = tous('tableaux');
  return {
    convention: {
      territoire: lireTerritoire(feuilles, nommees, estEpci),
      codeEpci: codesEpci[0] ?? null,
      codesEpci,
      periode: lirePeriode(feuilles),
      signataires,
    },
    tableaux,
    equipements,
    groupes: tous('groupes'),
    blocs: tous('blocs'),
    lignesEtrangeres: tous('lignesEtrangeres'),
    nonReconnus: feuilles.flatMap((feuille) => repererNonReconnus(feuille, tableaux, outils)),
    masques: repererMasques(snapshot, equipements),
  };
}

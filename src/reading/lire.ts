import type { Commune, Communes } from '../referentiel';
import type { Snapshot } from '../workbook';
import { lireAnnonces } from './annonces';
import { ajuster, tableauxVises } from './consignes/ajustements';
import { AUCUNE_CONSIGNE } from './consignes/consignes';
import type { AvisSurTableau, Consigne, Consignes } from './consignes/consignes';
import { expliquer } from './consignes/explications';
import type { FeuilleExpliquee } from './consignes/explications';
import { selonLeChoix } from './convention/choisie';
import { lireAgrements } from './convention/agrements';
import { lireCommunesCodees } from './convention/communes-codees';
import { lireClauses } from './convention/clauses';
import { deduireEpci, epciDesTextes } from './convention/epci';
import type { Lieu } from './convention/epci';
import { lireEpcisNommes } from './convention/epcis-nommes';
import { lieuxDesBlocs, lieuxDesListes, lieuxDesTextes } from './convention/lieux';
import { DEUX_ANNEES, lirePeriode, lirePeriodesDesTitres } from './convention/periode';
import { lireSignataires } from './convention/signataires';
import { lireTerritoire, parTitre } from './convention/territoire';
import { textesTels } from './convention/textes';
import { reunirEaje } from './eaje';
import type { Bloc } from './equipements/bloc';
import { lireStructuresCitees } from './equipements/citees';
import { decouperEnBlocs } from './equipements/blocs';
import { Cles } from './equipements/cle';
import { lireBlocs } from './equipements/equipements';
import type { LectureEquipements } from './equipements/equipements';
import { lireRemplissages } from './equipements/remplissages';
import { plageDe } from './equipements/tableaux';
import { ouvrirOutils } from './equipements/outils';
import type { Outils } from './equipements/outils';
import { ouvrirFeuille } from './feuille/feuille';
import type { Feuille } from './feuille/feuille';
import { lireFormules } from './formules';
import { lireFeuille } from './lire-feuille';
import type { LectureFeuille } from './lire-feuille';
import { repererMasques } from './masques';
import type { Enregistrement } from './masques';
import { lireDatesImpossibles } from './moments';
import { repererNonReconnus } from './non-reconnus';
import { lireListesNumerotees } from './numeros';
import { rattacher } from './plan/rattachement';
import type { Convention, Lecture } from './records';
import { sansRedites } from './redites';
import { lireRenvois } from './renvois';
import { lireInstances } from './suivi/instances';

type Pas<T> = Generator<string, T, void>;

interface FeuilleDecoupee extends FeuilleExpliquee {
  readonly blocs: readonly Bloc[];
  readonly refus: readonly AvisSurTableau[];
}

const refusesPar = ({ avis }: Consignes): readonly AvisSurTableau[] =>
  avis.filter((un) => un.avis === 'refus');

/** The lists of equipments of a sheet but those that the user said are none. */
function retenir(
  feuille: Feuille,
  blocs: readonly Bloc[],
  consignes: Consignes,
): Omit<FeuilleDecoupee, 'effets'> {
  const places = blocs.map((bloc) => ({ bloc, kind: 'equipements' as const, range: plageDe(bloc) }));
  const vises = tableauxVises(feuille, places, refusesPar(consignes));
  const otes = new Set([...vises.values()].map(({ bloc }) => bloc));
  return { feuille, blocs: blocs.filter((bloc) => !otes.has(bloc)), refus: [...vises.keys()] };
}

function* decouperFeuilles(
  snapshot: Snapshot,
  outils: Outils,
  consignes: Consignes,
): Pas<readonly FeuilleDecoupee[]> {
  const decoupees: FeuilleDecoupee[] = [];
  for (const sheet of snapshot.sheets) {
    const ouverte = yield* ouvrirFeuille(sheet);
    const { feuille, effets } = expliquer(ouverte, consignes.libelles, outils);
    const blocs = yield* decouperEnBlocs(feuille, outils);
    decoupees.push({ ...retenir(feuille, blocs, consignes), effets });
  }
  return decoupees;
}

interface Lieux {
  readonly codesEpci: readonly string[];
  readonly signataires: Convention['signataires'];
  /** Communes of these EPCI. */
  readonly proches: readonly Commune[];
  readonly choisie: Consignes['convention'];
}

/** EPCI of the lists; of the communes that the sentences name, in a workbook that has no list. */
function* epciDe(
  decoupees: readonly FeuilleDecoupee[],
  lieux: readonly Lieu[],
  noms: readonly string[],
  { communes }: Outils,
): Pas<readonly string[]> {
  const codes = deduireEpci(lieux, noms, communes);
  if (codes.length > 0) return codes;
  const feuilles = decoupees.map(({ feuille }) => feuille);
  const nommes = yield* lieuxDesTextes(feuilles);
  const code = epciDesTextes(nommes, parTitre(feuilles)?.value ?? null, communes);
  return code === null ? [] : [code];
}

function* situer(
  decoupees: readonly FeuilleDecoupee[],
  outils: Outils,
  choisie: Consignes['convention'],
): Pas<Lieux> {
  const blocs = decoupees.flatMap((decoupee) => decoupee.blocs);
  const titres = blocs.flatMap(({ collectivite }) => collectivite ?? []);
  const signataires = lireSignataires(
    decoupees.map(({ feuille }) => feuille),
    outils,
  );
  const lieux = [...lieuxDesBlocs(blocs), ...lieuxDesListes(signataires)];
  yield decoupees[0]?.feuille.sheet.name ?? '';
  const noms = titres.map(({ value }) => value);
  const codesEpci = choisie ? [choisie.codeEpci] : yield* epciDe(decoupees, lieux, noms, outils);
  const proches = codesEpci.flatMap((code) => outils.communes.membres(code));
  return { codesEpci, signataires, proches, choisie };
}

type Lues = LectureEquipements &
  LectureFeuille & { readonly feuille: string; readonly suivies: readonly Consigne[] };

/** The lists of several sheets, one after the other. */
function reunir<L, K extends keyof L>(lectures: readonly L[], cle: K): L[K] {
  return lectures.flatMap((lecture) => lecture[cle] as unknown[]) as L[K];
}

function* lireFeuilles(
  decoupees: readonly FeuilleDecoupee[],
  outils: Outils,
  { proches }: Lieux,
  consignes: Consignes,
): Pas<Lues[]> {
  const cles = new Cles();
  const lectures: Lues[] = [];
  for (const { feuille, blocs, effets, refus } of decoupees) {
    const lus = yield* lireBlocs(blocs, outils, proches, cles);
    const autres = yield* lireFeuille(feuille, lus.tableaux, outils, proches, refusesPar(consignes));
    const tableaux = [...lus.tableaux, ...autres.tableaux];
    const { lecture, suivies } = ajuster({ ...lus, ...autres, tableaux }, feuille, consignes, effets);
    const nom = feuille.sheet.name;
    lectures.push({ ...lecture, feuille: nom, suivies: [...refus, ...autres.refus, ...suivies] });
  }
  return lectures;
}

/** Every record that lies in a row of its own. */
function enregistrementsDe(lectures: readonly Lues[]): Enregistrement[] {
  return lectures.flatMap(({ equipements, eaje, trajectoires, postes, actions, fiches, suivi }) => {
    return [...equipements, ...eaje, ...trajectoires, ...postes, ...actions, ...fiches, ...suivi];
  });
}

function* conventionDe(
  feuilles: readonly Feuille[],
  lectures: readonly Lues[],
  { codesEpci, signataires, choisie }: Lieux,
  outils: Outils,
): Pas<Convention> {
  const nommees = reunir(lectures, 'blocs').map(({ collectivite }) => collectivite);
  const estEpci = (nom: string): boolean => outils.epcis(nom).some(({ code }) => codesEpci.includes(code));
  const dates = yield* textesTels(feuilles, DEUX_ANNEES);
  const clauses = yield* lireClauses(feuilles);
  const lue = {
    territoire: lireTerritoire(feuilles, nommees, estEpci),
    codeEpci: codesEpci[0] ?? null,
    codesEpci,
    periode: lirePeriode(dates) ?? clauses.periodesDites[0] ?? null,
    periodesDesTitres: lirePeriodesDesTitres(dates),
    ...clauses,
    signataires,
    epcisNommes: yield* lireEpcisNommes(feuilles, codesEpci, outils.communes),
    agrements: yield* lireAgrements(feuilles),
    communesCodees: yield* lireCommunesCodees(feuilles, reunir(lectures, 'tableaux')),
  };
  return selonLeChoix(lue, choisie, feuilles[0]?.sheet.name ?? '');
}

function sansEffet({ avis, libelles }: Consignes, suivies: readonly Consigne[]): readonly Consigne[] {
  const vues = new Set(suivies);
  return [...avis, ...libelles].filter((consigne) => !vues.has(consigne));
}

/** What the texts of all sheets say, whatever table they stand in. */
function* lireTextes(feuilles: readonly Feuille[]) {
  return {
    ...(yield* lireAnnonces(feuilles)),
    instances: yield* lireInstances(feuilles),
    listesNumerotees: yield* lireListesNumerotees(feuilles),
    datesImpossibles: yield* lireDatesImpossibles(feuilles),
  };
}

/** Reads a whole workbook, as the user explained it where she did; yields the name of the sheet being read, often enough to stay responsive. */
export function* lire(
  snapshot: Snapshot,
  communes: Communes,
  consignes: Consignes = AUCUNE_CONSIGNE,
): Pas<Lecture> {
  const outils = ouvrirOutils(communes);
  const decoupees = yield* decouperFeuilles(snapshot, outils, consignes);
  const lieux = yield* situer(decoupees, outils, consignes.convention);
  const lectures = sansRedites(yield* lireFeuilles(decoupees, outils, lieux, consignes), snapshot);
  const lues = new Set(lectures.map(({ feuille }) => feuille));
  const feuilles = decoupees.map(({ feuille }) => feuille).filter(({ sheet }) => lues.has(sheet.name));
  const { plans, fiches } = rattacher(reunir(lectures, 'actions'), reunir(lectures, 'fiches'));
  const tableaux = reunir(lectures, 'tableaux');
  const equipements = reunir(lectures, 'equipements');
  return {
    convention: yield* conventionDe(feuilles, lectures, lieux, outils),
    tableaux,
    equipements,
    remplissages: yield* lireRemplissages(equipements),
    groupes: reunir(lectures, 'groupes'),
    blocs: reunir(lectures, 'blocs'),
    structuresCitees: yield* lireStructuresCitees(feuilles, tableaux, lieux.proches),
    eaje: reunirEaje(reunir(lectures, 'eaje')),
    trajectoires: reunir(lectures, 'trajectoires'),
    postes: reunir(lectures, 'postes'),
    grilles: reunir(lectures, 'grilles'),
    formules: yield* lireFormules({ ...snapshot, sheets: feuilles.map(({ sheet }) => sheet) }),
    ...(yield* lireTextes(feuilles)),
    plans,
    fiches,
    suivi: reunir(lectures, 'suivi'),
    ...(yield* lireRenvois(feuilles, plans, tableaux)),
    lignesEtrangeres: reunir(lectures, 'lignesEtrangeres'),
    nonReconnus: feuilles.flatMap((feuille) => repererNonReconnus(feuille, tableaux, outils)),
    masques: repererMasques(snapshot, enregistrementsDe(lectures)),
    consignesSansEffet: sansEffet(consignes, reunir(lectures, 'suivies')),
  };
}

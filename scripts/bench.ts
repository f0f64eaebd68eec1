/** Times reading and rules on large workbooks: npm run bench. Prints figures, and fails when a goal is missed by far. */
import { controler } from '../src/app';
import { lire } from '../src/reading';
import { chargerCommunes, PROFIL_DEFAUT } from '../src/referentiel';
import type { Communes } from '../src/referentiel';
import { evaluer, regles } from '../src/rules';
import { GridBuilder } from '../src/workbook';
import type { CellValue, Snapshot } from '../src/workbook';

const LIGNES = 20_000;
const ESSAIS = 3;
const BUT_MS = 1000;
const TRANCHE_MAX_MS = 50;
/** A cost that grows with the rows doubles with them; one that grows with their square quadruples. */
const RAPPORT_LINEAIRE_MAX = 3;

const COLONNES = [
  'Collectivité',
  'Type',
  'Nom',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
  'Places',
];
const TYPES = [
  'Multi-accueil',
  'RPE',
  'LAEP',
  'ALSH Périscolaire',
  'ALSH Extrascolaire',
  'Ludothèque',
  'Séjours',
];
const VOIES = [
  'rue de la Paix',
  'avenue Jean Jaurès',
  'place de l’Église',
  'chemin des Écoliers',
  'rue Verte',
];

type Fabrique = (lignes: number, communes: Communes) => Snapshot;

interface Exemple {
  readonly type: string;
  readonly nom: string;
  readonly voie: string;
  readonly code: string;
  readonly commune: string;
}

/** Equipments that mostly are right, spread over the communes of a department. */
function exemples(lignes: number, communes: Communes): Exemple[] {
  const villes = communes
    .parCodePostal('62500')
    .concat(communes.membres('200069037'), communes.membres('200090751'));
  return Array.from({ length: lignes }, (_, rang) => {
    const ligne = rang + 1;
    const ville = villes[ligne % villes.length];
    return {
      type: TYPES[ligne % TYPES.length] ?? '',
      nom: `Les Lutins ${String(ligne)}`,
      voie: `${String(ligne % 97)} ${VOIES[ligne % VOIES.length] ?? ''}`,
      code: ville?.codesPostaux[0] ?? '',
      commune: ville?.nom ?? '',
    };
  });
}

/** One column for each fact. */
const listeDe: Fabrique = (lignes, communes) =>
  classeurDe([
    COLONNES,
    ...exemples(lignes, communes).map(({ type, nom, voie, code, commune }) => {
      return [commune, type, nom, voie, code, commune, `Mairie de ${commune}`, 20];
    }),
  ]);

/** All the facts of an equipment in one cell, and no two cells alike. */
const compositeDe: Fabrique = (lignes, communes) =>
  classeurDe([
    ['GESTIONNAIRE', 'TYPE - NOM ET ADRESSE DE LA STRUCTURE'],
    ...exemples(lignes, communes).map(({ type, nom, voie, code, commune }) => {
      return [`Mairie de ${commune}`, `${type} - ${nom} - ${voie} - ${code} ${commune}`];
    }),
  ]);

function classeurDe(lignes: readonly (readonly CellValue[])[]): Snapshot {
  const cells = new GridBuilder();
  lignes.forEach((ligne, row) => {
    ligne.forEach((valeur, column) => cells.set(row, column, valeur));
  });
  const sheet = {
    name: 'Annexe 2',
    kind: 'worksheet' as const,
    visibility: 'visible' as const,
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return { fileName: 'banc.xlsx', sheets: [sheet], names: [], date1904: false };
}

interface Passage<T> {
  readonly resultat: T;
  /** Of the processor: what else the machine does is not counted. */
  readonly total: number;
}

function chronometrer<T>(travail: Generator<unknown, T, void>): Passage<T> {
  const debut = process.cpuUsage();
  for (;;) {
    const etape = travail.next();
    if (!etape.done) continue;
    const { user, system } = process.cpuUsage(debut);
    return { resultat: etape.value, total: (user + system) / 1000 };
  }
}

function lireEtEvaluer(snapshot: Snapshot, communes: Communes) {
  const lecture = chronometrer(lire(snapshot, communes));
  const contexte = { lecture: lecture.resultat, communes, profil: PROFIL_DEFAUT };
  const regle = chronometrer(evaluer(contexte, regles, snapshot));
  return {
    lecture: lecture.total,
    regles: regle.total,
    total: lecture.total + regle.total,
    equipements: lecture.resultat.equipements.length,
    points: regle.resultat.length,
  };
}

type Mesure = ReturnType<typeof lireEtEvaluer>;

/** The best of a few runs: what the code costs, without what else the machine does. */
function meilleure(snapshot: Snapshot, communes: Communes): Mesure {
  const mesures = Array.from({ length: ESSAIS }, () => lireEtEvaluer(snapshot, communes));
  return mesures.reduce((a, b) => (a.total <= b.total ? a : b));
}

/** How long a check keeps the thread at most, and how often too long, watched by a timer that wants it back at once. */
async function tranchesDe(
  snapshot: Snapshot,
  communes: Communes,
): Promise<{ pire: number; longues: number }> {
  let avant = performance.now();
  let pire = 0;
  let longues = 0;
  const noter = () => {
    const maintenant = performance.now();
    pire = Math.max(pire, maintenant - avant);
    if (maintenant - avant > TRANCHE_MAX_MS) longues += 1;
    avant = maintenant;
    rappel = setImmediate(noter);
  };
  let rappel = setImmediate(noter);
  await controler(snapshot, { communes });
  clearImmediate(rappel);
  return { pire, longues };
}

function coutsParRegle(snapshot: Snapshot, communes: Communes): string[] {
  const { resultat: lecture } = chronometrer(lire(snapshot, communes));
  return regles
    .map((rule) => {
      const { total } = chronometrer(evaluer({ lecture, communes, profil: PROFIL_DEFAUT }, [rule], snapshot));
      return { id: rule.meta.id, total };
    })
    .sort((a, b) => b.total - a.total)
    .slice(0, 8)
    .map(({ id, total }) => `  ${id}: ${total.toFixed(0)} ms`);
}

const ms = (duree: number) => `${duree.toFixed(0)} ms`;

async function mesurer(nom: string, fabriquer: Fabrique, communes: Communes): Promise<boolean> {
  const snapshot = fabriquer(LIGNES, communes);
  const moitie = meilleure(fabriquer(LIGNES / 2, communes), communes);
  const entiere = meilleure(snapshot, communes);
  const rapport = entiere.total / moitie.total;
  const { pire, longues } = await tranchesDe(snapshot, communes);
  const couts = coutsParRegle(snapshot, communes);
  const { lecture, total } = entiere;
  console.log(
    [
      `${nom}: ${String(entiere.equipements)} equipments read, ${String(entiere.points)} findings`,
      `read ${ms(lecture)} + rules ${ms(entiere.regles)} = ${ms(total)} of processor (goal ${ms(BUT_MS)})`,
      `half the rows: ${ms(moitie.total)}, ratio ${rapport.toFixed(2)} (linear: 2)`,
      `longest slice of a check: ${ms(pire)}; over ${ms(TRANCHE_MAX_MS)}: ${String(longues)}`,
      `dearest rules:\n${couts.join('\n')}\n`,
    ].join('\n'),
  );
  return entiere.equipements === LIGNES && rapport <= RAPPORT_LINEAIRE_MAX;
}

const communes = await chargerCommunes();
const listeTenue = await mesurer('flat list', listeDe, communes);
const compositeTenu = await mesurer('composite cells', compositeDe, communes);
if (!listeTenue || !compositeTenu) process.exitCode = 1;

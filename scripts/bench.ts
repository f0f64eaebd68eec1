/** Times reading and rules on large workbooks: npm run bench. Prints figures, and fails when a goal is missed by far. */
import { COLONNES_LISTE } from '../src/rules/cas';
import { controler } from '../src/app';
import { lire } from '../src/reading';
import type { Lecture } from '../src/reading';
import { chargerCommunes, PROFIL_DEFAUT } from '../src/referentiel';
import type { Communes } from '../src/referentiel';
import { evaluer, regles } from '../src/rules';
import { columnName, GridBuilder } from '../src/workbook';
import type { CellValue, SheetSnapshot, Snapshot } from '../src/workbook';

const LIGNES = 20_000;
const ESSAIS = 3;
const BUT_MS = 1000;
const TRANCHE_MAX_MS = 50;
/** A cost that grows with the rows doubles with them; one that grows with their square quadruples. */
const RAPPORT_LINEAIRE_MAX = 3;

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
    COLONNES_LISTE,
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
  return { fileName: 'banc.xlsx', sheets: [feuilleDe('Annexe 2', cells)], names: [], date1904: false };
}

function feuilleDe(name: string, cells: GridBuilder): SheetSnapshot {
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const INDICATEURS = [
  'Places',
  'Jours d’ouverture',
  'Amplitude horaire',
  'Heures facturées',
  'Heures réalisées',
  'Total des charges',
  'Participations familiales',
  'Taux de facturation',
  'Taux d’occupation réel',
  'Taux d’occupation financier',
  'Prix de revient',
  'Participation moyenne horaire',
];
const ANNEES = 10;

/** Twelve indicators a year, that agree with each other. */
function indicateursDe(rang: number): number[] {
  const places = 12 + (rang % 40);
  const jours = 215 + (rang % 15);
  const capacite = places * jours * 10;
  const realisees = Math.round(capacite * (0.62 + (rang % 17) / 100));
  const facturees = Math.round(realisees * (1.01 + (rang % 6) / 100));
  const charges = Math.round(realisees * (9 + (rang % 5)));
  const participations = Math.round(facturees * (1.2 + (rang % 9) / 10));
  const rapports = [
    facturees / realisees,
    realisees / capacite,
    facturees / capacite,
    charges / realisees,
    participations / facturees,
  ].map((rapport) => Number(rapport.toFixed(4)));
  return [places, jours, 10, facturees, realisees, charges, participations, ...rapports];
}

/** One row a structure and a year: 200 structures of ten years are 2,000 rows. */
const eajeDe: Fabrique = (lignes, communes) =>
  classeurDe([
    ['Indicateurs des EAJE – données réelles'],
    ['Structure', 'Commune', 'Année', ...INDICATEURS],
    ...exemples(lignes, communes).map(({ commune }, rang) => {
      const structure = Math.floor(rang / ANNEES);
      return [
        `Multi-accueil Les Lutins ${String(structure)}`,
        commune,
        2016 + (rang % ANNEES),
        ...indicateursDe(rang),
      ];
    }),
  ]);

const LIGNES_DE_TABLE = 50;
const COLONNES_DE_TABLE = 20;

/** Tables of 50 rows and 20 columns of figures, their last column and their last row computed, 53 rows each. */
function tableDe(cells: GridBuilder, premiere: number): void {
  const somme = COLONNES_DE_TABLE;
  const dernier = premiere + 1 + LIGNES_DE_TABLE;
  cells.set(premiere, 0, `Enfants accueillis, tableau ${String(premiere)}`);
  for (let column = 1; column < somme; column += 1)
    cells.set(premiere + 1, column, `Service ${String(column)}`);
  cells.set(premiere + 1, somme, 'Total');
  const totaux = new Array<number>(somme + 1).fill(0);
  for (let row = premiere + 2; row <= dernier; row += 1) {
    cells.set(row, 0, `Commune ${String(row)}`);
    let total = 0;
    for (let column = 1; column <= somme; column += 1) {
      const valeur = column < somme ? (row * 7 + column * 13) % 90 : total;
      total += valeur;
      totaux[column] = (totaux[column] ?? 0) + valeur;
      const formule =
        column < somme ? null : `=SUM(B${String(row + 1)}:${columnName(somme - 1)}${String(row + 1)})`;
      cells.set(row, column, valeur, formule);
    }
  }
  cells.set(dernier + 1, 0, 'Total');
  for (let column = 1; column <= somme; column += 1) {
    const lettre = columnName(column);
    const plage = `${lettre}${String(premiere + 3)}:${lettre}${String(dernier + 1)}`;
    cells.set(dernier + 1, column, totaux[column] ?? 0, `=SUM(${plage})`);
  }
}

/** So many tables under one another, on ten sheets. */
const tablesDe: Fabrique = (nombre) => {
  const FEUILLES = 10;
  const sheets = Array.from({ length: FEUILLES }, (_, rang) => {
    const cells = new GridBuilder();
    for (let table = 0; table < nombre / FEUILLES; table += 1) tableDe(cells, table * (LIGNES_DE_TABLE + 5));
    return feuilleDe(`Tableaux ${String(rang + 1)}`, cells);
  });
  return { fileName: 'banc.xlsx', sheets, names: [], date1904: false };
};

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
    lus: lusDans(lecture.resultat),
    points: regle.resultat.length,
  };
}

/** What was read, of each kind. */
function lusDans({ equipements, eaje, grilles }: Lecture) {
  return { equipements: equipements.length, indicateurs: eaje.length, tableaux: grilles.length };
}

type Lus = ReturnType<typeof lusDans>;
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

/** A workbook to time, and how much of it must be read. */
interface Epreuve {
  readonly nom: string;
  readonly fabriquer: Fabrique;
  readonly nombre: number;
  readonly attendu: Partial<Lus>;
}

const EPREUVES: readonly Epreuve[] = [
  { nom: 'flat list', fabriquer: listeDe, nombre: LIGNES, attendu: { equipements: LIGNES } },
  { nom: 'composite cells', fabriquer: compositeDe, nombre: LIGNES, attendu: { equipements: LIGNES } },
  {
    nom: '200 EAJE × 10 years × 12 indicators',
    fabriquer: eajeDe,
    nombre: 2000,
    attendu: { indicateurs: 2000 },
  },
  {
    nom: '100 tables of 50 × 20 figures, with formulas',
    fabriquer: tablesDe,
    nombre: 100,
    attendu: { tableaux: 100 },
  },
];

function estLu(lus: Lus, attendu: Partial<Lus>): boolean {
  return Object.entries(attendu).every(([nature, nombre]) => lus[nature as keyof Lus] === nombre);
}

async function mesurer({ nom, fabriquer, nombre, attendu }: Epreuve, communes: Communes): Promise<boolean> {
  const snapshot = fabriquer(nombre, communes);
  const moitie = meilleure(fabriquer(nombre / 2, communes), communes);
  const entiere = meilleure(snapshot, communes);
  const rapport = entiere.total / moitie.total;
  const { pire, longues } = await tranchesDe(snapshot, communes);
  const couts = coutsParRegle(snapshot, communes);
  const { lecture, total, lus } = entiere;
  console.log(
    [
      `${nom}: read ${JSON.stringify(lus)}, ${String(entiere.points)} findings`,
      `read ${ms(lecture)} + rules ${ms(entiere.regles)} = ${ms(total)} of processor (goal ${ms(BUT_MS)})`,
      `half of it: ${ms(moitie.total)}, ratio ${rapport.toFixed(2)} (linear: 2)`,
      `longest slice of a check: ${ms(pire)}; over ${ms(TRANCHE_MAX_MS)}: ${String(longues)}`,
      `dearest rules:\n${couts.join('\n')}\n`,
    ].join('\n'),
  );
  return estLu(lus, attendu) && rapport <= RAPPORT_LINEAIRE_MAX;
}

const communes = await chargerCommunes();
const choisies = EPREUVES.filter(({ nom }) => nom.includes(process.argv[2] ?? ''));
for (const epreuve of choisies) if (!(await mesurer(epreuve, communes))) process.exitCode = 1;

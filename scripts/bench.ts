/** Times reading and rules on large workbooks: npm run bench. Prints figures, and fails when a goal is missed by far. */
import { controler } from '../src/app';
import { lire } from '../src/reading';
import { chargerCommunes, PROFIL_DEFAUT } from '../src/referentiel';
import type { Communes } from '../src/referentiel';
import { evaluer, regles } from '../src/rules';
import { GridBuilder } from '../src/workbook';
import type { Snapshot } from '../src/workbook';

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

/** A flat list that mostly is right: equipments spread over the communes of a department. */
function listeDe(lignes: number, communes: Communes): Snapshot {
  const villes = communes
    .parCodePostal('62500')
    .concat(communes.membres('200069037'), communes.membres('200090751'));
  const cells = new GridBuilder();
  COLONNES.forEach((titre, column) => cells.set(0, column, titre));
  for (let ligne = 1; ligne <= lignes; ligne += 1) {
    const ville = villes[ligne % villes.length];
    const type = TYPES[ligne % TYPES.length] ?? '';
    const voie = `${String(ligne % 97)} ${VOIES[ligne % VOIES.length] ?? ''}`;
    const nom = `Les Lutins ${String(ligne)}`;
    const commune = ville?.nom ?? '';
    const code = ville?.codesPostaux[0] ?? '';
    [commune, type, nom, voie, code, commune, `Mairie de ${commune}`, 20].forEach((valeur, column) => {
      cells.set(ligne, column, valeur);
    });
  }
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
  readonly total: number;
  /** Longest time between two yields. */
  readonly pas: number;
}

function chronometrer<T>(travail: Generator<unknown, T, void>): Passage<T> {
  const debut = performance.now();
  let avant = debut;
  let pas = 0;
  for (;;) {
    const etape = travail.next();
    const maintenant = performance.now();
    pas = Math.max(pas, maintenant - avant);
    avant = maintenant;
    if (etape.done) return { resultat: etape.value, total: maintenant - debut, pas };
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
function meilleure(lignes: number, communes: Communes): Mesure {
  const snapshot = listeDe(lignes, communes);
  const mesures = Array.from({ length: ESSAIS }, () => lireEtEvaluer(snapshot, communes));
  return mesures.reduce((a, b) => (a.total <= b.total ? a : b));
}

/** Longest time that a check keeps the thread, watched by a timer that wants it back at once. */
async function plusLongueTranche(communes: Communes): Promise<number> {
  const snapshot = listeDe(LIGNES, communes);
  let avant = performance.now();
  let pire = 0;
  const noter = () => {
    const maintenant = performance.now();
    pire = Math.max(pire, maintenant - avant);
    avant = maintenant;
    rappel = setImmediate(noter);
  };
  let rappel = setImmediate(noter);
  await controler(snapshot, { communes });
  clearImmediate(rappel);
  return pire;
}

async function coutsParRegle(communes: Communes): Promise<string[]> {
  const snapshot = listeDe(LIGNES, communes);
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

const communes = await chargerCommunes();
const moitie = meilleure(LIGNES / 2, communes);
const entiere = meilleure(LIGNES, communes);
const rapport = entiere.total / moitie.total;
const tranche = await plusLongueTranche(communes);
const ms = (duree: number) => `${duree.toFixed(0)} ms`;
console.log(`${String(entiere.equipements)} equipments read, ${String(entiere.points)} findings`);
console.log(
  `read ${ms(entiere.lecture)} + rules ${ms(entiere.regles)} = ${ms(entiere.total)} (goal ${ms(BUT_MS)})`,
);
console.log(`half the rows: ${ms(moitie.total)}, ratio ${rapport.toFixed(2)} (linear: 2)`);
console.log(`longest slice of a check: ${ms(tranche)} (goal ${ms(TRANCHE_MAX_MS)})`);
console.log(`dearest rules:\n${(await coutsParRegle(communes)).join('\n')}`);
if (entiere.equipements !== LIGNES || rapport > RAPPORT_LINEAIRE_MAX) process.exitCode = 1;

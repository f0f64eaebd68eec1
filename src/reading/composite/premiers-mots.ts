import { FORMES_TYPE, distance, normaliser } from '../../referentiel';
import type { Mot } from '../../referentiel';

const LETTRES_COMMUNES = 4;
const FAUTES = 2;

interface PremiersMots {
  readonly entiers: ReadonlySet<string>;
  /** Their beginnings, long enough to tell one from another. */
  readonly debuts: ReadonlySet<string>;
}

let premiers: PremiersMots | null = null;
const ressemblances = new Map<string, boolean>();

/** First words of all wordings, and of the mention of the bonus before them. */
function premiersMots(): PremiersMots {
  if (premiers) return premiers;
  const entiers = new Set(['bt', 'bonus', ...FORMES_TYPE.map(({ forme }) => premierMot(forme))]);
  premiers = { entiers, debuts: new Set([...entiers].flatMap(debutsDe)) };
  return premiers;
}

function premierMot(forme: string): string {
  return sansPluriel(normaliser(forme).split(' ')[0] ?? '');
}

function sansPluriel(mot: string): string {
  return mot.length >= LETTRES_COMMUNES ? mot.replace(/[sx]$/, '') : mot;
}

function debutsDe(mot: string): readonly string[] {
  const nombre = Math.max(0, mot.length - LETTRES_COMMUNES + 1);
  return Array.from({ length: nombre }, (_, rang) => mot.slice(0, LETTRES_COMMUNES + rang));
}

/** True when a word begins a type, alone or glued to the next one: "multiaccueil", "ludo thèque". */
function commenceUnType(mot: string): boolean {
  const simple = sansPluriel(mot);
  const { entiers, debuts } = premiersMots();
  return entiers.has(simple) || debuts.has(simple) || debutsDe(simple).some((debut) => entiers.has(debut));
}

function ressembleAUnType(mot: string): boolean {
  const simple = sansPluriel(mot);
  if (simple.length < LETTRES_COMMUNES) return false;
  return [...premiersMots().entiers].some((premier) => distance(simple, premier, FAUTES) <= FAUTES);
}

/** True when the first word of a label may begin a type, misspelt or not. Looked at once for each word: labels repeat. */
export function peutCommencerUnType(mot: string): boolean {
  const connue = ressemblances.get(mot);
  if (connue !== undefined) return connue;
  const ressemble = commenceUnType(mot) || ressembleAUnType(mot);
  ressemblances.set(mot, ressemble);
  return ressemble;
}

/** True when some of these words begins a type. Most names have none, and the search for types is long. */
export function parleDUnType(mots: readonly Mot[]): boolean {
  return mots.some(({ mot }) => commenceUnType(mot));
}

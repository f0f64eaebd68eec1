import { FORMES_TYPE, distance, mots, normaliser } from '../../referentiel';

const LETTRES_COMMUNES = 4;
const FAUTES = 2;

let premiers: ReadonlySet<string> | null = null;
const ressemblances = new Map<string, boolean>();

/** First words of all wordings, and of the mention of the bonus before them. */
function premiersMots(): ReadonlySet<string> {
  return (premiers ??= new Set(['bt', 'bonus', ...FORMES_TYPE.map(({ forme }) => premierMot(forme))]));
}

function premierMot(forme: string): string {
  return sansPluriel(normaliser(forme).split(' ')[0] ?? '');
}

function sansPluriel(mot: string): string {
  return mot.length >= LETTRES_COMMUNES ? mot.replace(/[sx]$/, '') : mot;
}

/** True when a word begins a type, alone or glued to the next one: "multiaccueil", "ludo thèque". */
function commenceUnType(mot: string): boolean {
  const simple = sansPluriel(mot);
  const tous = premiersMots();
  if (tous.has(simple)) return true;
  if (simple.length < LETTRES_COMMUNES) return false;
  for (const premier of tous) {
    const colle = premier.length >= LETTRES_COMMUNES && simple.startsWith(premier);
    if (colle || premier.startsWith(simple)) return true;
  }
  return false;
}

function ressembleAUnType(mot: string): boolean {
  const simple = sansPluriel(mot);
  if (simple.length < LETTRES_COMMUNES) return false;
  return [...premiersMots()].some((premier) => distance(simple, premier, FAUTES) <= FAUTES);
}

/** True when the first word of a label may begin a type, misspelt or not. Looked at once for each word: labels repeat. */
export function peutCommencerUnType(mot: string): boolean {
  const connue = ressemblances.get(mot);
  if (connue !== undefined) return connue;
  const ressemble = commenceUnType(mot) || ressembleAUnType(mot);
  ressemblances.set(mot, ressemble);
  return ressemble;
}

/** True when some word of a text begins a type. Most names have none, and the search for types is long. */
export function parleDUnType(texte: string): boolean {
  return mots(texte).some(({ mot }) => commenceUnType(mot));
}

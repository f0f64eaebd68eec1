import { citer } from '../message';
import { estPetit, jetonsDe } from './jetons';
import type { Jeton } from './jetons';
import { motsProches, similitude } from './similitude';

/** A stretch that the two texts word otherwise; one side may be empty. */
export interface Ecart {
  readonly un: string;
  readonly autre: string;
  /** Only small words, plurals, a letter or the initials of a name differ. */
  readonly leger: boolean;
}

/** Lengths of the longest common sequences of what follows each pair of words. */
function longueurs(un: readonly Jeton[], autre: readonly Jeton[]): readonly Uint16Array[] {
  const table = Array.from({ length: un.length + 1 }, () => new Uint16Array(autre.length + 1));
  for (let i = un.length - 1; i >= 0; i -= 1) {
    for (let j = autre.length - 1; j >= 0; j -= 1) {
      const suite = Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
      const pareils = un[i]?.forme === autre[j]?.forme;
      (table[i] ?? new Uint16Array()).set([pareils ? (table[i + 1]?.[j + 1] ?? 0) + 1 : suite], j);
    }
  }
  return table;
}

type Tranche = readonly [number, number];

/** The stretches of words that are not common, as ranks in both texts. */
function tranches(un: readonly Jeton[], autre: readonly Jeton[]): readonly (readonly [Tranche, Tranche])[] {
  const table = longueurs(un, autre);
  const trouvees: (readonly [Tranche, Tranche])[] = [];
  let [i, j, debutI, debutJ] = [0, 0, 0, 0];
  const fermer = (): void => {
    if (i > debutI || j > debutJ)
      trouvees.push([
        [debutI, i],
        [debutJ, j],
      ]);
  };
  while (i < un.length && j < autre.length) {
    if (un[i]?.forme === autre[j]?.forme) {
      fermer();
      i += 1;
      j += 1;
      [debutI, debutJ] = [i, j];
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [un.length, autre.length];
  fermer();
  return trouvees;
}

function imprime(texte: string, jetons: readonly Jeton[], [de, a]: Tranche): string {
  return a > de ? texte.slice(jetons[de]?.debut ?? 0, jetons[a - 1]?.fin ?? 0) : '';
}

/** "CCPO" for « Communauté de communes du Pays d’Opale ». */
function estSigle(sigle: readonly Jeton[], nom: readonly Jeton[]): boolean {
  const [seul, ...autres] = sigle;
  if (!seul || autres.length > 0 || nom.length < 2) return false;
  return nom.map(({ forme }) => forme.slice(0, 1)).join('') === seul.forme;
}

function estLeger(un: readonly Jeton[], autre: readonly Jeton[]): boolean {
  const [a, b] = [un, autre].map((jetons) => jetons.filter(({ forme }) => !estPetit(forme)));
  if (!a || !b) return false;
  if (estSigle(a, b) || estSigle(b, a)) return true;
  if (a.length !== b.length) return false;
  return a.every(({ forme }, rang) => motsProches(forme, b[rang]?.forme ?? ''));
}

/** What differs between two texts, in the order of the first. */
export function ecarts(un: string, autre: string): readonly Ecart[] {
  const [a, b] = [jetonsDe(un), jetonsDe(autre)];
  return tranches(a, b).map(([deUn, deAutre]) => ({
    un: imprime(un, a, deUn),
    autre: imprime(autre, b, deAutre),
    leger: estLeger(a.slice(...deUn), b.slice(...deAutre)),
  }));
}

/** How a message names two texts. */
export interface Noms {
  readonly un: string;
  readonly autre: string;
}

const ECARTS_DITS_MAX = 3;
const RIEN_DE_COMMUN = 0.3;

function direEcart({ un, autre }: Ecart, noms: Noms): string {
  if (un === '') return `${citer(autre)} seulement ${noms.autre}`;
  return autre === ''
    ? `${citer(un)} seulement ${noms.un}`
    : `${citer(un)} ${noms.un}, ${citer(autre)} ${noms.autre}`;
}

/** What differs, in words: "« autour » seulement dans le plan". */
export function direEcarts(un: string, autre: string, noms: Noms): string {
  if (similitude(un, autre) < RIEN_DE_COMMUN) return 'presque tous les mots';
  const trouves = ecarts(un, autre);
  const dits = trouves.slice(0, ECARTS_DITS_MAX).map((ecart) => direEcart(ecart, noms));
  return [...dits, ...(trouves.length > dits.length ? ['…'] : [])].join('\u202f; ');
}

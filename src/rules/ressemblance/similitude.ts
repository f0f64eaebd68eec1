import { distance } from '../../referentiel';
import { grouper } from '../grouper';
import { estPetit, jetonsDe } from './jetons';

function parlants(texte: string): readonly string[] {
  const formes = jetonsDe(texte).map(({ forme }) => forme);
  const grands = formes.filter((forme) => !estPetit(forme));
  return grands.length > 0 ? grands : formes;
}

/** Part of the words that two texts share, from 0 to 1; small words do not count. */
export function similitude(un: string, autre: string): number {
  const [a, b] = [parlants(un), parlants(autre)];
  if (a.length + b.length === 0) return 1;
  const restants = new Map([...grouper(b, (forme) => forme)].map(([forme, fois]) => [forme, fois.length]));
  let communs = 0;
  for (const forme of a) {
    const nombre = restants.get(forme) ?? 0;
    if (nombre === 0) continue;
    communs += 1;
    restants.set(forme, nombre - 1);
  }
  return (2 * communs) / (a.length + b.length);
}

const LETTRES_MIN = 4;

/** The same word but for a plural, an agreement or a slip of the keyboard. */
export function motsProches(un: string, autre: string): boolean {
  if (Math.min(un.length, autre.length) < LETTRES_MIN || /\d/.test(un + autre)) return false;
  return distance(un, autre, 1) <= 1;
}

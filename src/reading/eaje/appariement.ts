import { normaliser } from '../../referentiel';
import type { Puce } from './puces';

/** Words that tell one structure from another; those that every structure has are left out. */
const COMMUNS = new Set(
  'creche creches multi accueil multiaccueil jardin enfants enfant micro halte garderie structure eaje association associatif associative gestion ville municipale de du des d la le les l et a au aux en places place petite maison familiale collective collectif interentreprises entreprise'.split(
    ' ',
  ),
);

const motsPropres = (texte: string): readonly string[] =>
  normaliser(texte)
    .split(' ')
    .filter((mot) => mot.length > 1 && !COMMUNS.has(mot))
    .map((mot) => (mot.length > 3 ? mot.replace(/[sx]$/, '') : mot));

/** Kinds of EAJE that a line and a name must share; a plain "crèche" may be a multi-accueil. */
const SORTES: readonly RegExp[] = [
  /\bjardins? d enfants?\b/,
  /\bfamilial/,
  /\bmicro/,
  /\bhaltes?\b/,
  /\bitineran/,
];

function memeSorte(nom: string, puce: string): boolean {
  return SORTES.every((sorte) => sorte.test(nom) === sorte.test(puce));
}

interface Paire<S> {
  readonly structure: S;
  readonly puce: Puce;
  readonly points: number;
}

const POINTS_DU_NOM = 4;
const POINTS_DE_LA_COMMUNE = 2;

/** How well a line answers a structure; 0 when it does not. */
function points(nom: string, commune: string | null, puce: Puce): number {
  const simple = normaliser(nom);
  if (!memeSorte(simple, puce.simple)) return 0;
  const propres = motsPropres(nom);
  const dits = new Set(motsPropres(puce.simple));
  const communs = propres.filter((mot) => dits.has(mot)).length;
  const memeCommune =
    commune !== null && puce.commune !== null && normaliser(commune) === normaliser(puce.commune.value);
  const autreCommune = commune !== null && puce.commune !== null && !memeCommune;
  if (autreCommune) return 0;
  return (
    1 + POINTS_DU_NOM * (communs / Math.max(1, propres.length)) + (memeCommune ? POINTS_DE_LA_COMMUNE : 0)
  );
}

/**
 * The line that speaks of each structure: the best pairs first, each line used once. A line that nothing but its
 * kind ties to a structure answers it only when no other line or structure could.
 */
export function apparier<S extends { readonly nom: string; readonly commune: string | null }>(
  structures: readonly S[],
  puces: readonly Puce[],
): ReadonlyMap<S, Puce> {
  const paires = structures
    .flatMap((structure) =>
      puces.map((puce): Paire<S> => ({
        structure,
        puce,
        points: points(structure.nom, structure.commune, puce),
      })),
    )
    .filter((paire) => paire.points > 0)
    .sort((a, b) => b.points - a.points);
  const trouvees = new Map<S, Puce>();
  const prises = new Set<Puce>();
  for (const { structure, puce, points: score } of paires) {
    if (trouvees.has(structure) || prises.has(puce)) continue;
    const rivales = paires.filter(
      (autre) => autre.points === score && !trouvees.has(autre.structure) && !prises.has(autre.puce),
    );
    const seule = !rivales.some((autre) => (autre.structure === structure) !== (autre.puce === puce));
    if (!seule) continue;
    trouvees.set(structure, puce);
    prises.add(puce);
  }
  return trouvees;
}

import type { Grille } from '../../reading';
import { grouper } from '../grouper';
import { arrondi } from './egalites';
import type { Egalite, Terme } from './egalites';

/** A figure that explains by itself several totals that do not fit. */
export interface Suspect {
  readonly terme: Terme;
  readonly voulu: number;
  readonly egalites: readonly Egalite[];
}

interface Indice {
  readonly terme: Terme;
  readonly voulu: number;
  readonly egalite: Egalite;
}

/** What each figure of a wrong equality should be for it to be right, all others being right. */
function indicesDe(egalite: Egalite): readonly Indice[] {
  const { total, parties, ecart, somme } = egalite;
  return [
    { terme: total, voulu: somme, egalite },
    ...parties.map((terme) => ({ terme, voulu: arrondi(terme.mesure.value + ecart), egalite })),
  ];
}

const clesDe = ({ total, parties }: Egalite): readonly string[] => [
  total.cle,
  ...parties.map(({ cle }) => cle),
];

/** The figures of one grid that two wrong totals or more accuse alike and that no right total vouches for. */
export function suspectsDe(fausses: readonly Egalite[], justes: readonly Egalite[]): readonly Suspect[] {
  if (fausses.length === 0) return [];
  const entieres = fausses.filter(({ manquants }) => manquants === 0);
  const innocents = new Set(justes.flatMap(clesDe));
  const accuses = grouper(entieres.flatMap(indicesDe), ({ terme, voulu }) =>
    innocents.has(terme.cle) || voulu < 0 ? null : `${terme.cle}=${String(voulu)}`,
  );
  const suspects: Suspect[] = [];
  const expliquees = new Set<Egalite>();
  for (const indices of [...accuses.values()].sort((a, b) => b.length - a.length)) {
    const egalites = indices.map(({ egalite }) => egalite).filter((egalite) => !expliquees.has(egalite));
    const [premier] = indices;
    if (egalites.length < 2 || !premier) continue;
    egalites.forEach((egalite) => expliquees.add(egalite));
    suspects.push({ terme: premier.terme, voulu: premier.voulu, egalites });
  }
  return suspects;
}

function voisines(grille: Grille, { cle }: Terme): readonly number[] {
  const [ligne = 0, colonne = 0] = cle.split(':').map(Number);
  return [colonne - 1, colonne + 1].flatMap((autre) => grille.mesure(ligne, autre)?.value ?? []);
}

/** The only part that would be as its neighbours of the same row if the total were right: 85 among 65, 65, 65. */
export function pisteDe(egalite: Egalite): { readonly terme: Terme; readonly voulu: number } | null {
  if (egalite.sens === 'colonne') return null;
  const pistes = egalite.parties
    .map((terme) => ({ terme, voulu: arrondi(terme.mesure.value + egalite.ecart) }))
    .filter(({ terme, voulu }) => {
      const autour = voisines(egalite.grille, terme);
      return autour.length > 0 && voulu !== 0 && autour.every((valeur) => valeur === voulu);
    });
  return pistes.length === 1 ? (pistes[0] ?? null) : null;
}

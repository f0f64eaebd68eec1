import type { Grille, Rangee } from '../../reading';
import { termeEn } from './egalites';
import type { Terme } from './egalites';

/** Shares that cannot be less than nothing nor more than all. */
const BORNEE =
  /^(?:dont )?(?:parts?|pourcentages?|proportion|poids)(?![\p{L}])|^taux (?:de |d['’])(?:pauvret|ch[oô]mage|activit|emploi|scolarisation)/iu;
const POINTS_MIN = 1.5;

function bornee({ nature, libelle }: Rangee): boolean {
  return nature === 'part' && BORNEE.test(libelle?.value ?? '');
}

/** Shares typed in points go to 100, fractions to 1; a column of small points tells nothing. */
function maximumDe({ unite }: Rangee, valeurs: readonly number[]): number {
  if (unite === '%') return 1;
  const enPointsDePourcent = valeurs.filter((valeur) => valeur > POINTS_MIN).length * 2 > valeurs.length;
  return enPointsDePourcent ? 100 : Infinity;
}

/** Evolutions go below nothing; a year or a code beside a share is none. */
function horsComparaison({ nature, sansSomme }: Rangee): boolean {
  return nature === 'evolution' || (nature === 'valeur' && sansSomme);
}

/** A share that is less than nothing, or more than all. */
export interface PartHorsBornes {
  readonly terme: Terme;
  /** What turns its figure into points of %. */
  readonly facteur: number;
}

/** The shares of a table that no share can be. */
export function* partsHorsBornes(grille: Grille): Generator<PartHorsBornes> {
  const { lignes, colonnes } = grille;
  const parColonnes = colonnes.map((rangee, j) => ({
    rangee,
    termes: () => lignes.flatMap((_, i) => termeEn(grille, [i, j]) ?? []),
  }));
  const parLignes = lignes.map((rangee, i) => ({
    rangee,
    termes: () => colonnes.flatMap((_, j) => termeEn(grille, [i, j]) ?? []),
  }));
  for (const { rangee, termes } of [...parColonnes, ...parLignes].filter((lue) => bornee(lue.rangee))) {
    const comparables = termes().filter(
      ({ ligne, colonne }) => !horsComparaison(ligne) && !horsComparaison(colonne),
    );
    const maximum = maximumDe(
      rangee,
      comparables.map(({ mesure }) => mesure.value),
    );
    for (const terme of comparables.filter(({ mesure }) => mesure.value > maximum || mesure.value < 0)) {
      yield { terme, facteur: maximum === 1 ? 100 : 1 };
    }
  }
}

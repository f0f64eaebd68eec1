import type { IndicateursEaje, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { cleDeCommune, texteNormal } from '../types-reconnus';
import { anneeDe } from './mesures';

/** What a structure is known by from one table to the other: two of one name in two communes are two. */
export function cleStructure({ nom, commune }: IndicateursEaje): string {
  return `${texteNormal(nom.value)} | ${commune ? cleDeCommune(commune.value) : ''}`;
}

/** The indicators of each structure, through the years and the states. */
export const series = memoire((lecture: Lecture): readonly (readonly IndicateursEaje[])[] => {
  return [...grouper(lecture.eaje, cleStructure).values()];
});

const ETATS = ['previsionnel', 'actualise', 'reel'] as const;

function rangDeLEtat({ etat }: IndicateursEaje): number {
  return etat ? ETATS.indexOf(etat.value) : ETATS.length;
}

/** The year, or the rank of a year that is not told: "N-1" comes just before "N". */
function momentDe(eaje: IndicateursEaje): number | null {
  return anneeDe(eaje) ?? eaje.rang;
}

function compareAnnees(a: IndicateursEaje, b: IndicateursEaje): number {
  return (momentDe(a) ?? 0) - (momentDe(b) ?? 0) || rangDeLEtat(a) - rangDeLEtat(b);
}

/** The indicators to judge a structure by: the newest, real ones rather than foreseen. */
export function dernier(serie: readonly IndicateursEaje[]): IndicateursEaje | null {
  return [...serie].sort(compareAnnees).at(-1) ?? null;
}

/** Each year beside the one before, in the same state. */
export function* anneesSuivies(
  serie: readonly IndicateursEaje[],
): Generator<readonly [avant: IndicateursEaje, apres: IndicateursEaje]> {
  for (const memes of grouper(serie, ({ etat }) => etat?.value ?? '').values()) {
    const parAnnee = new Map(memes.map((eaje) => [momentDe(eaje), eaje]));
    for (const [annee, apres] of parAnnee) {
      const avant = annee === null ? undefined : parAnnee.get(annee - 1);
      if (avant) yield [avant, apres];
    }
  }
}

import type { Grille } from '../../reading';
import { cellKey } from '../../workbook';
import { memoire } from '../memoire';
import type { Terme } from './egalites';
import { valeursProches } from './glissements';
import { partagesDe } from './partages';
import type { Partage } from './partages';

interface Piste {
  readonly terme: Terme;
  readonly voulu: number;
}

/** The only share that one wrong key explains, the right one being like those of the other rows. */
export function pisteDe(partage: Partage): Piste | null {
  const { parts, somme, entier, tolerance, etendues } = partage;
  const pistes = parts.flatMap((terme, rang) => {
    const [min, max] = etendues[rang] ?? [0, entier];
    return valeursProches(terme.mesure)
      .filter((voulu) => Math.abs(somme - terme.mesure.value + voulu - entier) <= tolerance)
      .filter((voulu) => voulu >= min && voulu <= max)
      .map((voulu) => ({ terme, voulu }));
  });
  const reste = ({ terme, voulu }: Piste): number => Math.abs(somme - terme.mesure.value + voulu - entier);
  const [premiere] = pistes.sort((a, b) => reste(a) - reste(b));
  return premiere && pistes.every(({ terme }) => terme === premiere.terme) ? premiere : null;
}

/** The cells of shares that the others of their row contradict, with what each should be. */
export const partsDementies = memoire((grille: Grille): ReadonlyMap<string, number> => {
  const pistes = partagesDe(grille).flatMap((partage) => (partage.juste ? [] : (pisteDe(partage) ?? [])));
  return new Map(
    pistes.flatMap(({ terme, voulu }) => terme.mesure.cells.map((ref) => [cellKey(ref), voulu] as const)),
  );
});

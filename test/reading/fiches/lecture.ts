import type { FicheAction, NomChamp } from '../../../src/reading';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

export function fichesDe(
  feuilles: Feuilles,
  merges: Readonly<Record<string, readonly string[]>> = {},
): readonly FicheAction[] {
  return lireTout(classeur(feuilles, { merges })).fiches;
}

/** "3 bis | Ateliers": the number and the title. */
export function identites(feuilles: Feuilles): string[] {
  return fichesDe(feuilles).map(
    ({ numero, titre }) => `${numero?.value.texte ?? '∅'} | ${titre?.value ?? '∅'}`,
  );
}

/** What each field of a fiche says. */
export function valeurs(fiche: FicheAction | undefined): Partial<Record<NomChamp, string | null>> {
  const champs = Object.entries(fiche?.champs ?? {});
  return Object.fromEntries(champs.map(([nom, { valeur }]) => [nom, valeur?.value ?? null]));
}

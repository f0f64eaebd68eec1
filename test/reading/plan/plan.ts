import type { Action, Lecture } from '../../../src/reading';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

function valeur(field: { readonly value: string } | null): string {
  return field?.value ?? '∅';
}

/** Number | title | enjeu | axe | objectif général | numbers and words of its objectifs. */
export function actionEnClair({ numero, titre, enjeu, axe, objectifGeneral, objectifs }: Action): string {
  const dessous = objectifs.map((objectif) => {
    const texte = objectif.numero?.value.texte;
    return texte === undefined ? objectif.libelle.value : `${texte} ${objectif.libelle.value}`;
  });
  const dessus = [enjeu, axe, objectifGeneral].map(valeur);
  return [numero?.value.texte ?? '∅', titre.value, ...dessus, dessous.join(' + ') || '∅'].join(' | ');
}

export function lirePlans(
  feuilles: Feuilles,
  merges: Readonly<Record<string, readonly string[]>> = {},
): Lecture {
  return lireTout(classeur(feuilles, { merges }));
}

export function actionsDe(
  feuilles: Feuilles,
  merges: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  return lirePlans(feuilles, merges).plans.flatMap(({ actions }) => actions.map(actionEnClair));
}

import { champPartie, unSeulEspace } from '../feuille/champ';
import type { Field } from '../records';
import type { Morceau } from './grille';

const PUCE = /^(?:[\s•▪●◦*·✓➢➤→\uf0b7–—-]|o\s)+/u;
const LIGNE = /[^\n\r]+/gu;
/** Bullets left on one line by a copy: "• Informer • Orienter", "-Repérer -Orienter". */
const ENTRE_PUCES = /\s*[•▪●✓➢](?=\s)|\s+-(?=\s?\p{Lu})/u;
const COMMENCE_PAR_UNE_PUCE = /^\s*[•▪●✓➢-]/u;

function puces(ligne: string): readonly string[] {
  return COMMENCE_PAR_UNE_PUCE.test(ligne) ? ligne.split(ENTRE_PUCES) : [ligne];
}

/** The lines or bullets of a value, without their bullets; empty ones left out. */
export function elementsDe(morceaux: readonly Morceau[]): readonly Field[] {
  return morceaux.flatMap(({ c, texte }) =>
    [...texte.matchAll(LIGNE)].flatMap(([ligne]) =>
      puces(ligne).flatMap((partie) => {
        const printed = partie.trim();
        const value = unSeulEspace(printed.replace(PUCE, ''));
        return /[\p{L}\p{N}]/u.test(value) ? [champPartie(c, printed, value)] : [];
      }),
    ),
  );
}

import type { Case, Feuille } from '../feuille/feuille';

const LIGNES_PAR_TRANCHE = 500;

/** The texts of a workbook that one look keeps, in reading order; yields often. */
export function* textesTels(
  feuilles: readonly Feuille[],
  motif: RegExp,
): Generator<string, readonly Case[], void> {
  const tels = ({ cell, texte }: Case): boolean => typeof cell.value === 'string' && motif.test(texte);
  const gardes: Case[] = [];
  for (const { lignes, sheet } of feuilles) {
    for (let rang = 0; rang < lignes.length; rang += LIGNES_PAR_TRANCHE) {
      yield sheet.name;
      const tranche = lignes.slice(rang, rang + LIGNES_PAR_TRANCHE);
      for (const { cases } of tranche) gardes.push(...cases.filter(tels));
    }
  }
  return gardes;
}

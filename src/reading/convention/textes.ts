import type { Case, Feuille, Ligne } from '../feuille/feuille';

const LIGNES_PAR_TRANCHE = 500;

const DE_LA_CONVENTION = /convention|(?<!\p{L})ctg(?!\p{L})/iu;
const FEUILLE_DE_LA_CONVENTION = /convention|(?<!\p{L})ctg(?!\p{L})|identit|signataire/iu;
const ETIQUETTE = /^\s*(?:dates?|p[ée]riode|dur[ée]e)(?!\p{L})/iu;
const ETIQUETTE_MAX = 60;

/** "Période de la convention | 2024-2028" is one sentence; "Période" alone may be that of an action, but in the sheet of the convention. */
function avecEtiquette({ cases }: Ligne): readonly Case[] {
  const [etiquette, valeur, ...autres] = cases;
  if (!etiquette || !valeur || autres.length > 0 || etiquette.texte.length > ETIQUETTE_MAX) return cases;
  const lieu = DE_LA_CONVENTION.test(etiquette.texte) || FEUILLE_DE_LA_CONVENTION.test(etiquette.sheet);
  if (!lieu || !ETIQUETTE.test(etiquette.texte)) return cases;
  const nue = etiquette.texte.replace(/\s*:\s*$/, '');
  return [etiquette, { ...valeur, texte: `${nue} : ${valeur.texte}` }];
}

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
      for (const ligne of tranche) gardes.push(...avecEtiquette(ligne).filter(tels));
    }
  }
  return gardes;
}

/**
 * Widths of the letters of Calibri, in thousandths of the size of the font; those of one width together.
 * Source: table hmtx of Carlito, whose metrics are those of Calibri.
 */
const LARGEURS: Readonly<Record<number, string>> = {
  225: " \u00a0\u202f'ilîï",
  245: 'j,.IÎÏ’‘·:;',
  300: '`()f-[]{}J',
  335: '!t°r',
  395: '/\\s"z',
  425: 'Lcç“”x',
  455: 'vyÿ?FSk|',
  475: 'ZgaàâäETYÉÈÊË',
  500: '#*+<=>^_e~éèêë–•$0123456789«»€',
  525: 'KPXbdhnpquùûüCoôöÇBR',
  580: 'VAÀÂ',
  635: 'DHGUÙÛN',
  665: 'OÔQ&…',
  740: '%wÆæ',
  800: 'm',
  870: 'œMŒ@W—',
};
/** A letter that the table has not, of another alphabet or an emoji, takes a square. */
const INCONNUE = 1000;
const MILLIEMES = 1000;
/** Past this code a letter is looked for in no table. */
const CODES = 0x2200;

const TABLE = new Float64Array(CODES).fill(INCONNUE / MILLIEMES);
for (const [largeur, lettres] of Object.entries(LARGEURS)) {
  for (const lettre of lettres) TABLE[lettre.charCodeAt(0)] = Number(largeur) / MILLIEMES;
}

/** Width of a text set in a font of 1. */
export function largeurDuTexte(texte: string): number {
  let somme = 0;
  for (let rang = 0; rang < texte.length; rang += 1) somme += TABLE[texte.charCodeAt(rang)] ?? 1;
  return somme;
}

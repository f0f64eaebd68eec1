/** Longer values are cut: their beginning is enough to see what they are made of. */
const LONGUEUR = 40;

/**
 * What a text is made of and nothing of what it says: « Crèche de Marck, 62730 » → « Aaaaaa aa Aaaaa, 99999 ». All
 * writings of letters and figures are masked, those that are not ours included.
 */
export function formeDe(texte: string): string {
  const forme = texte
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Lu}\p{Lt}]/gu, 'A')
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/\s/g, ' ');
  return forme.length > LONGUEUR ? `${forme.slice(0, LONGUEUR)}…` : forme;
}

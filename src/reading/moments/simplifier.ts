/** Lower case without accents, of the same length, so that places stay right. */
export function simplifier(texte: string): string {
  return [...texte.normalize('NFC')]
    .map((lettre) => {
      const simple = lettre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return simple.length === lettre.length ? simple : lettre;
    })
    .join('')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s/g, ' ');
}

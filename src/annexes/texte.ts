// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const DEMI_PAIRE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\p{N}«])/gu;
const AVANT_DOUBLE = / (?=[:;!?%»])/g;
const APRES_OUVRANT = /« /g;

/** Characters that no file may hold are left out. */
export function lisible(texte: string): string {
  return texte.replace(CONTROLES, '').replace(DEMI_PAIRE, '');
}

function typographierLigne(ligne: string): string {
  return ligne
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .replace(APOSTROPHE, '’')
    .replace(AVANT_DOUBLE, '\u00a0')
    .replace(APRES_OUVRANT, '«\u00a0');
}

/** Spaces and apostrophes as French prints them; the words stay as they are. */
export function typographier(texte: string): string {
  return lisible(texte)
    .split(/\r?\n|\r/)
    .map(typographierLigne)
    .join('\n');
}

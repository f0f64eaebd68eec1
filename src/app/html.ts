const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as a page shows it: what cells hold is never a tag. */
export function echapper(texte: string): string {
  return texte.replace(/[&<>"']/g, (signe) => ENTITES[signe] ?? signe);
}

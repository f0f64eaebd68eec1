/** A workbook of the largest size has fewer different texts than this; beyond, what is known is let go. */
const TEXTES_CONNUS_MAX = 50_000;

/** Computes once for each text what the rows of a table ask over and over: types, towns and headers repeat. */
export function memoireDeTexte<Valeur>(calculer: (texte: string) => Valeur): (texte: string) => Valeur {
  const connues = new Map<string, { readonly valeur: Valeur }>();
  return (texte) => {
    const connue = connues.get(texte);
    if (connue) return connue.valeur;
    if (connues.size >= TEXTES_CONNUS_MAX) connues.clear();
    const valeur = calculer(texte);
    connues.set(texte, { valeur });
    return valeur;
  };
}

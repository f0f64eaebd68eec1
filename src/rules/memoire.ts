/** Computes once for each reading what several rules ask of it. */
export function memoire<Cle extends object, Valeur>(calculer: (cle: Cle) => Valeur): (cle: Cle) => Valeur {
  const connues = new WeakMap<Cle, { readonly valeur: Valeur }>();
  return (cle) => {
    const connue = connues.get(cle) ?? { valeur: calculer(cle) };
    connues.set(cle, connue);
    return connue.valeur;
  };
}

/** A workbook of the largest size has fewer different texts than this; beyond, what is known is let go. */
const TEXTES_CONNUS_MAX = 50_000;

/** Computes once for each text what the rows of a table ask over and over: types and towns repeat. */
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

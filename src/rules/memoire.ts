/** Computes once for each reading what several rules ask of it. */
export function memoire<Cle extends object, Valeur>(calculer: (cle: Cle) => Valeur): (cle: Cle) => Valeur {
  const connues = new WeakMap<Cle, { readonly valeur: Valeur }>();
  return (cle) => {
    const connue = connues.get(cle) ?? { valeur: calculer(cle) };
    connues.set(cle, connue);
    return connue.valeur;
  };
}

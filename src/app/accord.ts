const NOMBRE = new Intl.NumberFormat('fr-FR');

/** « 1 point », « 12 points »: in French, the plural starts at two. */
export function accorde(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${NOMBRE.format(nombre)} ${nombre > 1 ? pluriel : singulier}`;
}

/** Letters of a name, each with its accents: "é" is "e" and "´". */
function lettres(nom: string): readonly string[] {
  return (
    nom
      .toLowerCase()
      .normalize('NFD')
      .match(/\p{L}\p{M}*/gu) ?? []
  );
}

/** An accent that the name does not have there, « Crosmiéres » for Crosmières. One that lacks is only left out, as in capitals. */
export function aUnAccentFaux(imprime: string, juste: string): boolean {
  const [ecrites, voulues] = [lettres(imprime), lettres(juste)];
  const memesLettres =
    ecrites.length === voulues.length && ecrites.every((une, rang) => une[0] === voulues[rang]?.[0]);
  return memesLettres && ecrites.some((une, rang) => une.length > 1 && une !== voulues[rang]);
}

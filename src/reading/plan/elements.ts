/** Some characters of a cell. */
export interface Morceau {
  readonly printed: string;
  /** Without its bullet. */
  readonly texte: string;
}

const PUCE = /^\s*(?:[•▪●◦*➢➤►✓§·‣⁃]|[-–—](?=\s|\p{L}))\s*/u;
const TETE_NUMEROTEE =
  /^\s*(?:(?:objectifs?|actions?|activit[ée]s?|OO|OG)\s*(?:n\s?[°º]\s*)?\d|\d{1,2}(?:\.\s?\d{1,2})+\.?\s|\d{1,2}\s?[.)°-]\s)/iu;
const MAJUSCULE = /^\s*[\p{Lu}\p{N}«"“]/u;

function debuteUnElement(ligne: string): boolean {
  return PUCE.test(ligne) || TETE_NUMEROTEE.test(ligne);
}

/** Whether lines without bullets are a list: each begins as a sentence does. */
function sontDesPhrases(lignes: readonly string[]): boolean {
  return lignes.every((ligne) => MAJUSCULE.test(ligne));
}

/** A text without the bullet in front of it. */
export function sansPuce(texte: string): string {
  return texte.replace(PUCE, '');
}

function nettoyer(printed: string): Morceau {
  return { printed, texte: sansPuce(printed).replace(/\s+/g, ' ').trim() };
}

/** The elements stacked in a cell: by bullets or numbers, else by line breaks between sentences. */
export function elementsDe(texte: string): readonly Morceau[] {
  const lignes = texte.split(/\r?\n/).filter((ligne) => /[\p{L}\p{N}]/u.test(ligne));
  if (lignes.length < 2) return [nettoyer(texte.trim())].filter((morceau) => morceau.texte !== '');
  const marquees = lignes.some(debuteUnElement);
  if (!marquees && !sontDesPhrases(lignes)) return [nettoyer(texte.trim())];
  return regrouper(texte, lignes, marquees).map(nettoyer);
}

/** Lines that go on with the element before are joined to it, as they stand in the cell. */
function regrouper(texte: string, lignes: readonly string[], marquees: boolean): readonly string[] {
  const elements: { debut: number; fin: number }[] = [];
  let place = 0;
  for (const ligne of lignes) {
    const debut = texte.indexOf(ligne, place);
    place = debut + ligne.length;
    const dernier = elements.at(-1);
    if (dernier && marquees && !debuteUnElement(ligne)) dernier.fin = place;
    else elements.push({ debut, fin: place });
  }
  return elements.map(({ debut, fin }) => texte.slice(debut, fin).trim());
}

/** True when the cell stacks several actions, each with its number or its bullet. */
export function empile(texte: string): boolean {
  if (!texte.includes('\n')) return false;
  const lignes = texte.split(/\r?\n/).filter((ligne) => ligne.trim() !== '');
  return (
    lignes.length > 1 &&
    lignes.filter(debuteUnElement).length > 1 &&
    lignes[0] !== undefined &&
    debuteUnElement(lignes[0])
  );
}

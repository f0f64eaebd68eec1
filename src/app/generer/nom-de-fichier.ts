/** Characters that Windows or a Mac takes in no name of a file. */
const INTERDITS = /[\p{Cc}<>:"/\\|?*]+/gu;
const LONGUEUR = 80;

/** "Annexe 2 - Grand Calais Terres & Mers.docx". */
export function nomDeFichier(nom: string, territoire: string | null, extension: 'xlsx' | 'docx'): string {
  const entier = territoire ? `${nom} - ${territoire}` : nom;
  const permis = entier.replace(INTERDITS, ' ').replace(/\s+/g, ' ').slice(0, LONGUEUR);
  return `${permis.replace(/[. ]+$/, '')}.${extension}`;
}

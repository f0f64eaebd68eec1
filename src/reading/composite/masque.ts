import type { Partie } from './decoupage';

export interface Masque {
  /** The text, as long as before, with blanks instead of what is neither name nor address. */
  readonly masque: string;
  readonly remarques: readonly Partie[];
}

/** What every contact has: an @, or nine digits and more in a row, a separator between two of them at most. */
const CONTACT_POSSIBLE = /@|\d(?:[ .-]?\d){8}/u;
/** A bracket that opens and may never be closed. */
const PARENTHESE = /\(([^()]*)(?:\)|$)/gu;
const MOTS_D_UNE_REMARQUE = 3;

/** Telephones, e-mails and SIRET numbers, whose digits would be taken for postcodes. */
const CONTACTS = [
  /(?:t[ée]l(?:[ée]phone)?\s*\.?\s*:?\s*)?(?:\+33\s?|\b0)[1-9](?:[ .-]?\d{2}){4}\b/giu,
  /(?:(?:courriel|e-?mail|mail)\s*:?\s*)?[\p{L}\d._-]+@[\p{L}\d.-]+/giu,
  /(?:siret\s*:?\s*)?\b\d{3} ?\d{3} ?\d{3} ?\d{5}\b/giu,
];

function blanc(trouve: string): string {
  return ' '.repeat(trouve.length);
}

function estRemarque(contenu: string): boolean {
  return contenu.trim().split(/\s+/).length >= MOTS_D_UNE_REMARQUE;
}

/** Blanks contacts and comments in brackets; a bracket of one or two words belongs to the name: "(ESCAL)". */
export function masquer(original: string): Masque {
  const remarques: Partie[] = [];
  const masque = sansContacts(original).replace(PARENTHESE, (trouve, contenu: string, position: number) => {
    if (!estRemarque(contenu)) return trouve;
    const debut = position + 1;
    const fin = debut + contenu.length;
    remarques.push({ texte: original.slice(debut, fin), debut, fin });
    return blanc(trouve);
  });
  return { masque, remarques };
}

function sansContacts(original: string): string {
  if (!CONTACT_POSSIBLE.test(original)) return original;
  return CONTACTS.reduce((reste, contact) => reste.replace(contact, blanc), original);
}

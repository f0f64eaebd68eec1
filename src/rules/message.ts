import type { Message } from './rule';

export type Donnees = Readonly<Record<string, string | number>>;

const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });

/** French typography of our own words: no-break spaces, typographic apostrophes. Text quoted from cells never passes here. */
export function typographie(texte: string): string {
  return texte
    .replace(/'/g, '’')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ :/g, '\u00a0:')
    .replace(/ ([;!?%€])/g, '\u202f$1');
}

/** A text of the workbook, between guillemets. */
export function citer(texte: string): string {
  return `«\u00a0${texte}\u00a0»`;
}

/** Fills the `{name}` of a template; figures are written the French way, and a name without data stays visible. */
export function remplir(modele: string, donnees: Donnees = {}): string {
  return typographie(modele).replace(/\{(\w+)\}/g, (place, nom: string) => {
    const valeur = donnees[nom];
    if (valeur === undefined) return place;
    return typeof valeur === 'number' ? NOMBRE.format(valeur) : valeur;
  });
}

export function remplirMessage(message: Message, donnees?: Donnees): Message {
  return {
    quoi: remplir(message.quoi, donnees),
    pourquoi: remplir(message.pourquoi, donnees),
    queFaire: remplir(message.queFaire, donnees),
  };
}

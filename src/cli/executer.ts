import {
  chargerCommunes,
  controler,
  documentControle,
  documentLecture,
  lireClasseur,
  rassembler,
  texteControle,
  texteLecture,
} from '../app';
import type { Travail } from './arguments';
import { codeDe } from './code-de-retour';
import { classeursDe, ouvrir, phraseDe } from './fichiers';
import { profilDe } from './profil';

/** Where a command writes: stdout and stderr, or what a test gives. */
export interface Sortie {
  ecrire(texte: string): void;
  signaler(texte: string): void;
}

/** What one workbook gave. */
interface Resultat {
  readonly document: unknown;
  readonly texte: string;
  readonly code: number;
}

/** What the demand does to one workbook. */
async function traitement(demande: Travail): Promise<(chemin: string) => Promise<Resultat>> {
  const communes = await chargerCommunes();
  const profil = await profilDe(demande.profil);
  if (demande.commande === 'lire') {
    return async (chemin) => {
      const lecture = await lireClasseur(await ouvrir(chemin), { communes });
      return { document: documentLecture(lecture), texte: texteLecture(lecture), code: 0 };
    };
  }
  return async (chemin) => {
    const controle = await controler(await ouvrir(chemin), { communes, ...(profil ? { profil } : {}) });
    return {
      document: documentControle(controle),
      texte: texteControle(controle),
      code: codeDe(controle.findings, demande.gravite),
    };
  };
}

/** What each workbook gave; those that could not be read are told to the user and give nothing. */
class Bilan {
  readonly resultats: Resultat[] = [];
  private illisibles = 0;

  constructor(private readonly sortie: Sortie) {}

  /** Keeps what the task gives, or tells why it failed. */
  async tenter<T>(chemin: string, tache: () => Promise<T>): Promise<T | null> {
    try {
      return await tache();
    } catch (erreur) {
      this.illisibles += 1;
      this.sortie.signaler(`ctg-annexes : ${chemin} : ${phraseDe(erreur)}`);
      return null;
    }
  }

  get code(): number {
    return this.illisibles > 0 ? 2 : Math.max(0, ...this.resultats.map(({ code }) => code));
  }
}

async function classeurs(demande: Travail, bilan: Bilan): Promise<string[]> {
  const listes = demande.chemins.map((chemin) => bilan.tenter(chemin, () => classeursDe(chemin)));
  return (await Promise.all(listes)).flatMap((liste) => liste ?? []);
}

function presenter({ format }: Travail, resultats: readonly Resultat[], plusieurs: boolean): string {
  if (format === 'texte') return resultats.map(({ texte }) => texte).join('\n\n');
  const documents = resultats.map(({ document }) => document);
  return JSON.stringify(rassembler(documents, plusieurs), null, 2);
}

/** Does what is asked to each workbook and gives the gravest exit status. */
export async function executer(demande: Travail, sortie: Sortie): Promise<number> {
  const bilan = new Bilan(sortie);
  const traiter = await traitement(demande);
  const chemins = await classeurs(demande, bilan);
  for (const chemin of chemins) {
    const resultat = await bilan.tenter(chemin, () => traiter(chemin));
    if (resultat) bilan.resultats.push(resultat);
  }
  if (bilan.resultats.length > 0) sortie.ecrire(presenter(demande, bilan.resultats, chemins.length > 1));
  return bilan.code;
}

import {
  chargerCommunes,
  controler,
  documentControle,
  documentLecture,
  documentSarif,
  lireClasseur,
  pageControle,
  rassembler,
  texteControle,
  texteLecture,
} from '../app';
import type { ClasseurControle, Reconnaissance } from '../app';
import { version } from '../../package.json';
import type { Controles, Lectures, Travail } from './arguments';
import { codeDe } from './code-de-retour';
import { ouvrirClasseur } from './classeur';
import { classeursDe, phraseDe } from './fichiers';
import { ouvertureDe } from './profil';

/** Where a command writes: stdout and stderr, or what a test gives. */
export interface Sortie {
  ecrire(texte: string): void;
  signaler(texte: string): void;
}

/** What a command does to each workbook, and what it says of them all. */
interface Traitement<Resultat> {
  traiter(chemin: string): Promise<Resultat>;
  presenter(resultats: readonly Resultat[], plusieurs: boolean): string;
  code(resultat: Resultat): number;
}

function enJson(documents: readonly unknown[], plusieurs: boolean): string {
  return JSON.stringify(rassembler(documents, plusieurs), null, 2);
}

function presenterControles(
  { format }: Controles,
  classeurs: readonly ClasseurControle[],
  plusieurs: boolean,
): string {
  const controles = classeurs.map(({ controle }) => controle);
  switch (format) {
    case 'json':
      return enJson(controles.map(documentControle), plusieurs);
    case 'sarif':
      return JSON.stringify(documentSarif(classeurs, version), null, 2);
    case 'html':
      return pageControle(controles);
    case 'texte':
      return controles.map(texteControle).join('\n\n');
  }
}

async function controles(demande: Controles, sortie: Sortie): Promise<Traitement<ClasseurControle>> {
  const communes = await chargerCommunes();
  const ouverture = await ouvertureDe(demande, sortie);
  return {
    traiter: async (chemin) => {
      const { snapshot, options } = await ouvrirClasseur(chemin, ouverture);
      return { adresse: chemin, controle: await controler(snapshot, { communes, ...options }) };
    },
    presenter: (classeurs, plusieurs) => presenterControles(demande, classeurs, plusieurs),
    code: ({ controle }) => codeDe(controle.findings, demande.gravite),
  };
}

async function lectures(demande: Lectures, sortie: Sortie): Promise<Traitement<Reconnaissance>> {
  const communes = await chargerCommunes();
  const ouverture = await ouvertureDe(demande, sortie);
  return {
    traiter: async (chemin) => {
      const { snapshot, options } = await ouvrirClasseur(chemin, ouverture);
      return lireClasseur(snapshot, { communes, ...options });
    },
    presenter: (lues, plusieurs) =>
      demande.format === 'json'
        ? enJson(lues.map(documentLecture), plusieurs)
        : lues.map(texteLecture).join('\n\n'),
    code: () => 0,
  };
}

/** What each workbook gave; those that could not be read are told to the user and give nothing. */
class Bilan<Resultat> {
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

  codeAvec(code: (resultat: Resultat) => number): number {
    return this.illisibles > 0 ? 2 : Math.max(0, ...this.resultats.map(code));
  }
}

async function classeurs({ chemins }: Travail, bilan: Bilan<unknown>): Promise<string[]> {
  const listes = chemins.map((chemin) => bilan.tenter(chemin, () => classeursDe(chemin)));
  return (await Promise.all(listes)).flatMap((liste) => liste ?? []);
}

async function appliquer<Resultat>(
  traitement: Traitement<Resultat>,
  demande: Travail,
  sortie: Sortie,
): Promise<number> {
  const bilan = new Bilan<Resultat>(sortie);
  const chemins = await classeurs(demande, bilan);
  for (const chemin of chemins) {
    const resultat = await bilan.tenter(chemin, () => traitement.traiter(chemin));
    if (resultat) bilan.resultats.push(resultat);
  }
  if (bilan.resultats.length > 0) sortie.ecrire(traitement.presenter(bilan.resultats, chemins.length > 1));
  return bilan.codeAvec((resultat) => traitement.code(resultat));
}

/** Does what is asked to each workbook and gives the gravest exit status. */
export async function executer(demande: Travail, sortie: Sortie): Promise<number> {
  return demande.commande === 'lire'
    ? appliquer(await lectures(demande, sortie), demande, sortie)
    : appliquer(await controles(demande, sortie), demande, sortie);
}

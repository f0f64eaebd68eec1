import type { KindAnnexe, OptionsAnnexe, Severity } from '../app';
import type { Format } from './choix';

export type { Format } from './choix';

/** How workbooks are read. */
export interface Lecture {
  /** File of the profil; null for the one of each workbook, or the default one. */
  readonly profil: string | null;
  /** Leaves aside what the workbooks keep: acceptances, explanations, profil. */
  readonly sansDossier: boolean;
}

interface Travaux extends Lecture {
  readonly chemins: readonly string[];
  readonly format: Format;
}

/** Workbooks to check. */
export interface Controles extends Travaux {
  readonly commande: 'controler';
  /** Gravity from which the exit status is 1. */
  readonly gravite: Severity;
}

/** Workbooks to read, and no more. */
export interface Lectures extends Travaux {
  readonly commande: 'lire';
}

/** Work to do on workbooks, one after the other. */
export type Travail = Controles | Lectures;

/** Two versions of a workbook to compare. */
export interface Rapprochement extends Lecture {
  readonly commande: 'comparer';
  readonly avant: string;
  readonly apres: string;
  readonly format: Format;
  readonly gravite: Severity;
  /** File that gets the result; null for the terminal. */
  readonly sortie: string | null;
}

/** A copy of a workbook with its points marked. */
export interface Annotation extends Lecture {
  readonly commande: 'annoter';
  readonly fichier: string;
  readonly gravite: Severity;
  readonly sortie: string;
}

/** An annexe to make of a workbook. */
export interface Generation extends Lecture {
  readonly commande: 'generer';
  readonly fichier: string;
  readonly annexe: KindAnnexe;
  readonly options: OptionsAnnexe;
  /** Workbook that gets the sheets after its own, instead of a new one. */
  readonly modele: string | null;
  /** The previous version: what is new is in bold. */
  readonly precedente: string | null;
  readonly sortie: string;
}

/** An empty workbook, ready to fill in. */
export interface ModeleVide {
  readonly commande: 'modele';
  readonly territoire: string | null;
  readonly sortie: string;
}

/** What the user asked for. */
export type Demande =
  Travail | Rapprochement | Annotation | Generation | ModeleVide | { readonly commande: 'aide' | 'version' };

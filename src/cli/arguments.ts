import { parseArgs } from 'node:util';
import type { Severity } from '../app';

export type Format = 'texte' | 'json';

/** Work to do on workbooks. */
export interface Travail {
  readonly commande: 'controler' | 'lire';
  readonly chemins: readonly string[];
  readonly format: Format;
  readonly profil: string | null;
  /** Gravity from which the exit status is 1. */
  readonly gravite: Severity;
}

/** Two versions of a workbook to compare. */
export interface Rapprochement {
  readonly commande: 'comparer';
  readonly avant: string;
  readonly apres: string;
  readonly format: Format;
  readonly profil: string | null;
  readonly gravite: Severity;
  /** File that gets the result; null for the terminal. */
  readonly sortie: string | null;
}

/** What the user asked for. */
export type Demande = Travail | Rapprochement | { readonly commande: 'aide' | 'version' };

/** A mistake of the user's, with one French sentence. */
export class ErreurUsage extends Error {}

const FORMATS: readonly string[] = ['texte', 'json'] satisfies Format[];
const FORMATS_A_VENIR: readonly string[] = ['sarif', 'html'];
const GRAVITES: readonly string[] = ['error', 'warning', 'info'] satisfies Severity[];
const COMMANDES = ['controler', 'lire', 'comparer'] as const;
const COMMANDES_A_VENIR: readonly string[] = ['annoter', 'generer', 'modele'];

type Commande = (typeof COMMANDES)[number];

const OPTIONS = {
  format: { type: 'string', default: 'texte' },
  profil: { type: 'string' },
  gravite: { type: 'string', default: 'error' },
  sortie: { type: 'string' },
  aide: { type: 'boolean', short: 'h', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function lireLigne(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (erreur) {
    const option = /'(?:-\w, )?(-[^' =]*)/.exec(String(erreur))?.[1] ?? '';
    throw new ErreurUsage(
      `Option « ${option} » inconnue ou sans valeur. « ctg-annexes --aide » les donne toutes.`,
    );
  }
}

function formatDe(texte: string): Format {
  if (FORMATS.includes(texte)) return texte as Format;
  if (FORMATS_A_VENIR.includes(texte)) {
    throw new ErreurUsage(`Le format « ${texte} » n’est pas encore disponible : choisissez texte ou json.`);
  }
  throw new ErreurUsage(`Format « ${texte} » inconnu : choisissez texte ou json.`);
}

function graviteDe(texte: string): Severity {
  if (GRAVITES.includes(texte)) return texte as Severity;
  throw new ErreurUsage(`Gravité « ${texte} » inconnue : choisissez error, warning ou info.`);
}

function commandeDe(texte: string | undefined): Commande {
  const connue = COMMANDES.find((commande) => commande === texte);
  if (connue) return connue;
  if (texte === undefined) throw new ErreurUsage('Que faire ? « ctg-annexes --aide » donne les commandes.');
  const existantes = 'choisissez controler, lire ou comparer';
  if (COMMANDES_A_VENIR.includes(texte)) {
    throw new ErreurUsage(`La commande « ${texte} » n’est pas encore disponible : ${existantes}.`);
  }
  throw new ErreurUsage(`Commande « ${texte} » inconnue : ${existantes}.`);
}

function deuxClasseurs(chemins: readonly string[]): { readonly avant: string; readonly apres: string } {
  const [avant, apres, ...deTrop] = chemins;
  if (avant === undefined || apres === undefined || deTrop.length > 0) {
    throw new ErreurUsage('Quels classeurs ? « ctg-annexes comparer AVANT.xlsx APRES.xlsx ».');
  }
  return { avant, apres };
}

/** Understands a command line; throws an ErreurUsage when it cannot. */
export function comprendre(args: readonly string[]): Demande {
  const { values, positionals } = lireLigne(args);
  if (values.aide || values.help) return { commande: 'aide' };
  if (values.version) return { commande: 'version' };
  const [nom, ...chemins] = positionals;
  const commande = commandeDe(nom);
  const communs = {
    format: formatDe(values.format),
    profil: values.profil ?? null,
    gravite: graviteDe(values.gravite),
  };
  if (commande === 'comparer') {
    return { commande, ...deuxClasseurs(chemins), ...communs, sortie: values.sortie ?? null };
  }
  if (values.sortie !== undefined) {
    throw new ErreurUsage(`Option « --sortie » : seulement pour comparer, pas pour ${commande}.`);
  }
  if (chemins.length === 0)
    throw new ErreurUsage(`Quel classeur ? « ctg-annexes ${commande} FICHIER.xlsx ».`);
  return { commande, chemins, ...communs };
}

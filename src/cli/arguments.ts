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

/** What the user asked for. */
export type Demande = Travail | { readonly commande: 'aide' | 'version' };

/** A mistake of the user's, with one French sentence. */
export class ErreurUsage extends Error {}

const FORMATS: readonly string[] = ['texte', 'json'] satisfies Format[];
const FORMATS_A_VENIR: readonly string[] = ['sarif', 'html'];
const GRAVITES: readonly string[] = ['error', 'warning', 'info'] satisfies Severity[];
const COMMANDES_A_VENIR: readonly string[] = ['annoter', 'generer', 'comparer', 'modele'];

const OPTIONS = {
  format: { type: 'string', default: 'texte' },
  profil: { type: 'string' },
  gravite: { type: 'string', default: 'error' },
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

function commandeDe(texte: string | undefined): 'controler' | 'lire' {
  if (texte === 'controler' || texte === 'lire') return texte;
  if (texte === undefined) throw new ErreurUsage('Que faire ? « ctg-annexes --aide » donne les commandes.');
  if (COMMANDES_A_VENIR.includes(texte)) {
    throw new ErreurUsage(
      `La commande « ${texte} » n’est pas encore disponible : choisissez controler ou lire.`,
    );
  }
  throw new ErreurUsage(`Commande « ${texte} » inconnue : choisissez controler ou lire.`);
}

/** Understands a command line; throws an ErreurUsage when it cannot. */
export function comprendre(args: readonly string[]): Demande {
  const { values, positionals } = lireLigne(args);
  if (values.aide || values.help) return { commande: 'aide' };
  if (values.version) return { commande: 'version' };
  const [nom, ...chemins] = positionals;
  const commande = commandeDe(nom);
  if (chemins.length === 0)
    throw new ErreurUsage(`Quel classeur ? « ctg-annexes ${commande} FICHIER.xlsx ».`);
  return {
    commande,
    chemins,
    format: formatDe(values.format),
    profil: values.profil ?? null,
    gravite: graviteDe(values.gravite),
  };
}

import path from 'node:path';

/** Served beside the pane, when office.js is copied from its npm package. */
export const OWN_OFFICE_JS = 'office/office.js';

export interface PackageOptions {
  /** Where the site will be, without a slash at its end: "https://ctg.example.fr", "https://intra.example.fr/annexes". */
  readonly origin: string;
  /** Address of office.js as the pane loads it; null for Microsoft's. */
  readonly officeJs: string | null;
  readonly out: string;
}

/** One sentence for who typed the command. */
export class PackageError extends Error {}

const OPTIONS = ['--origin', '--office-js', '--out'] as const;
type Option = (typeof OPTIONS)[number];

const EXAMPLE = 'npm run package -- --origin https://ctg.example.fr';
/** Folders of letters, figures and signs that need no escape. */
const PATH = /^(\/[\w.~-]+)*$/;
const CLIMBS = /\/\.{1,2}(\/|$)/;

const isOption = (word: string): word is Option => OPTIONS.some((option) => option === word);

function valuesOf(words: readonly string[]): ReadonlyMap<Option, string> {
  const values = new Map<Option, string>();
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value] = [words[at], words[at + 1]];
    if (!isOption(name)) throw new PackageError(`Option inconnue\u00a0: ${name}. Exemple\u00a0: ${EXAMPLE}`);
    if (value === undefined || value.startsWith('--')) {
      throw new PackageError(`L’option ${name} attend une valeur. Exemple\u00a0: ${EXAMPLE}`);
    }
    values.set(name, value);
  }
  return values;
}

function secureAddress(text: string, what: string): URL {
  if (!URL.canParse(text)) throw new PackageError(`${what} n’est pas une adresse\u00a0: ${text}`);
  const address = new URL(text);
  if (address.protocol !== 'https:') {
    throw new PackageError(`${what} doit commencer par https\u00a0: Excel n’ouvre pas ${text}`);
  }
  return address;
}

/** The address of the site, as the manifest begins all of its own. */
function siteAddress(text: string): string {
  const { origin, pathname, search, hash, username } = secureAddress(text, 'L’adresse du site (--origin)');
  const folder = pathname.replace(/\/+$/, '');
  // The address as typed too: reading it has already taken out what climbs.
  const isWellFormed =
    PATH.test(folder) && !CLIMBS.test(text) && search === '' && hash === '' && username === '';
  if (!isWellFormed) {
    throw new PackageError(
      `L’adresse du site (--origin) va jusqu’au dossier, sans paramètre ni signe à échapper\u00a0: ${text}`,
    );
  }
  return origin + folder;
}

function officeAddress(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text === 'copy') return OWN_OFFICE_JS;
  const { href, pathname } = secureAddress(text, 'L’adresse de office.js (--office-js)');
  if (!pathname.endsWith('/office.js')) {
    throw new PackageError(`L’adresse de office.js (--office-js) doit finir par /office.js\u00a0: ${text}`);
  }
  return href;
}

export function packageOptions(words: readonly string[]): PackageOptions {
  const values = valuesOf(words);
  const origin = values.get('--origin');
  if (origin === undefined) {
    throw new PackageError(`Il manque l’adresse du site (--origin). Exemple\u00a0: ${EXAMPLE}`);
  }
  return {
    origin: siteAddress(origin),
    officeJs: officeAddress(values.get('--office-js')),
    out: path.resolve(values.get('--out') ?? 'package'),
  };
}

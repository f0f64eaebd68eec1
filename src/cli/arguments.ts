import { parseArgs } from 'node:util';
import { annexeDe, COMMANDES, formatDe, graviteDe } from './choix';
import type { Commande } from './choix';
import { ErreurUsage } from './erreur-usage';
import { refuserLesVaines } from './exclusions';
import { extensionDe } from './fichiers';
import type { Demande } from './demandes';

export type * from './demandes';
export { ErreurUsage } from './erreur-usage';

const OPTIONS = {
  format: { type: 'string' },
  profil: { type: 'string' },
  gravite: { type: 'string' },
  sortie: { type: 'string' },
  annexe: { type: 'string' },
  modele: { type: 'string' },
  precedente: { type: 'string' },
  territoire: { type: 'string' },
  'sans-dossier': { type: 'boolean' },
  'sans-gestionnaire': { type: 'boolean' },
  places: { type: 'boolean' },
  'liste-unique': { type: 'boolean' },
  'page-par-collectivite': { type: 'boolean' },
  aide: { type: 'boolean', short: 'h' },
  help: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
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

type Valeurs = ReturnType<typeof lireLigne>['values'];

function commandeDe(texte: string | undefined): Commande {
  const connue = COMMANDES.find((commande) => commande === texte);
  if (connue) return connue;
  if (texte === undefined) throw new ErreurUsage('Que faire ? « ctg-annexes --aide » donne les commandes.');
  throw new ErreurUsage(`Commande « ${texte} » inconnue : choisissez parmi ${COMMANDES.join(', ')}.`);
}

function deuxClasseurs(chemins: readonly string[]): { readonly avant: string; readonly apres: string } {
  const [avant, apres, ...deTrop] = chemins;
  if (avant === undefined || apres === undefined || deTrop.length > 0) {
    throw new ErreurUsage('Quels classeurs ? « ctg-annexes comparer AVANT.xlsx APRES.xlsx ».');
  }
  return { avant, apres };
}

function unClasseur(commande: Commande, chemins: readonly string[]): string {
  const [fichier, ...deTrop] = chemins;
  if (fichier !== undefined && deTrop.length === 0) return fichier;
  throw new ErreurUsage(
    `Quel classeur ? « ctg-annexes ${commande} FICHIER.xlsx … » en prend un, et un seul.`,
  );
}

function sortieDe(commande: Commande, { sortie }: Valeurs): string {
  if (sortie) return sortie;
  throw new ErreurUsage(`Où écrire ? « ctg-annexes ${commande} … --sortie FICHIER.xlsx ».`);
}

/** How the workbooks are read. */
function lectureDe(valeurs: Valeurs) {
  return { profil: valeurs.profil ?? null, sansDossier: valeurs['sans-dossier'] ?? false };
}

function communsDe(valeurs: Valeurs) {
  return { ...lectureDe(valeurs), gravite: graviteDe(valeurs.gravite ?? 'error') };
}

function travailDe(commande: Commande, chemins: readonly string[], valeurs: Valeurs) {
  if (chemins.length === 0)
    throw new ErreurUsage(`Quel classeur ? « ctg-annexes ${commande} FICHIER.xlsx ».`);
  return { chemins, format: formatDe(commande, valeurs.format), ...lectureDe(valeurs) };
}

/** What the name of the file asks for. */
function formatDuFichier(sortie: string | null): string | undefined {
  return sortie !== null && extensionDe(sortie) === '.json' ? 'json' : undefined;
}

function generation(chemins: readonly string[], valeurs: Valeurs): Demande {
  const commande = 'generer';
  return {
    commande,
    fichier: unClasseur(commande, chemins),
    annexe: annexeDe(valeurs.annexe),
    options: {
      gestionnaire: !valeurs['sans-gestionnaire'],
      places: valeurs.places ?? false,
      listeUnique: valeurs['liste-unique'] ?? false,
      pageParCollectivite: valeurs['page-par-collectivite'] ?? false,
    },
    modele: valeurs.modele ?? null,
    precedente: valeurs.precedente ?? null,
    ...lectureDe(valeurs),
    sortie: sortieDe(commande, valeurs),
  };
}

function modeleVide(chemins: readonly string[], valeurs: Valeurs): Demande {
  if (chemins.length > 0) {
    throw new ErreurUsage('« ctg-annexes modele --sortie MODELE.xlsx » ne lit aucun classeur.');
  }
  return { commande: 'modele', territoire: valeurs.territoire ?? null, sortie: sortieDe('modele', valeurs) };
}

function demandeDe(commande: Commande, chemins: readonly string[], valeurs: Valeurs): Demande {
  switch (commande) {
    case 'generer':
      return generation(chemins, valeurs);
    case 'modele':
      return modeleVide(chemins, valeurs);
    case 'annoter': {
      const fichier = unClasseur(commande, chemins);
      return { commande, fichier, ...communsDe(valeurs), sortie: sortieDe(commande, valeurs) };
    }
    case 'comparer': {
      const sortie = valeurs.sortie ?? null;
      const format = formatDe(commande, valeurs.format ?? formatDuFichier(sortie));
      return { commande, ...deuxClasseurs(chemins), format, ...communsDe(valeurs), sortie };
    }
    case 'controler':
      return { commande, ...travailDe(commande, chemins, valeurs), ...communsDe(valeurs) };
    case 'lire':
      return { commande, ...travailDe(commande, chemins, valeurs) };
  }
}

/** Understands a command line; throws an ErreurUsage when it cannot. */
export function comprendre(args: readonly string[]): Demande {
  const { values, positionals } = lireLigne(args);
  if (values.aide || values.help) return { commande: 'aide' };
  if (values.version) return { commande: 'version' };
  const [nom, ...chemins] = positionals;
  const commande = commandeDe(nom);
  refuserLesVaines(commande, values);
  return demandeDe(commande, chemins, values);
}

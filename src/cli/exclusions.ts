import type { Commande } from './choix';
import { MISE_EN_PAGE, OPTIONS_DE } from './choix';
import { ErreurUsage } from './erreur-usage';
import { extensionDe } from './fichiers';

/** Options as given on the command line. */
type Valeurs = Readonly<Record<string, string | boolean | undefined>>;

/** Options that would change nothing where this gives a name for what they do not go with. */
interface Exclusion {
  readonly options: readonly string[];
  readonly avec: (valeurs: Valeurs) => string | null;
}

function autreAnnexe(seule: string): Exclusion['avec'] {
  return ({ annexe }) => (annexe === undefined || annexe === seule ? null : `l’annexe « ${String(annexe)} »`);
}

function sortieEn(extension: string): Exclusion['avec'] {
  return ({ sortie }) =>
    typeof sortie === 'string' && extensionDe(sortie) === extension ? `une sortie ${extension}` : null;
}

const EXCLUSIONS: readonly Exclusion[] = [
  { options: MISE_EN_PAGE, avec: autreAnnexe('2') },
  { options: ['precedente'], avec: autreAnnexe('3') },
  { options: ['format'], avec: sortieEn('.xlsx') },
  { options: ['modele', 'liste-unique'], avec: sortieEn('.docx') },
  {
    options: ['page-par-collectivite'],
    avec: (valeurs) => (valeurs['liste-unique'] ? '« --liste-unique »' : null),
  },
];

function exclueAvec(option: string, commande: Commande, valeurs: Valeurs): string | null {
  if (!OPTIONS_DE[commande].includes(option)) return `« ${commande} »`;
  const contre = EXCLUSIONS.filter(({ options }) => options.includes(option));
  return contre.map(({ avec }) => avec(valeurs)).find((nom) => nom !== null) ?? null;
}

/** An option is never accepted to do nothing. */
export function refuserLesVaines(commande: Commande, valeurs: Valeurs): void {
  for (const option of Object.keys(valeurs)) {
    const contre = exclueAvec(option, commande, valeurs);
    if (contre !== null) throw new ErreurUsage(`Option « --${option} » : elle ne va pas avec ${contre}.`);
  }
}

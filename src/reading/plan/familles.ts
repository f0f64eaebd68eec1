import { normaliser } from '../../referentiel';

/** What parts the name of a territory from the rest of the name of a sheet. */
const SEPARATEUR = /\s+[-–—|:]\s+|_/;
/** First words that sheets of one convention share. */
const MOT_COMMUN =
  /^(?:annexes?|fiches?|plans?|axes?|enjeux?|actions?|ctg|thematiques?|themes?|volets?|objectifs?|orientations?|feuil\w*|onglet|tableau|liste|suivi|bilan|diagnostic|gouvernance|article|art|petite|enfance|jeunesse|parentalite|logement|acces|animation|handicap|numerique|mobilite|sante|pilotage|\d+)\b/;

function prefixe(feuille: string): string | null {
  const [premier = '', ...reste] = feuille.split(SEPARATEUR);
  if (reste.length === 0 || MOT_COMMUN.test(normaliser(premier))) return null;
  return premier.trim();
}

/** Territories that the names of sheets begin with, when there are several: "Opale - Annexe 3", "Audruicq - Annexe 3". */
export function familles(feuilles: readonly string[]): ReadonlySet<string> {
  const noms = new Set(feuilles.flatMap((feuille) => prefixe(feuille) ?? []));
  return noms.size > 1 ? noms : new Set();
}

export function familleDe(feuille: string, connues: ReadonlySet<string>): string | null {
  const nom = prefixe(feuille);
  return nom !== null && connues.has(nom) ? nom : null;
}

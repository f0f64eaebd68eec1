import type { ComparaisonPresentee } from '../modele';
import { count } from '../session/wording';
import type { Nature } from './state';

export const WORDS = {
  empty: 'Choisissez la version précédente pour voir ce qui change.',
  promise: 'Ce fichier est lu sur votre ordinateur. Il n’est envoyé nulle part, et n’est pas modifié.',
  nothing: 'Rien n’a changé.',
  nothingOfThatKind: 'Aucun changement de cette sorte.',
  stale: 'Le classeur a changé depuis la comparaison.',
  cancelled: 'Comparaison annulée.',
  sheetPreparation: 'Préparation\u00a0: Ce qui change…',
  sheetFailed: 'La feuille n’a pas pu être créée. Votre classeur n’a pas changé.',
  failed: 'La comparaison n’a pas pu se terminer. Votre classeur n’a pas changé.',
} as const;

/** In the order in which they are counted; what has no change may be left out. */
export const NATURES: readonly {
  readonly nature: Nature;
  readonly one: string;
  readonly many: string;
  readonly always: boolean;
}[] = [
  { nature: 'ajout', one: 'Ajouté', many: 'Ajoutés', always: true },
  { nature: 'suppression', one: 'Supprimé', many: 'Supprimés', always: true },
  { nature: 'modification', one: 'Modifié', many: 'Modifiés', always: true },
  { nature: 'renumerotation', one: 'Renuméroté', many: 'Renumérotés', always: false },
  { nature: 'deplacement', one: 'Déplacé', many: 'Déplacés', always: true },
];

/** What is said aloud once compared: "16 changements". */
export function announcementOf({ comptes }: ComparaisonPresentee): string {
  const total = Object.values(comptes).reduce((sum, one) => sum + one, 0);
  return total === 0 ? WORDS.nothing : count(total, 'changement');
}

import type { Mesure } from './eaje';
import type { Field } from './field';
import type { Statut } from './suivi';

/** What a sentence counts. */
export type ObjetAnnonce =
  | 'communes'
  | 'signataires'
  | 'equipements'
  | 'structures'
  | 'places'
  | 'etp'
  | 'postes'
  | 'actions'
  | 'fiches'
  | 'axes'
  | 'objectifs'
  | 'montant'
  | 'autre';

/** A figure announced in a title or a sentence, with the list that follows it where one was found. */
export interface ChiffreAnnonce {
  readonly objet: ObjetAnnonce;
  /** The words counted, as printed: "communes signataires", "places". */
  readonly nom: Field;
  readonly nombre: Mesure;
  /** What the list right below (or the terms of the same sentence) gives; null when no list answers. */
  readonly liste: {
    readonly nature: 'somme' | 'compte';
    readonly elements: readonly Mesure[];
  } | null;
  /** What the sentence speaks of, wherever it stands: the plan d’action, the suivi, where the equipments of the lists are. */
  readonly portee?: 'plan' | 'suivi' | 'equipements';
  /** The state of the actions that it counts. */
  readonly statut?: Statut;
  /** The sheet that its row names, as in a sommaire. */
  readonly feuille?: string;
  readonly confidence: number;
}

/** A ratio stated in words with its terms: "1 ETP pour 44", "soit 46,74 %", "43 sur 92". */
export interface RatioAnnonce {
  readonly field: Mesure;
  readonly numerateur: Mesure;
  readonly denominateur: Mesure;
  /** Value that the terms should give is numerateur / denominateur × facteur: 1, or −1 for an evolution (a / b − 1). */
  readonly nature: 'part' | 'quotient' | 'evolution';
  readonly confidence: number;
}

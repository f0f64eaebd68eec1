import type { CellRef } from '../../workbook';
import type { Field } from './field';
import type { Moment } from './fiche';
import type { Numero } from './numero';
import type { Tableau } from './tableau';

/** An objectif opérationnel or an activity of an action, or one that a fiche repeats. */
export interface Objectif {
  readonly key: string;
  readonly numero: Field<Numero> | null;
  /** Without its number. */
  readonly libelle: Field;
  readonly cells: readonly CellRef[];
}

/** A year of the calendar of an action: the place where it is crossed, or could be. */
export interface AnneeDuCalendrier {
  readonly annee: number;
  readonly cochee: boolean;
  readonly place: Field;
  /** How many actions its table says that this year has: a figure under the crosses. */
  readonly compte: Field<number> | null;
}

/** The years that a plan crosses for an action, and how many it says that they are. */
export interface Calendrier {
  readonly annees: readonly AnneeDuCalendrier[];
  readonly nombre: Field<number> | null;
}

/** An action of annexe 3. A cell that names three actions gives three, with the same cells. */
export interface Action {
  readonly key: string;
  readonly tableau: Tableau;
  /** Key of the plan it belongs to: a workbook may hold those of several territories. */
  readonly plan: string;
  readonly enjeu: Field | null;
  readonly axe: Field | null;
  readonly objectifGeneral: Field | null;
  readonly numero: Field<Numero> | null;
  /** Without its number. */
  readonly titre: Field;
  readonly objectifs: readonly Objectif[];
  /** Other columns of the plan, where it has them. */
  readonly pilote: Field | null;
  readonly echeance: Field | null;
  readonly indicateur: Field | null;
  /** Dates and durations of its échéance. */
  readonly moments: readonly Moment[];
  /** Where the plan has a column a year. */
  readonly calendrier?: Calendrier;
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}

/** How the actions of a plan are numbered. */
export type SchemaNumeros = 'continu' | 'parAxe' | 'parObjectif' | 'aucun';

/** A plan d’action: the tables that go together. */
export interface Plan {
  readonly key: string;
  /** The territory it speaks of when the workbook holds several; null otherwise. */
  readonly territoire: string | null;
  readonly tableaux: readonly Tableau[];
  readonly actions: readonly Action[];
  readonly schema: SchemaNumeros;
  /** An avenant, where the fiches may be in the initial convention. */
  readonly avenant: boolean;
  readonly periode: { readonly debut: string; readonly fin: string; readonly field: Field } | null;
  /** Number of levels below the action that have lines of their own; 0 when the plan lists actions only. */
  readonly avecObjectifs: boolean;
}

/** A mention of a fiche, an annexe, an action, an objectif or an article in a text. */
export interface Renvoi {
  readonly cible: 'fiche' | 'annexe' | 'action' | 'objectif' | 'article';
  readonly numero: Field<Numero>;
  /** Key of the plan whose sheets or rows it lies among; null elsewhere. */
  readonly plan: string | null;
  readonly confidence: number;
}

/** A heading that gives its number to an annexe, an article, an axe or an enjeu. */
export interface TitreNumerote {
  readonly nature: 'annexe' | 'article' | 'axe' | 'enjeu';
  /** Its field prints the whole heading. */
  readonly numero: Field<Numero>;
  readonly territoire: string | null;
  /** True when the next heading of its kind follows at once. */
  readonly vide: boolean;
  /** A row of a list of them: a sommaire, articles one a row. */
  readonly enListe?: true;
}

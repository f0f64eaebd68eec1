import type { CellRef } from '../../workbook';
import { champ, champValeur } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { EtatIndicateur, Field, Mesure, NomMesure } from '../records';
import { lireLibelle } from './libelle';

/** When a figure holds. */
export interface Periode {
  readonly annee: Field<number> | null;
  /** "N-1" is -1: a year that is told only from another one. */
  readonly rang: number | null;
  readonly etat: Field<EtatIndicateur> | null;
}

export const SANS_PERIODE: Periode = { annee: null, rang: null, etat: null };

/** A structure as a row, a column or a sentence names it. */
export interface StructureLue {
  readonly nom: Field;
  readonly type: Field | null;
  readonly commune: Field | null;
  readonly collectivite: Field | null;
  readonly gestionnaire: Field | null;
}

export function structureNommee(nom: Field): StructureLue {
  return { nom, type: null, commune: null, collectivite: null, gestionnaire: null };
}

/** One figure, of one structure, for one period. */
export interface Fait {
  readonly structure: StructureLue;
  readonly periode: Periode;
  readonly nom: NomMesure;
  readonly mesure: Mesure;
}

/** The period that the words of a cell give. */
export function periodeDe(c: Case): Periode {
  const { annee, rang, etat } = lireLibelle(c.texte);
  return {
    annee: annee === null ? null : champValeur(c, annee),
    rang,
    etat: etat === null ? null : champValeur(c, etat),
  };
}

/** What the first says, completed by the next ones. */
export function completer(...periodes: readonly Periode[]): Periode {
  return periodes.reduce((une, autre) => ({
    annee: une.annee ?? autre.annee,
    rang: une.rang ?? autre.rang,
    etat: une.etat ?? autre.etat,
  }));
}

export function cellsDe({ structure, mesure }: Fait): readonly CellRef[] {
  return [...structure.nom.cells, ...mesure.cells];
}

export const champDe = (c: Case | null): Field | null => (c ? champ(c) : null);

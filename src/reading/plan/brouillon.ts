import type { CellRef } from '../../workbook';
import type { Cles } from '../equipements/cle';
import { lireBornes } from '../moments';
import type { Action, Calendrier, Field, Moment, Numero, Objectif, Tableau } from '../records';

/** Where an action lies in the plan. */
export interface Place {
  readonly enjeu: Field | null;
  readonly axe: Field | null;
  readonly objectifGeneral: Field | null;
}

/** Fields that an action takes from its first row that has them. */
export type Complement = 'pilote' | 'debut' | 'echeance' | 'fin' | 'indicateur';

/** An action while its rows are being read. */
export interface Brouillon {
  readonly place: Place;
  readonly numero: Field<Numero> | null;
  readonly titre: Field;
  readonly objectifs: Objectif[];
  readonly complements: Partial<Record<Complement, Field>>;
  readonly cells: CellRef[];
  calendrier?: Calendrier;
}

export function brouillonDe(place: Place, numero: Field<Numero> | null, titre: Field): Brouillon {
  const cells = [...titre.cells, ...(numero?.cells ?? [])];
  return { place, numero, titre, objectifs: [], complements: {}, cells };
}

function sansDoublon(cells: readonly CellRef[]): readonly CellRef[] {
  const vues = new Set<string>();
  return cells.filter(({ row, column }) => {
    const cle = `${String(row)}:${String(column)}`;
    return !vues.has(cle) && vues.add(cle);
  });
}

function avecCles(cle: string, objectifs: readonly Objectif[]): readonly Objectif[] {
  return objectifs.map((objectif, rang) => ({
    ...objectif,
    key: `${cle}/${objectif.numero?.value.texte ?? String(rang + 1)}`,
  }));
}

function momentsDesColonnes({ debut, echeance, fin }: Brouillon['complements']): readonly Moment[] {
  const fields = [debut, echeance, fin].flatMap((dite) => dite ?? []);
  return lireBornes(fields, { debut, fin: echeance ?? fin });
}

/** The records of a table once it has been walked through. */
export function actionsDe(brouillons: readonly Brouillon[], tableau: Tableau, cles: Cles): readonly Action[] {
  return brouillons.map(({ place, numero, titre, objectifs, complements, cells, calendrier }) => {
    const texte = numero && { ...numero, value: numero.value.texte };
    const key = cles.suivante([texte, titre]);
    return {
      key,
      tableau,
      plan: '',
      ...place,
      numero,
      titre,
      objectifs: avecCles(key, objectifs),
      pilote: complements.pilote ?? null,
      echeance: complements.debut ?? complements.echeance ?? complements.fin ?? null,
      moments: momentsDesColonnes(complements),
      ...(calendrier ? { calendrier } : {}),
      indicateur: complements.indicateur ?? null,
      cells: sansDoublon(cells),
      confidence: tableau.confidence,
    };
  });
}

import type { Field, KindTableau, Lecture } from '../reading';
import { champDuTableau } from '../rules';
import type { CellRef } from '../workbook';
import type { Objet } from './changement';
import type { Sujet } from './sujet';
import { cleCollectivite } from './sujets/collectivite';

const TABLES: Readonly<Record<Objet, KindTableau>> = {
  equipement: 'equipements',
  structure: 'eaje',
  indicateur: 'eaje',
  action: 'plan',
  objectif: 'plan',
  fiche: 'fiche',
};

/** The first of the fields under each key. */
function premiers(fields: readonly (readonly [cle: string, field: Field])[]): ReadonlyMap<string, Field> {
  return new Map([...fields].reverse());
}

/** Where the new version would hold what it has lost. */
export class Places {
  private readonly collectivites: ReadonlyMap<string, Field>;
  private readonly actions: ReadonlyMap<string, Field>;

  constructor(private readonly lecture: Lecture) {
    const nommees = [...lecture.blocs, ...lecture.equipements].flatMap(
      ({ collectivite }) => collectivite ?? [],
    );
    this.collectivites = premiers(nommees.map((field) => [cleCollectivite(field.value), field]));
    const actions = lecture.plans.flatMap((plan) => plan.actions);
    this.actions = premiers(actions.map(({ numero, titre }) => [numero?.value.texte ?? '', titre]));
  }

  /** The block of its collectivité, or the action of its number. */
  propre({ objet, cleLieu, numero }: Sujet): readonly CellRef[] {
    if (objet === 'equipement' && cleLieu !== '') return this.collectivites.get(cleLieu)?.cells ?? [];
    if (objet === 'fiche' && numero !== null) return this.actions.get(numero)?.cells ?? [];
    return [];
  }

  /** Title of the first table that lists such things. */
  table({ objet }: Sujet): readonly CellRef[] {
    const tableau = this.lecture.tableaux.find(({ kind }) => kind === TABLES[objet]);
    return tableau ? champDuTableau(tableau).cells : [];
  }
}

import type { Changement } from '../../comparison';
import { cellName } from '../../workbook';
import type { CellRef } from '../../workbook';
import type { ComparaisonClasseurs } from './comparer';
import { MOTS_OBJETS, natureEnMots, nomEnMots } from './mots';

/** A row of « Ce qui change »: one field of one change, or the change itself when no field says it. */
export interface LigneDeChangement {
  readonly objet: string;
  readonly nom: string;
  readonly lieu: string;
  readonly nature: string;
  readonly champ: string;
  readonly avant: string;
  readonly apres: string;
  readonly cellule: string;
}

function celluleDe([premiere]: readonly CellRef[]): string {
  return premiere ? `${premiere.sheet}!${cellName(premiere.row, premiere.column)}` : '';
}

function lignesDe(changement: Changement): LigneDeChangement[] {
  const { objet, lieu, champs, apresSource, avantSource } = changement;
  const commun = {
    objet: MOTS_OBJETS[objet].titre,
    nom: nomEnMots(changement),
    lieu: lieu ?? '',
    nature: natureEnMots(changement),
  };
  if (champs.length === 0) {
    const cellule = celluleDe(apresSource.length > 0 ? apresSource : avantSource);
    return [{ ...commun, champ: '', avant: '', apres: '', cellule }];
  }
  return champs.map(({ libelle, avant, apres, cells }) => ({
    ...commun,
    champ: libelle,
    avant: avant ?? '',
    apres: apres ?? '',
    cellule: celluleDe(cells),
  }));
}

/** The rows of a sheet « Ce qui change », which an annexe generator may lay out. */
export function lignesDesChangements({ changements }: ComparaisonClasseurs): LigneDeChangement[] {
  return changements.flatMap(lignesDe);
}

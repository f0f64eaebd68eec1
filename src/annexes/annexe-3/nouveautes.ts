import { cellKey } from '../../workbook';
import { comparerLectures } from '../../comparison';
import type { Changement } from '../../comparison';
import type { CellRef } from '../../workbook';
import type { Matiere } from '../matiere';

/** What a version says that the one before did not. */
export interface Nouveautes {
  /** True when a previous version is known. */
  readonly connues: boolean;
  /** The record lying in these cells is new as a whole. */
  estNouveau(objet: Changement['objet'], cells: readonly CellRef[], libelle: string): boolean;
  /** One of these fields of the record says something new. */
  change(objet: Changement['objet'], cells: readonly CellRef[], libelle: string, champ: string): boolean;
}

const AUCUNE: Nouveautes = { connues: false, estNouveau: () => false, change: () => false };

/** Several objectifs may lie in one cell: their words tell them apart. */
function cleDe(objet: string, cells: readonly CellRef[], libelle: string): string {
  return [objet, ...cells.map(cellKey), libelle].join('|');
}

function comparer(avant: Matiere['lecture'], apres: Matiere['lecture']): readonly Changement[] {
  const pas = comparerLectures(avant, apres);
  for (;;) {
    const { done, value } = pas.next();
    if (done) return value.changements;
  }
}

/** The novelties of a workbook against its previous version; none when there is no such version. */
export function nouveautesDe({ lecture, precedente }: Matiere): Nouveautes {
  if (!precedente) return AUCUNE;
  const seuls = { ...lecture, equipements: [], eaje: [] };
  const changements = new Map(
    comparer({ ...precedente, equipements: [], eaje: [] }, seuls).map((changement) => [
      cleDe(changement.objet, changement.apresSource, changement.libelle),
      changement,
    ]),
  );
  return {
    connues: true,
    estNouveau: (objet, cells, libelle) => changements.get(cleDe(objet, cells, libelle))?.nature === 'ajout',
    change: (objet, cells, libelle, champ) =>
      changements.get(cleDe(objet, cells, libelle))?.champs.some((modifie) => modifie.champ === champ) ??
      false,
  };
}

export const LEGENDE = 'En gras\u00a0: ce qui est nouveau depuis la version précédente.';

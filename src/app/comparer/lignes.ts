import { changements as feuilleDesChangements } from '../../annexes';
import type { LigneDeChangement } from '../../annexes';
import type { Changement } from '../../comparison';
import type { Communes } from '../../referentiel';
import { cellName } from '../../workbook';
import type { CellRef, SheetSpec } from '../../workbook';
import type { ComparaisonClasseurs } from './comparer';
import { MOTS_OBJETS, natureEnMots, nomEnMots } from './mots';

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

/** The rows of a sheet « Ce qui change ». */
export function lignesDesChangements({ changements }: ComparaisonClasseurs): LigneDeChangement[] {
  return changements.flatMap(lignesDe);
}

/** The sheet « Ce qui change ». `jour` is the day of its making (ISO). */
export function feuilleDeComparaison(
  comparaison: ComparaisonClasseurs,
  communes: Communes,
  jour: string,
): SheetSpec {
  const { avant, apres } = comparaison;
  const { lecture, snapshot } = apres;
  const matiere = { lecture, communes, fichier: snapshot.fileName, jour };
  return feuilleDesChangements(matiere, avant.snapshot.fileName, lignesDesChangements(comparaison));
}

import type { Field, Lecture } from '../../reading';
import { grouper } from '../grouper';

/** A group of annexe 2 whose label counts its equipments: "EAJE (7)". */
export interface GroupeCompte {
  readonly libelle: Field;
  readonly annonces: number;
  readonly trouves: number;
}

const COMPTE = /[(:–—-]\s*(\d{1,2})\s*(?:structures?|[eé]quipements?|services?)?\s*\)?\s*:?\s*$/iu;

function groupesComptes({ groupes }: Lecture): readonly GroupeCompte[] {
  return groupes.flatMap(({ libelle, equipements }) => {
    const annonces = COMPTE.exec(libelle.value)?.[1];
    return annonces === undefined ? [] : [{ libelle, annonces: Number(annonces), trouves: equipements }];
  });
}

/** Those that count wrong where most of their sheet count right: else the figure says something else, as places. */
export function groupesMalComptes(lecture: Lecture): readonly GroupeCompte[] {
  const parFeuille = grouper(groupesComptes(lecture), ({ libelle }) => libelle.cells[0]?.sheet ?? '');
  return [...parFeuille.values()].flatMap((groupes) => {
    const faux = groupes.filter(({ annonces, trouves }) => annonces !== trouves);
    return faux.length * 2 < groupes.length ? faux : [];
  });
}

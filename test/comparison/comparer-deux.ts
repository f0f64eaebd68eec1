import { COLONNES_LISTE } from '../../src/rules/cas';
import { comparerLectures } from '../../src/comparison';
import type { Changement, Comparaison } from '../../src/comparison';
import type { Lecture } from '../../src/reading';
import type { CellValue } from '../../src/workbook';
import { classeur, lireTout } from '../reading/classeur';
import type { Feuilles } from '../reading/classeur';
import { resultatDe } from '../rules/resultat-de';

export function comparerLus(avant: Lecture, apres: Lecture): Comparaison {
  return resultatDe(comparerLectures(avant, apres));
}

/** Two workbooks written by hand, read then compared. */
export function comparerFeuilles(avant: Feuilles, apres: Feuilles): Comparaison {
  return comparerLus(lireTout(classeur(avant)), lireTout(classeur(apres)));
}

/** "modification | Les Lutins | Places : 15 → 24". */
export function enClair({ nature, libelle, numero, champs }: Changement): string {
  const textes = champs.map(({ libelle: nom, avant, apres }) => `${nom} : ${avant ?? '∅'} → ${apres ?? '∅'}`);
  return [nature, numero === null ? libelle : `${numero} ${libelle}`, ...textes].join(' | ');
}

export function changementsEnClair(avant: Feuilles, apres: Feuilles): string[] {
  return comparerFeuilles(avant, apres).changements.map(enClair);
}

type Ligne = readonly CellValue[];

export function annexe2(...lignes: readonly Ligne[]): Feuilles {
  return { 'Annexe 2': [COLONNES_LISTE, ...lignes] };
}

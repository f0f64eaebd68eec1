import { largeurDuTexte } from './glyphes';
import { texteDe } from './hauteur';
import { sommeDe } from './papier';
import type { SpecValue } from '../../workbook';

/** A column whose width depends on what it holds. */
export interface ColonneSouple {
  readonly minimum: number;
  readonly maximum: number;
  readonly valeurs: readonly SpecValue[];
}

/** Characters given at a time. */
const PAS = 1;

/** What a column holds: the length of its texts, and the lines that they begin. */
interface Charge {
  readonly longueur: number;
  readonly lignes: number;
}

function chargeDe({ valeurs }: ColonneSouple): Charge {
  const textes = valeurs.map(texteDe).filter(Boolean);
  return {
    longueur: sommeDe(textes.map(largeurDuTexte)),
    lignes: sommeDe(textes.map((texte) => texte.split('\n').length)),
  };
}

/** Shares so many characters among columns: each more goes to the one whose texts stand highest. */
export function repartir(total: number, colonnes: readonly ColonneSouple[]): readonly number[] {
  const charges = colonnes.map(chargeDe);
  const largeurs = colonnes.map(({ minimum }) => minimum);
  const hauteurEn = (rang: number): number => {
    const { longueur, lignes } = charges[rang] ?? { longueur: 0, lignes: 0 };
    const largeur = largeurs[rang] ?? 0;
    const aPrendre = largeur < (colonnes[rang]?.maximum ?? 0);
    return aPrendre ? (2 * longueur) / largeur + lignes : 0;
  };
  for (let reste = total - sommeDe(largeurs); reste >= PAS; reste -= PAS) {
    const rangs = colonnes.map((_, rang) => rang);
    const haute = rangs.reduce((choisi, rang) => (hauteurEn(rang) > hauteurEn(choisi) ? rang : choisi), 0);
    if (hauteurEn(haute) === 0) break;
    largeurs[haute] = (largeurs[haute] ?? 0) + PAS;
  }
  return largeurs;
}

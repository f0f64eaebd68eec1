import type { CellStyle } from '../../workbook';
import { largeurDuTexte } from './glyphes';
import { CARACTERE } from './hauteur';
import { sommeDe } from './papier';

/** A column whose width depends on what it holds, in characters. */
export interface ColonneSouple {
  readonly minimum: number;
  readonly maximum: number;
  readonly style?: CellStyle;
}

/** What a column holds in a row; of a text that several rows share, this one bears `part`. */
export interface CaseSouple {
  readonly texte: string;
  readonly part?: number;
}

export type RangeeSouple = readonly CaseSouple[];

/** Characters passed from a column to another, from the widest stride to the smallest. */
const PAS: readonly number[] = [8, 4, 2, 1];
/** Of a long table, so many rows tell what its columns need. */
const RANGEES_MESUREES = 120;
const TOURS = 30;
/** A text that turns leaves a part of each line empty. */
const PERTE = 0.4;
const TAILLE = 11;

/** Lengths of the lines of a cell, in characters of a column, and what they weigh. */
interface Charge {
  readonly longueurs: readonly number[];
  readonly part: number;
}

function chargeDe({ texte, part = 1 }: CaseSouple, { style }: ColonneSouple): Charge {
  const taille = style?.font?.size ?? TAILLE;
  const longueurs =
    texte === '' ? [] : texte.split('\n').map((ligne) => (largeurDuTexte(ligne) * taille) / CARACTERE);
  return { longueurs, part };
}

/** A word is not broken: its column is at least as wide, and the air around it. */
const AIR = 2.5;

function minimumDe(colonne: ColonneSouple, cases: readonly (CaseSouple | undefined)[]): ColonneSouple {
  const mots = cases.flatMap((une) => une?.texte.split(/\s/) ?? []);
  const { longueurs } = chargeDe({ texte: mots.join('\n') }, colonne);
  const mot = longueurs.reduce((long, une) => Math.max(long, une), 0);
  return { ...colonne, minimum: Math.min(colonne.maximum, Math.max(colonne.minimum, Math.ceil(mot + AIR))) };
}

function lignesEn(largeur: number, { longueurs, part }: Charge): number {
  return part * sommeDe(longueurs.map((longueur) => (longueur <= largeur ? 1 : longueur / largeur + PERTE)));
}

function echantillon<T>(elements: readonly T[]): readonly T[] {
  const pas = Math.ceil(elements.length / RANGEES_MESUREES);
  return pas <= 1 ? elements : elements.filter((_, rang) => rang % pas === 0);
}

/** Widths being sought: what each passes to another must make the rows lower. */
class Recherche {
  private readonly largeurs: number[];
  private readonly charges: readonly (readonly Charge[])[];
  private cout: number;

  constructor(
    total: number,
    private readonly colonnes: readonly ColonneSouple[],
    rangees: readonly RangeeSouple[],
  ) {
    this.charges = rangees.map((rangee) => rangee.map((une, rang) => chargeDe(une, colonnes[rang] ?? LIBRE)));
    this.largeurs = partager(total, colonnes);
    this.cout = this.hauteur();
  }

  chercher(): readonly number[] {
    for (const pas of PAS) {
      for (let tour = 0; tour < TOURS && this.ameliorer(pas); tour += 1);
    }
    return this.largeurs;
  }

  private hauteur(): number {
    return sommeDe(
      this.charges.map((rangee) =>
        Math.max(...rangee.map((charge, rang) => lignesEn(this.largeurs[rang] ?? 1, charge))),
      ),
    );
  }

  private ameliorer(pas: number): boolean {
    let mieux = false;
    this.colonnes.forEach((_, de) => {
      this.colonnes.forEach((_autre, vers) => {
        if (de !== vers && this.passer(pas, de, vers)) mieux = true;
      });
    });
    return mieux;
  }

  private passer(pas: number, de: number, vers: number): boolean {
    const [avant, apres] = [this.largeurs[de] ?? 0, this.largeurs[vers] ?? 0];
    const { minimum } = this.colonnes[de] ?? LIBRE;
    const { maximum } = this.colonnes[vers] ?? LIBRE;
    if (avant - pas < minimum || apres + pas > maximum) return false;
    this.largeurs[de] = avant - pas;
    this.largeurs[vers] = apres + pas;
    const cout = this.hauteur();
    if (cout < this.cout) {
      this.cout = cout;
      return true;
    }
    this.largeurs[de] = avant;
    this.largeurs[vers] = apres;
    return false;
  }
}

const LIBRE: ColonneSouple = { minimum: 0, maximum: Infinity };

/** Each its least, then as much more for each as its most lets it. */
function partager(total: number, colonnes: readonly ColonneSouple[]): number[] {
  const minimum = sommeDe(colonnes.map((colonne) => colonne.minimum));
  const marge = sommeDe(colonnes.map((colonne) => colonne.maximum - colonne.minimum));
  const part = marge > 0 ? Math.min(1, Math.max(0, total - minimum) / marge) : 0;
  return colonnes.map((colonne) => Math.floor(colonne.minimum + part * (colonne.maximum - colonne.minimum)));
}

/** Shares so many characters among columns, so that the rows of texts are as low as they can be. */
export function repartir(
  total: number,
  colonnes: readonly ColonneSouple[],
  rangees: readonly RangeeSouple[],
): readonly number[] {
  const mesurees = echantillon(rangees);
  const souples = colonnes.map((colonne, rang) =>
    minimumDe(
      colonne,
      mesurees.map((rangee) => rangee[rang]),
    ),
  );
  return new Recherche(total, souples, mesurees).chercher();
}

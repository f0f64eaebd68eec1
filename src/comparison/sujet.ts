import type { Field, Mesure } from '../reading';
import { mots, normaliser } from '../referentiel';
import type { CellRef } from '../workbook';
import type { Objet } from './changement';

/** A fact by which a record is recognised in the other version. */
export interface Trait {
  readonly nom: string;
  /** How much it says of who the record is. */
  readonly poids: number;
  /** Without case, accents nor punctuation; never empty. */
  readonly cle: string;
  /** Words that may be shared in part; null for a fact that is the same or is not. */
  readonly mots: readonly string[] | null;
}

/** A field that is compared. */
export interface Champ {
  readonly nom: string;
  readonly libelle: string;
  /** Null when it stands empty. */
  readonly texte: string | null;
  /** Set for a figure, which is compared as one. */
  readonly mesure: Pick<Mesure, 'value' | 'pas'> | null;
  readonly cells: readonly CellRef[];
}

/** A record of either version, as the comparison looks at it. */
export interface Sujet {
  readonly objet: Objet;
  readonly libelle: string;
  readonly numero: string | null;
  readonly lieu: string | null;
  /** The same for two spellings of one place; "" when unknown. */
  readonly cleLieu: string;
  readonly traits: readonly Trait[];
  readonly champs: readonly Champ[];
  /** Records of one layout have the same fields: one that none of them has is not supplied, rather than empty. */
  readonly miseEnPage: string;
  readonly cells: readonly CellRef[];
  readonly confidence: number;
}

const BLANCS = /\s+/g;

function surUneLigne(texte: string): string {
  return texte.replace(BLANCS, ' ').trim();
}

/** A fact known to the letter; nothing when it is empty. */
export function traitExact(nom: string, poids: number, texte: string | null | undefined): readonly Trait[] {
  const cle = normaliser(texte ?? '');
  return cle === '' ? [] : [{ nom, poids, cle, mots: null }];
}

/** A fact in words; nothing when it is empty. */
export function traitEnMots(nom: string, poids: number, texte: string | null | undefined): readonly Trait[] {
  const parties = [...new Set(mots(texte ?? '').map(({ mot }) => mot))];
  return parties.length === 0 ? [] : [{ nom, poids, cle: normaliser(texte ?? ''), mots: parties }];
}

export function champTexte(nom: string, libelle: string, fields: readonly (Field | null)[]): Champ {
  const presents = fields.filter((field) => field !== null);
  const texte = surUneLigne(presents.map(({ value }) => value).join(' '));
  return {
    nom,
    libelle,
    texte: texte === '' ? null : texte,
    mesure: null,
    cells: presents.flatMap(({ cells }) => cells),
  };
}

import type { Lecture } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Communes } from '../../referentiel';
import { sansCapitales } from '../capitales';
import { communeNette } from './adresse';

/** A collectivité that signs, with where it comes in annexe 2. */
export interface Signataire {
  readonly cle: string;
  /** "Marck", "Grand Calais Terres & Mers". */
  readonly nom: string;
  readonly estCommune: boolean;
  readonly estEpci: boolean;
  /** Rank of its EPCI among those of the workbook. */
  readonly territoire: number;
}

const ORDRE = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Rank of the EPCI that it is or belongs to; the only one of the workbook is everybody’s. */
function territoireDe(codes: readonly (string | null)[], codesEpci: readonly string[]): number {
  const rang = codesEpci.findIndex((code) => codes.includes(code));
  return rang < 0 && codesEpci.length > 1 ? codesEpci.length : Math.max(0, rang);
}

export function signataireDe(nom: string, { convention }: Lecture, communes: Communes): Signataire {
  const memes = communes.parNom(nom);
  const epcis = memes.length > 0 ? [] : communes.chercherEpci(nom);
  const codes = [...memes.map(({ epci }) => epci), ...epcis.map(({ code }) => code)];
  return {
    cle: normaliser(nom),
    nom: memes.length > 0 ? communeNette(nom, communes) : sansCapitales(nom),
    estCommune: memes.length > 0,
    estEpci: epcis.some(({ code }) => convention.codesEpci.includes(code)),
    territoire: territoireDe(codes, convention.codesEpci),
  };
}

function rangDe({ estEpci, estCommune }: Signataire): number {
  if (estEpci) return 0;
  return estCommune ? 2 : 1;
}

/** Territory after territory: the EPCI, then the other bodies, then the communes in alphabetical order. */
export function comparerSignataires(a: Signataire, b: Signataire): number {
  return a.territoire - b.territoire || rangDe(a) - rangDe(b) || ORDRE.compare(a.nom, b.nom);
}

const LIAISONS: readonly (readonly [RegExp, string])[] = [
  [/^les\s+/i, 'des '],
  [/^le\s+/i, 'du '],
  [/^la\s+/i, 'de la '],
  [/^l[’']/i, 'de l’'],
  [/^(?=[aeiouyàâéèêëîïôûœ])/i, 'd’'],
];
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:communaut[ée]|m[ée]tropole|cc|ca|cu)(?!\p{L})/iu, 'la '],
  [/^(?:syndicat|sivom|sivu|si|d[ée]partement|pays)(?!\p{L})/iu, 'le '],
  [/^agglo/i, 'l’'],
];

/** "la commune du Portel", "la communauté de communes de…", "Grand Calais Terres & Mers". */
export function nomDansUnePhrase({ nom, estCommune }: Signataire): string {
  if (!estCommune) return `${ARTICLES.find(([debut]) => debut.test(nom))?.[1] ?? ''}${nom}`;
  const liaison = LIAISONS.find(([debut]) => debut.test(nom));
  return `la commune ${liaison ? nom.replace(liaison[0], liaison[1]) : `de ${nom}`}`;
}

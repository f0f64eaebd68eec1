import type { Lecture } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Communes } from '../../referentiel';
import { typographier } from '../texte';
import { communeNette } from './adresse';

/** A collectivité that signs, with where it comes in annexe 2. */
export interface Signataire {
  readonly cle: string;
  /** "Marck", "Grand Calais Terres & Mers". */
  readonly nom: string;
  readonly estCommune: boolean;
  /** Rank of its EPCI among those of the workbook. */
  readonly territoire: number;
}

const ORDRE = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

function territoireDe(nom: string, codesEpci: readonly string[], communes: Communes): number {
  const codes = [
    ...communes.parNom(nom).map(({ epci }) => epci),
    ...communes.chercherEpci(nom).map(({ code }) => code),
  ];
  const rang = codesEpci.findIndex((code) => codes.includes(code));
  return rang < 0 ? codesEpci.length : rang;
}

export function signataireDe(nom: string, { convention }: Lecture, communes: Communes): Signataire {
  const estCommune = communes.parNom(nom).length > 0;
  return {
    cle: normaliser(nom),
    nom: estCommune ? communeNette(nom, communes) : typographier(nom),
    estCommune,
    territoire: territoireDe(nom, convention.codesEpci, communes),
  };
}

/** Territory after territory: the EPCI and what it leads first, then the communes in alphabetical order. */
export function comparerSignataires(a: Signataire, b: Signataire): number {
  return (
    a.territoire - b.territoire || Number(a.estCommune) - Number(b.estCommune) || ORDRE.compare(a.nom, b.nom)
  );
}

const LIAISONS: readonly (readonly [RegExp, string])[] = [
  [/^les\s+/i, 'des '],
  [/^le\s+/i, 'du '],
  [/^la\s+/i, 'de la '],
  [/^l[’']/i, 'de l’'],
  [/^(?=[aeiouyàâéèêëîïôûœ]|h(?!am|ar|aut|érou|onf))/i, 'd’'],
];
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:communauté|métropole|cc|ca|cu)\b/i, 'la '],
  [/^(?:syndicat|sivom|sivu|si|département|pays)\b/i, 'le '],
  [/^agglo/i, 'l’'],
];

/** "la commune du Portel", "la communauté de communes de…", "Grand Calais Terres & Mers". */
export function nomDansUnePhrase({ nom, estCommune }: Signataire): string {
  if (!estCommune) return `${ARTICLES.find(([debut]) => debut.test(nom))?.[1] ?? ''}${nom}`;
  const liaison = LIAISONS.find(([debut]) => debut.test(nom));
  return `la commune ${liaison ? nom.replace(liaison[0], liaison[1]) : `de ${nom}`}`;
}

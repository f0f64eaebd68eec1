import { jourCourt } from '../jour-court';
import type { Acceptation, Dossier } from './dossier';
import { LIBELLES_MOTIF } from './motifs';

/** Excel reads the file as UTF-8 only after this sign. */
const BOM = '\ufeff';
const FIN_DE_LIGNE = '\r\n';

interface Colonne {
  readonly entete: string;
  readonly texte: (acceptation: Acceptation) => string;
}

const COLONNES: readonly Colonne[] = [
  { entete: 'Point', texte: ({ titre }) => titre },
  { entete: 'Feuille', texte: ({ lieu }) => lieu.sheet },
  { entete: 'Cellule', texte: ({ lieu }) => lieu.cell },
  { entete: 'Ce qui était signalé', texte: ({ quoi }) => quoi },
  { entete: 'Valeur', texte: ({ actual }) => actual ?? '' },
  { entete: 'Motif', texte: ({ motif }) => LIBELLES_MOTIF[motif] },
  { entete: 'Précision', texte: ({ precision }) => precision },
  { entete: 'Accepté par', texte: ({ auteur }) => auteur },
  { entete: 'Le', texte: ({ date }) => jourCourt(date) },
  { entete: 'Revient si la valeur change', texte: ({ siInchange }) => (siInchange ? 'oui' : 'non') },
];

/** A text that Excel would run as a formula, were it typed. */
const FORMULE = /^\s*[=+\-@\t\r＝＋－＠]/;

function cellule(texte: string): string {
  const enLigne = texte.replace(/\s+/g, ' ').trim();
  const inerte = FORMULE.test(texte) ? `'${enLigne}` : enLigne;
  return `"${inerte.replaceAll('"', '""')}"`;
}

/** The acceptances as a table that French Excel opens with a double click: semicolons, accents, and nothing that runs. */
export function exporterAcceptations({ acceptations }: Pick<Dossier, 'acceptations'>): string {
  const lignes = [
    COLONNES.map(({ entete }) => entete),
    ...acceptations.map((acceptation) => COLONNES.map(({ texte }) => texte(acceptation))),
  ];
  return BOM + lignes.map((textes) => `${textes.map(cellule).join(';')}${FIN_DE_LIGNE}`).join('');
}

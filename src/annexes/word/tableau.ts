import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';
import type { SpecValue } from '../../workbook';
import { COULEURS } from '../style';
import { longueurDe, paragraphe } from './texte';

/** How a cell of a document looks: the same few ways as on a sheet. */
export type AspectCellule = 'entete' | 'libelle' | 'texte' | 'note' | 'total';

export interface CelluleWord {
  readonly value: SpecValue;
  readonly aspect: AspectCellule;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface RangeeWord {
  readonly cellules: readonly CelluleWord[];
  /** Printed again on each page. */
  readonly entete?: boolean;
  /** In twips, at least. */
  readonly hauteur?: number;
}

/** "#RRGGBB" as Word writes it. */
export function couleur(hex: string): string {
  return hex.slice(1);
}

interface Aspect {
  readonly texte: IRunOptions;
  readonly fond?: string;
  readonly centre?: boolean;
}

const BLEU = couleur(COULEURS.bleu);
const ASPECTS: Readonly<Record<AspectCellule, Aspect>> = {
  entete: { texte: { bold: true, color: BLEU }, fond: couleur(COULEURS.bleuClair), centre: true },
  libelle: { texte: { bold: true, color: BLEU }, fond: couleur(COULEURS.fond), centre: true },
  texte: { texte: {} },
  note: { texte: { size: 18, color: couleur(COULEURS.gris) } },
  total: { texte: { bold: true }, fond: couleur(COULEURS.fond), centre: true },
};

const FILET = { style: BorderStyle.SINGLE, size: 4, color: couleur(COULEURS.filet) };
const FILETS = {
  top: FILET,
  bottom: FILET,
  left: FILET,
  right: FILET,
  insideHorizontal: FILET,
  insideVertical: FILET,
};
/** Twips around the text of a cell. */
const AIR = { top: 50, bottom: 50, left: 100, right: 100 };
/** A row with more characters may be cut by a page: kept whole, it would leave the page before half empty. */
const LETTRES_D_UNE_RANGEE_ENTIERE = 1500;

function celluleDe({ value, aspect, rowSpan, columnSpan }: CelluleWord): TableCell {
  const { texte, fond, centre } = ASPECTS[aspect];
  return new TableCell({
    children: [paragraphe(value, texte)],
    ...(centre ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(fond === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: fond, color: 'auto' } }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
  });
}

function rangeeDe({ cellules, entete, hauteur }: RangeeWord): TableRow {
  const longueur = Math.max(0, ...cellules.map(({ value }) => longueurDe(value)));
  return new TableRow({
    children: cellules.map(celluleDe),
    cantSplit: longueur <= LETTRES_D_UNE_RANGEE_ENTIERE,
    ...(entete ? { tableHeader: true } : {}),
    ...(hauteur === undefined ? {} : { height: { value: hauteur, rule: 'atLeast' } }),
  });
}

/** A table whose columns share the width of the page in these proportions. */
export function tableau(rangees: readonly RangeeWord[], parts: readonly number[], largeur: number): Table {
  const somme = parts.reduce((total, part) => total + part, 0);
  return new Table({
    rows: rangees.map(rangeeDe),
    columnWidths: parts.map((part) => Math.floor((part / somme) * largeur)),
    width: { size: largeur, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: FILETS,
    margins: AIR,
  });
}

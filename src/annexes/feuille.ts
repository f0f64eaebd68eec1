import type {
  ChartSpec,
  ConditionalFormat,
  PageSetup,
  Range,
  SheetSpec,
  SpecCell,
  SpecValue,
  Validation,
} from '../workbook';
import { STYLES } from './style';
import type { NomStyle } from './style';

/** A cell of ours; null leaves one out. */
export function cellule(value: SpecValue, style: NomStyle): SpecCell {
  return { value, style };
}

interface FeuilleOptions {
  readonly name: string;
  readonly kind: string;
  readonly origin: string;
  readonly widths: readonly number[];
  readonly page: PageSetup;
}

/** Points of a line of text of 11, and of the air around the text of a cell. */
const HAUTEUR_LIGNE = 15;
const MARGE = 4;
/** Excel breaks lines at words: a little less than the width fits. */
const PART_UTILE = 0.92;

/** A sheet being written, row after row from the top. */
export class Feuille {
  private readonly rows: (SpecCell | null)[][] = [];
  private readonly merges: Range[] = [];
  private readonly heights = new Map<number, number>();
  private readonly breaks: number[] = [];
  private readonly validations: Validation[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly charts: ChartSpec[] = [];

  constructor(private readonly options: FeuilleOptions) {}

  /** Number of rows written: the next one has this index. */
  get hauteur(): number {
    return this.rows.length;
  }

  /** Writes a row and gives its index. Its height fits its longest text, or is `hauteur`, in points. */
  ligne(cellules: readonly (SpecCell | null)[], hauteur?: number): number {
    const row = this.rows.push([...cellules]) - 1;
    const voulue = hauteur ?? this.hauteurDe(cellules);
    if (voulue > HAUTEUR_LIGNE) this.heights.set(row, Math.min(voulue, HAUTEUR_MAX));
    return row;
  }

  /** Writes one text over the whole width (or these columns) of a new row. */
  bande(
    value: SpecValue,
    style: NomStyle,
    droite = this.options.widths.length - 1,
    hauteur?: number,
  ): number {
    const vides = Array.from({ length: droite }, () => cellule(null, style));
    const large = this.options.widths.slice(0, droite + 1).reduce((somme, largeur) => somme + largeur, 0);
    const row = this.ligne(
      [cellule(value, style), ...vides],
      hauteur ?? hauteurDuTexte(texteDe(value), large),
    );
    if (droite > 0) this.fusionner({ top: row, left: 0, bottom: row, right: droite });
    return row;
  }

  vide(): void {
    this.rows.push([]);
  }

  fusionner(range: Range): void {
    if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
  }

  /** A new page begins with the next row. */
  nouvellePage(): void {
    if (this.rows.length > 0) this.breaks.push(this.rows.length);
  }

  valider(validation: Validation): void {
    this.validations.push(validation);
  }

  mettreEnForme(format: ConditionalFormat): void {
    this.formats.push(format);
  }

  graphique(chart: ChartSpec): void {
    this.charts.push(chart);
  }

  spec(plus: Partial<Pick<SheetSpec, 'frozen' | 'filter' | 'isProtected' | 'isHidden'>> = {}): SheetSpec {
    const { name, kind, origin, widths, page } = this.options;
    return {
      name,
      kind,
      origin,
      rows: this.rows,
      styles: STYLES,
      merges: this.merges,
      widths,
      heights: this.heights,
      page: { ...page, breaks: this.breaks },
      validations: this.validations,
      conditionalFormats: this.formats,
      charts: this.charts,
      ...plus,
    };
  }

  private hauteurDe(cellules: readonly (SpecCell | null)[]): number {
    const hauteurs = cellules.map((c, column) => {
      return c ? hauteurDuTexte(texteDe(c.value), this.options.widths[column] ?? LARGEUR_USUELLE) : 0;
    });
    return Math.max(HAUTEUR_LIGNE, ...hauteurs);
  }
}

const LARGEUR_USUELLE = 10;
/** Excel’s own limit. */
const HAUTEUR_MAX = 409;

function texteDe(value: SpecValue): string {
  if (typeof value === 'string') return value;
  if (value !== null && typeof value === 'object' && 'runs' in value) {
    return value.runs.map(({ text }) => text).join('');
  }
  return '';
}

/** Points that a text takes in a column of this many characters. */
export function hauteurDuTexte(texte: string, largeur: number): number {
  const utile = Math.max(1, Math.floor(largeur * PART_UTILE));
  const lignes = texte
    .split('\n')
    .reduce((somme, ligne) => somme + Math.max(1, Math.ceil(ligne.length / utile)), 0);
  return lignes * HAUTEUR_LIGNE + MARGE;
}

import type {
  CellStyle,
  ChartSpec,
  ConditionalFormat,
  PageSetup,
  Range,
  SheetSpec,
  SpecCell,
  SpecValue,
  Validation,
} from '../workbook';
import { HAUTEUR_LIGNE, HAUTEUR_MAX, hauteurDePage, hauteurDuTexte, sommeDe, texteDe } from './mesure';
import { STYLES } from './style';
import type { NomStyle } from './style';

/** A cell of ours; null leaves one out. */
export function cellule(value: SpecValue, style: NomStyle): SpecCell {
  return { value, style };
}

/** Columns of a row that share one text. */
export interface Zone {
  readonly value: SpecValue;
  readonly style: NomStyle;
  readonly column: number;
  /** Last column; the first when absent. */
  readonly droite?: number;
  /** Left to the caller, who gathers it with other rows. */
  readonly aReunir?: boolean;
}

interface FeuilleOptions {
  readonly name: string;
  readonly kind: string;
  readonly origin: string;
  readonly widths: readonly number[];
  readonly page: PageSetup;
}

/** A sheet being written, row after row from the top. */
export class Feuille {
  private readonly rows: (SpecCell | null)[][] = [];
  private readonly merges: Range[] = [];
  private readonly heights = new Map<number, number>();
  private readonly breaks: number[] = [];
  /** Points of the rows written since the last page began. */
  private remplie = 0;
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
    this.remplie += this.points(row, row);
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
    const row = this.ligne(
      [cellule(value, style), ...vides],
      hauteur ?? this.hauteurDeZone({ value, style, column: 0, droite }),
    );
    if (droite > 0) this.fusionner({ top: row, left: 0, bottom: row, right: droite });
    return row;
  }

  /** Writes zones side by side, over as many rows as the longest text needs, and gives the first row. */
  zones(zones: readonly Zone[], hauteurMin = 0): number {
    const propres = zones.filter(({ aReunir }) => !aReunir);
    const voulue = this.hauteurPour(zones, hauteurMin);
    const lignes = Math.ceil(voulue / HAUTEUR_MAX);
    const top = this.hauteur;
    const premiere = rangeeDe(zones);
    const suite = premiere.map((c) => c && { ...c, value: null });
    for (let rang = 0; rang < lignes; rang += 1) this.ligne(rang === 0 ? premiere : suite, voulue / lignes);
    for (const { column, droite = column } of propres) {
      this.fusionner({ top, left: column, bottom: top + lignes - 1, right: droite });
    }
    return top;
  }

  /** Points that these zones side by side will take. */
  hauteurPour(zones: readonly Zone[], hauteurMin = 0): number {
    const propres = zones.filter(({ aReunir }) => !aReunir);
    return Math.max(HAUTEUR_LIGNE, hauteurMin, ...propres.map((zone) => this.hauteurDeZone(zone)));
  }

  /** Merges rows of a column into one cell, and makes them high enough for its text. */
  reunir(column: number, top: number, bottom: number): void {
    this.fusionner({ top, left: column, bottom, right: column });
    const { value = null, style } = this.rows[top]?.[column] ?? {};
    this.grandir(top, bottom, this.hauteurDeZone({ value, style, column }));
  }

  /** Makes these rows together at least so high, each as much as the others. */
  grandir(top: number, bottom: number, voulue: number): void {
    const manque = voulue - this.points(top, bottom);
    if (manque <= 0) return;
    for (let row = top; row <= bottom; row += 1) {
      const sienne = this.points(row, row) + manque / (bottom - top + 1);
      this.heights.set(row, Math.min(sienne, HAUTEUR_MAX));
    }
    this.remplie += manque;
  }

  /** Points of rows that one page holds. */
  get pointsDePage(): number {
    return hauteurDePage(this.options.page.orientation, this.options.widths);
  }

  /** Height of these rows, in points. */
  points(top: number, bottom: number): number {
    let somme = 0;
    for (let row = top; row <= bottom; row += 1) somme += this.heights.get(row) ?? HAUTEUR_LIGNE;
    return somme;
  }

  vide(): void {
    this.ligne([]);
  }

  fusionner(range: Range): void {
    if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
  }

  /** A new page begins with this row, the next one when none is given. */
  nouvellePage(row = this.rows.length): void {
    if (row === 0) return;
    this.breaks.push(row);
    this.remplie = this.pointsRepetes(row) + this.points(row, this.rows.length - 1);
  }

  /** True when so many points more fit on the page being written. */
  tient(points: number): boolean {
    return this.remplie + points <= this.pointsDePage;
  }

  /** Share of the page being written that holds nothing yet. */
  get partLibre(): number {
    return Math.max(0, 1 - this.remplie / this.pointsDePage);
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

  /** Points of the title rows, printed again above this row when it begins a page. */
  private pointsRepetes(row: number): number {
    const { titleRows } = this.options.page;
    return titleRows && row > titleRows.last ? this.points(titleRows.first, titleRows.last) : 0;
  }

  private hauteurDeZone({ value, style, column, droite = column }: ZoneMesuree): number {
    const large = sommeDe(this.options.widths.slice(column, droite + 1)) || LARGEUR_USUELLE;
    return hauteurDuTexte(texteDe(value), large, styles[style ?? '']);
  }

  private hauteurDe(cellules: readonly (SpecCell | null)[]): number {
    const hauteurs = cellules.map((c, column) => (c ? this.hauteurDeZone({ ...c, column }) : 0));
    return Math.max(HAUTEUR_LIGNE, ...hauteurs);
  }
}

type ZoneMesuree = Omit<Zone, 'style'> & { readonly style?: string | undefined };

const styles: Readonly<Record<string, CellStyle>> = STYLES;

/** The cells of a row of zones, those that a zone covers included. */
function rangeeDe(zones: readonly Zone[]): (SpecCell | null)[] {
  const droite = Math.max(...zones.map((zone) => zone.droite ?? zone.column));
  const cellules: (SpecCell | null)[] = Array.from({ length: droite + 1 }, () => null);
  for (const { value, style, column, droite: fin = column } of zones) {
    for (let place = column; place <= fin; place += 1) {
      cellules[place] = cellule(place === column ? value : null, style);
    }
  }
  return cellules;
}

const LARGEUR_USUELLE = 10;

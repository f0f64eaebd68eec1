import { cellName, type CellValue, RelativeFormula } from '../../workbook';
import { cellXml } from './cell-xml';
import { CellPosition } from './cell-position';
import { XmlCursor } from './xml-cursor';
import { opened, prefixOf, replaceAll, type Replacement, withoutAttribute } from './xml-edit';
import { encodeXml } from './xml-text';

/** What to write in one cell; the format is left as it is where none is given. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format?: string;
}

/** Number of the style that is like the one given, with this format. */
export type StyleWithFormat = (style: number, format: string) => number;

interface FormulaPlace {
  readonly start: number;
  readonly end: number;
  readonly shared: string | null;
  readonly text: string;
}

/** Rewrites some cells in the XML of a sheet, and leaves every other character as it is. */
export class SheetPatch {
  replacedFormula = false;
  private readonly cursor: XmlCursor;
  private readonly position: CellPosition;
  private readonly pending: CellPatch[];
  private readonly replacements: Replacement[] = [];
  /** Shared formulas whose first cell is rewritten: their other cells get their own text. */
  private readonly orphans = new Map<string, RelativeFormula>();
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private rowStyle: number | null = null;
  private prefix = '';

  constructor(
    private readonly xml: string,
    sheet: string,
    patches: readonly CellPatch[],
    private readonly styleWithFormat: StyleWithFormat,
  ) {
    this.cursor = new XmlCursor(xml);
    this.position = new CellPosition(sheet);
    this.pending = [...patches].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  patched(): string {
    const { cursor } = this;
    while (cursor.nextOpen(0)) {
      if (cursor.name === 'col') this.readColumn();
      else if (cursor.name === 'sheetData') this.patchRows();
    }
    return replaceAll(this.xml, this.replacements);
  }

  private readColumn(): void {
    const { cursor } = this;
    const style = Number(cursor.attribute('style') ?? 0);
    if (style === 0) return;
    const first = Number(cursor.attribute('min')) - 1;
    this.columnStyles.push({ first, last: Number(cursor.attribute('max')) - 1, style });
  }

  private patchRows(): void {
    const { cursor } = this;
    const { depth, start, end, isSelfClosing } = cursor;
    const tag = this.xml.slice(start, end);
    this.prefix = prefixOf(tag);
    while (cursor.nextOpen(depth)) this.patchRow();
    this.rowStyle = null;
    this.endElement(tag, { start, end, isSelfClosing }, this.newRowsBefore(Infinity));
  }

  private patchRow(): void {
    const { cursor, position } = this;
    position.enterRow(cursor);
    this.insert(cursor.start, this.newRowsBefore(position.row));
    this.rowStyle = cursor.flag('customFormat') ? Number(cursor.attribute('s') ?? 0) : null;
    if (this.isPending(position.row, Infinity)) this.patchCells();
    else if (this.orphans.size > 0) this.patchOrphans();
    else cursor.skipElement();
  }

  private patchCells(): void {
    const { cursor } = this;
    const { depth, start, end, isSelfClosing } = cursor;
    const tag = withoutAttribute(this.xml.slice(start, end), 'spans');
    if (!isSelfClosing) this.replacements.push({ start, end, text: tag });
    while (cursor.nextOpen(depth)) this.patchCell();
    this.endElement(tag, { start, end, isSelfClosing }, this.newCellsBefore(Infinity));
  }

  /** A row without any cell to rewrite may hold some of a shared formula that lost its first cell. */
  private patchOrphans(): void {
    const { depth } = this.cursor;
    while (this.cursor.nextOpen(depth)) this.patchCell();
  }

  private patchCell(): void {
    const { cursor, position } = this;
    position.enterCell(cursor);
    const { start } = cursor;
    const style = Number(cursor.attribute('s') ?? 0);
    this.insert(start, this.newCellsBefore(position.column));
    const formula = this.readFormula();
    if (this.isPending(position.row, position.column + 1)) this.replaceCell(start, style, formula);
    else if (formula) this.giveOwnFormula(formula);
  }

  /** Goes to the end of the cell; gives its formula. */
  private readFormula(): FormulaPlace | null {
    const { cursor } = this;
    const { depth } = cursor;
    let formula: FormulaPlace | null = null;
    while (cursor.nextOpen(depth)) {
      const { name, start } = cursor;
      const shared = cursor.attribute('t') === 'shared' ? (cursor.attribute('si') ?? null) : null;
      const text = cursor.elementText();
      if (name === 'f') formula = { start, end: cursor.end, shared, text };
    }
    return formula;
  }

  private replaceCell(start: number, style: number, formula: FormulaPlace | null): void {
    const patch = this.pending.shift();
    if (!patch) return;
    if (formula) this.dropFormula(formula, patch);
    this.replacements.push({ start, end: this.cursor.end, text: this.render(patch, style) });
  }

  private dropFormula({ shared, text }: FormulaPlace, { row, column }: CellPatch): void {
    this.replacedFormula = true;
    if (shared !== null && text !== '') this.orphans.set(shared, new RelativeFormula(text, row, column));
  }

  private giveOwnFormula({ shared, text, start, end }: FormulaPlace): void {
    const orphan = shared !== null && text === '' ? this.orphans.get(shared) : undefined;
    if (!orphan) return;
    const { row, column } = this.position;
    const own = encodeXml(orphan.at(row, column));
    this.replacements.push({ start, end, text: `<${this.prefix}f>${own}</${this.prefix}f>` });
  }

  private newRowsBefore(row: number): string {
    let rows = '';
    while (this.isPending(row, 0)) {
      const next = this.pending[0]?.row ?? 0;
      this.rowStyle = null;
      rows += `<${this.prefix}row r="${String(next + 1)}">${this.newCells(next, Infinity)}</${this.prefix}row>`;
    }
    return rows;
  }

  private newCellsBefore(column: number): string {
    return this.newCells(this.position.row, column);
  }

  private newCells(row: number, column: number): string {
    let cells = '';
    while (this.isPending(row, column)) {
      const patch = this.pending.shift();
      if (patch) cells += this.render(patch, this.rowStyle ?? this.columnStyle(patch.column));
    }
    return cells;
  }

  /** Whether the next cell to write comes before this one. */
  private isPending(row: number, column: number): boolean {
    const next = this.pending[0];
    return next !== undefined && (next.row < row || (next.row === row && next.column < column));
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.replacements.push({ start: at, end: at, text });
  }

  /** Adds at the end of the element just read; an element closed by itself is opened for it. */
  private endElement(
    tag: string,
    { start, end, isSelfClosing }: { start: number; end: number; isSelfClosing: boolean },
    text: string,
  ): void {
    if (!isSelfClosing) this.insert(this.cursor.start, text);
    else if (text !== '') this.replacements.push({ start, end, text: opened(tag, text) });
  }

  private render({ row, column, value, format }: CellPatch, style: number): string {
    const used = format === undefined ? style : this.styleWithFormat(style, format);
    return cellXml(this.prefix, `r="${cellName(row, column)}"${used ? ` s="${String(used)}"` : ''}`, value);
  }
}

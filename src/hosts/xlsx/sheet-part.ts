import {
  type CellGrid,
  GENERAL,
  GridBuilder,
  parseRangeName,
  type Range,
  RelativeFormula,
  type SheetSnapshot,
} from '../../workbook';
import { CellReader, type FormulaElement } from './cell-content';
import { CellPosition } from './cell-position';
import { tooManyMerges } from './problems';
import type { Steps } from './steps';
import { XmlCursor } from './xml-cursor';

/** What the cells of every sheet refer to. */
export interface CellTables {
  readonly strings: readonly string[];
  /** Number format of each style. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

export interface SheetContent extends Pick<
  SheetSnapshot,
  'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'isProtected'
> {
  /** Several cells that one formula fills together: Excel lets none of them change alone. */
  readonly formulaBlocks: readonly Range[];
}

const MAX_MERGES = 100_000;
const ROWS_PER_STEP = 100;

/** Reads the part of a worksheet in one pass. */
export class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly position: CellPosition;
  private readonly cell: CellReader;
  private readonly grid = new GridBuilder();
  private readonly merges: Range[] = [];
  private readonly formulaBlocks: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly shownRows = new Set<number>();
  private readonly hiddenColumnSpans: { first: number; last: number }[] = [];
  private readonly sharedFormulas = new Map<string, RelativeFormula>();
  private areRowsHidden = false;
  private isProtected = false;

  constructor(
    xml: string,
    private readonly sheet: string,
    private readonly tables: CellTables,
  ) {
    this.cursor = new XmlCursor(xml);
    this.position = new CellPosition(sheet);
    this.cell = new CellReader(this.cursor, tables.strings, tables.date1904);
  }

  *read(): Steps<SheetContent> {
    const { cursor } = this;
    while (cursor.nextOpen(0)) {
      if (cursor.name === 'sheetData') yield* this.readRows();
      else this.readElement();
    }
    return this.content();
  }

  private readElement(): void {
    const { cursor } = this;
    if (cursor.name === 'sheetFormatPr') this.areRowsHidden = cursor.flag('zeroHeight');
    else if (cursor.name === 'col') this.readColumns();
    else if (cursor.name === 'mergeCell') this.readMerge();
    else if (cursor.name === 'sheetProtection') {
      this.isProtected = cursor.flag('sheet') || cursor.flag('content');
    } else if (cursor.name === 'extLst') cursor.skipElement();
  }

  private *readRows(): Steps<void> {
    const { cursor } = this;
    const { depth } = cursor;
    let rows = 0;
    while (cursor.nextOpen(depth)) {
      if (cursor.name === 'c') this.readCell();
      else if (cursor.name === 'row') {
        this.enterRow();
        rows += 1;
        if (rows % ROWS_PER_STEP === 0) yield;
      }
    }
  }

  private enterRow(): void {
    this.position.enterRow(this.cursor);
    const { row } = this.position;
    if (this.cursor.flag('hidden')) this.hiddenRows.add(row);
    else if (this.areRowsHidden) this.shownRows.add(row);
  }

  private readCell(): void {
    const { cell, position } = this;
    position.enterCell(this.cursor);
    cell.read();
    if (cell.value === null && cell.formula === null) return;
    const { row, column } = position;
    if (cell.formula?.block) this.addFormulaBlock(cell.formula.block);
    const formula = cell.formula && this.formulaAt(cell.formula, row, column);
    this.grid.set(row, column, cell.value, formula, this.tables.formats[cell.style] ?? GENERAL);
  }

  private addFormulaBlock(cells: string): void {
    const range = parseRangeName(cells);
    const isOneCell = range?.top === range?.bottom && range?.left === range?.right;
    if (range && !isOneCell) this.formulaBlocks.push(range);
  }

  private formulaAt({ text, shared }: FormulaElement, row: number, column: number): string | null {
    if (shared === null) return text === '' ? null : `=${text}`;
    if (text !== '') {
      this.sharedFormulas.set(shared, new RelativeFormula(text, row, column));
      return `=${text}`;
    }
    const formula = this.sharedFormulas.get(shared);
    return formula ? `=${formula.at(row, column)}` : null;
  }

  private readColumns(): void {
    if (!this.cursor.flag('hidden')) return;
    const first = Number(this.cursor.attribute('min')) - 1;
    const last = Number(this.cursor.attribute('max')) - 1;
    this.hiddenColumnSpans.push({ first, last });
  }

  private readMerge(): void {
    if (this.merges.length >= MAX_MERGES) throw tooManyMerges(this.sheet);
    const range = parseRangeName(this.cursor.attribute('ref') ?? '');
    if (range) this.merges.push(range);
  }

  private content(): SheetContent {
    return {
      cells: this.grid,
      merges: this.merges.sort((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: this.hiddenRowsOf(this.grid),
      hiddenColumns: this.hiddenColumnsOf(this.grid),
      isProtected: this.isProtected,
      formulaBlocks: this.formulaBlocks,
    };
  }

  private hiddenRowsOf({ rowCount }: CellGrid): Set<number> {
    if (!this.areRowsHidden) return new Set([...this.hiddenRows].filter((row) => row < rowCount));
    const all = Array.from({ length: rowCount }, (_, row) => row);
    return new Set(all.filter((row) => !this.shownRows.has(row)));
  }

  private hiddenColumnsOf({ columnCount }: CellGrid): Set<number> {
    const hidden = new Set<number>();
    for (const { first, last } of this.hiddenColumnSpans) {
      for (let column = first; column <= last && column < columnCount; column += 1) hidden.add(column);
    }
    return hidden;
  }
}

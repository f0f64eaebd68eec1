import type { CellValue } from 'exceljs';
import type { Book } from './model/book';
import type { Author } from './model/events';
import type { EmulatedWorksheet, Worksheets } from './model/worksheet';

/** Somebody who works in the grid: the user, or a colleague in the same file. */
export class Person {
  constructor(
    private readonly author: Author,
    private readonly book: Book,
    private readonly sheets: Worksheets,
  ) {}

  writes(sheet: string, address: string, value: CellValue): void {
    this.acts(() => {
      const { stored, Id } = this.sheet(sheet);
      stored.getCell(address).value = value;
      this.book.events.fireChange(Id, address);
    });
  }

  addsSheet(name: string): void {
    this.acts(() => void this.sheets.Add(name));
  }

  deletesSheet(name: string): void {
    this.acts(() => this.sheet(name).Delete());
  }

  renamesSheet(name: string, newName: string): void {
    this.acts(() => (this.sheet(name).Name = newName));
  }

  movesSheet(name: string, position: number): void {
    this.acts(() => (this.sheet(name).Position = position));
  }

  hidesSheet(name: string): void {
    this.acts(() => (this.sheet(name).Visibility = 'Hidden'));
  }

  /** By hand or by a filter. */
  hidesRow(sheet: string, row: number): void {
    this.acts(() => {
      this.sheet(sheet).stored.getRow(row + 1).hidden = true;
      const address = `${row + 1}:${row + 1}`;
      this.book.events.fire('rowsHidden', this.sheet(sheet).Id, { address, changeType: 'Hidden' });
    });
  }

  /** Only the event: what it moves does not matter here. */
  sortsRows(sheet: string, address: string): void {
    this.acts(() => this.book.events.fire('rowsSorted', this.sheet(sheet).Id, { address }));
  }

  private acts(action: () => void): void {
    this.book.events.by(this.author, action);
  }

  private sheet(name: string): EmulatedWorksheet {
    const sheet = this.sheets.find(name);
    if (!sheet) throw new Error(`no sheet « ${name} »`);
    return sheet;
  }
}

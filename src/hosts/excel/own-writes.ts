export interface WrittenCell {
  readonly sheetId: string;
  readonly address: string;
}

/** Time that Excel may take to tell us of our own write. */
const OWN_WRITE_MS = 5_000;

/** What we have just written: events about it are ours. */
export class OwnWrites {
  /** Cells and sheets, with the time until which an event about them is ours. */
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** To be called before writing: the event may come before the answer. */
  expectCells(cells: readonly WrittenCell[]): void {
    this.expect(cells.map(keyOf));
  }

  /** Sheets that we have made or taken off. */
  expectSheets(ids: readonly string[]): void {
    this.expect(ids);
  }

  hasCell(cell: WrittenCell): boolean {
    return this.isExpected(keyOf(cell));
  }

  hasSheet(id: string): boolean {
    return this.isExpected(id);
  }

  private expect(keys: readonly string[]): void {
    const until = this.now() + OWN_WRITE_MS;
    for (const key of keys) this.until.set(key, until);
  }

  private isExpected(key: string): boolean {
    const until = this.until.get(key);
    return until !== undefined && until >= this.now();
  }
}

const keyOf = ({ sheetId, address }: WrittenCell): string => `${sheetId}!${address}`;

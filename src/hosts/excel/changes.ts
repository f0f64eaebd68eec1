import type { WorkbookChange } from '../../workbook';
import type { ExcelRunner } from './run';

interface WrittenCell {
  readonly sheetId: string;
  readonly address: string;
}

/** Time that Excel may take to tell us of our own write. */
const OWN_WRITE_MS = 5_000;

/** Tells when the workbook changes, except by our own writes. */
export class ChangeWatch {
  /** Cells that we wrote, with the time until which an event about them is ours. */
  private readonly own = new Map<string, number>();

  constructor(
    private readonly runner: ExcelRunner,
    private readonly now: () => number = Date.now,
  ) {}

  /** To be called before writing: the event may come before the answer. */
  expectOwn(cells: readonly WrittenCell[]): void {
    const until = this.now() + OWN_WRITE_MS;
    for (const cell of cells) this.own.set(keyOf(cell), until);
  }

  /** Events only tell that something changed: details can be missing, and some changes fire none. */
  async listen(callback: (change: WorkbookChange) => void): Promise<() => void> {
    let isListening = true;
    const handler = await this.runner.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        if (isListening && !this.isOwn(event))
          callback({ sheet: null, isRemote: (event.source as string) === 'Remote' });
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return () => {
      isListening = false;
      handler.remove();
      // Excel forgets the handlers of a closed pane by itself: a failure here leaves nothing behind.
      handler.context.sync().catch(() => undefined);
    };
  }

  /** ExcelApi 1.14 says who wrote; before, a cell that we have just written is taken for ours. */
  private isOwn({ triggerSource, worksheetId, address }: Excel.WorksheetChangedEventArgs): boolean {
    if ((triggerSource as string | undefined) !== undefined) return triggerSource === 'ThisLocalAddin';
    const until = this.own.get(keyOf({ sheetId: worksheetId, address }));
    return until !== undefined && until >= this.now();
  }
}

const keyOf = ({ sheetId, address }: WrittenCell): string => `${sheetId}!${address}`;

import type { WorkbookChange } from '../../workbook';
import { hasExcelApi, type ExcelApiVersion } from './office-api';
import { OwnWrites, type WrittenCell } from './own-writes';
import type { ExcelRunner } from './run';

/** What we need of any event of the sheets. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly source: string;
  readonly address?: string;
  readonly nameAfter?: string;
  /** From ExcelApi 1.14 on, and only where cells change. */
  readonly triggerSource?: string;
}

interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

type Events<Name extends keyof Excel.WorksheetCollection> = readonly (readonly [Name, ExcelApiVersion])[];

/** The content of one sheet changed, or what it shows. A filter is heard through the rows that it hides. */
const CONTENT_EVENTS: Events<'onChanged' | 'onRowSorted' | 'onColumnSorted' | 'onRowHiddenChanged'> = [
  ['onChanged', '1.9'],
  ['onRowSorted', '1.10'],
  ['onColumnSorted', '1.10'],
  ['onRowHiddenChanged', '1.11'],
];
/** The list of the sheets changed. */
const LIST_EVENTS: Events<'onAdded' | 'onDeleted' | 'onNameChanged' | 'onMoved' | 'onVisibilityChanged'> = [
  ['onAdded', '1.9'],
  ['onDeleted', '1.9'],
  ['onNameChanged', '1.17'],
  ['onMoved', '1.17'],
  ['onVisibilityChanged', '1.17'],
];

/** Tells when the workbook changes, except by our own writes. */
export class ChangeWatch {
  private readonly own: OwnWrites;
  /** Names of the sheets by id, as last seen. */
  private names = new Map<string, string>();
  /** Events to look at once our sheets are made; null when none is being made. */
  private held: (() => void)[] | null = null;

  constructor(
    private readonly runner: ExcelRunner,
    now?: () => number,
  ) {
    this.own = new OwnWrites(now);
  }

  /** To be called before writing: the event may come before the answer. */
  expectOwn(cells: readonly WrittenCell[]): void {
    this.own.expectCells(cells);
  }

  /** All the sheets of the workbook, as just read. */
  learnSheets(sheets: readonly NamedSheet[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /**
   * Sheets are made or taken off by us: the work tells the sheets before it and after it. No event says that it is
   * ours, and which sheets are ours is only known at the end: what is heard meanwhile waits.
   */
  async makingSheets(
    before: readonly Pick<NamedSheet, 'id'>[],
    work: () => Promise<readonly NamedSheet[]>,
  ): Promise<void> {
    this.held = [];
    try {
      const after = await work();
      this.own.expectSheets(onlyInOne(before, after));
      this.learnSheets(after);
    } finally {
      const held = this.held;
      this.held = null;
      for (const hear of held) hear();
    }
  }

  /** Events only tell that something changed: details can be missing, and some changes fire none. */
  async listen(callback: (change: WorkbookChange) => void): Promise<() => void> {
    let isListening = true;
    const hearer = (isContent: boolean) => (event: SheetEvent) => {
      this.whenSheetsAreMade(() => {
        const sheet = isContent ? (this.names.get(event.worksheetId) ?? null) : null;
        if (event.nameAfter !== undefined) this.names.set(event.worksheetId, event.nameAfter);
        if (isListening && !this.isOwn(event)) callback({ sheet, isRemote: event.source === 'Remote' });
      });
      return Promise.resolve();
    };
    const stop = await this.register(hearer(true), hearer(false));
    return () => {
      isListening = false;
      stop();
    };
  }

  private register(
    hearContent: (event: SheetEvent) => Promise<void>,
    hearList: (event: SheetEvent) => Promise<void>,
  ): Promise<() => void> {
    return this.runner.run(async (context) => {
      const worksheets = context.workbook.worksheets.load('items/id,items/name');
      const handlers = [
        ...this.known(CONTENT_EVENTS).map((name) => worksheets[name].add(hearContent)),
        ...this.known(LIST_EVENTS).map((name) => worksheets[name].add(hearList)),
      ];
      await context.sync();
      this.learnSheets(worksheets.items);
      return () => {
        for (const handler of handlers) handler.remove();
        // Excel forgets the handlers of a closed pane by itself: a failure here leaves nothing behind.
        context.sync().catch(() => undefined);
      };
    });
  }

  /** The events that this Excel has. */
  private known<Name extends keyof Excel.WorksheetCollection>(events: Events<Name>): Name[] {
    return events.filter(([, version]) => hasExcelApi(this.runner.office, version)).map(([name]) => name);
  }

  private whenSheetsAreMade(hear: () => void): void {
    if (this.held) this.held.push(hear);
    else hear();
  }

  /** ExcelApi 1.14 says who wrote in cells; before, and for sheets, what we have just written is taken for ours. */
  private isOwn({ source, triggerSource, worksheetId, address }: SheetEvent): boolean {
    if (source === 'Remote') return false;
    if (triggerSource !== undefined) return triggerSource === 'ThisLocalAddin';
    if (this.own.hasSheet(worksheetId)) return true;
    return address !== undefined && this.own.hasCell({ sheetId: worksheetId, address });
  }
}

function onlyInOne(
  before: readonly Pick<NamedSheet, 'id'>[],
  after: readonly Pick<NamedSheet, 'id'>[],
): string[] {
  const [idsBefore, idsAfter] = [before, after].map((sheets) => new Set(sheets.map(({ id }) => id)));
  return [...before, ...after].map(({ id }) => id).filter((id) => !(idsBefore?.has(id) && idsAfter?.has(id)));
}

/** Each event of the sheets: its number in the client's source, and the name under which the client registers for it. */
const KINDS = {
  changed: [10, 'DataChangedEvent'],
  added: [13, 'AddedEvent'],
  deleted: [15, 'DeletedEvent'],
  rowsSorted: [19, 'RowSortedEvent'],
  rowsHidden: [22, 'RowHiddenChangedEvent'],
  renamed: [25, 'EventNameChanged'],
  shownOrHidden: [26, 'EventVisibilityChanged'],
  moved: [27, 'EventMoved'],
} as const;

export type EventKind = keyof typeof KINDS;

/** Who acts on the workbook. */
export type Author = 'addin' | 'user' | 'colleague';

/** An event on its way to the page: number of its type, id of its target, arguments. */
export type EventSink = (type: number, targetId: string, args: object) => void;

/** Target of the events of the whole workbook, as the client's source has it. */
const WORKBOOK_TARGET = 'Workbook';

/** Tells the page what happens in the workbook, when it has asked. */
export class Events {
  /** Where events go; set by the page that is attached. */
  sink: EventSink = () => undefined;
  /** False for an Excel older than ExcelApi 1.14. */
  tellsTriggerSource = true;
  private author: Author = 'addin';
  private readonly registrations = new Set<string>();

  register(typeName: string, event: string, isRegistered: boolean): void {
    const key = `${typeName}:${event}`;
    if (isRegistered) this.registrations.add(key);
    else this.registrations.delete(key);
  }

  fire(kind: EventKind, worksheetId: string, args: object = {}): void {
    const [number, registration] = KINDS[kind];
    if (!this.registrations.has(`WorksheetCollection:${registration}`)) return;
    const source = this.author === 'colleague' ? 'Remote' : 'Local';
    this.sink(number, WORKBOOK_TARGET, { source, worksheetId, ...args });
  }

  fireChange(worksheetId: string, address: string): void {
    const triggerSource = this.author === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    this.fire('changed', worksheetId, {
      changeType: 'RangeEdited',
      address,
      ...(this.tellsTriggerSource ? { triggerSource } : {}),
      shiftDirection: 'None',
    });
  }

  /** What happens meanwhile is done by this person. */
  by(author: Author, action: () => void): void {
    this.author = author;
    try {
      action();
    } finally {
      this.author = 'addin';
    }
  }
}

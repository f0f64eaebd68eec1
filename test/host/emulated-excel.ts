import ExcelJS from 'exceljs';
import { Faults } from './faults';
import { Interpreter } from './interpreter';
import { Ledger } from './ledger';
import type { MicrosoftClasses } from './microsoft-classes';
import { Book } from './model/book';
import { fullAddress, parseAddress } from './model/addresses';
import type { EventSink } from './model/events';
import { readStoredXml, withStoredXml } from './model/stored-custom-xml';
import { readStoredNames } from './model/stored-names';
import { AddinInternalService, EmulatedWorkbook } from './model/workbook';
import { Person } from './person';
import { RichApiError, type HostReply, type RequestBody, type ResponseBody } from './protocol';

export interface EmulatedExcelOptions {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  /** Sheets of the file to present as chart sheets. */
  readonly chartSheets?: readonly string[];
  /** Largest request or response, in bytes. Excel on the web: 5 MB. */
  readonly payloadLimit?: number;
  /** Above this many cells `values` is null, without an error. Excel: five million. */
  readonly readableCells?: number;
}

/** Only a test reads these files: they are not compressed. */
export const UNCOMPRESSED = { zip: { compression: 'STORE' } } as const;

const DEFAULT_PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DEFAULT_READABLE_CELLS = 5_000_000;

/** An Excel with one open workbook, on the other side of office.js. */
export class EmulatedExcel {
  readonly ledger = new Ledger();
  readonly faults = new Faults();
  microsoft: MicrosoftClasses = () => null;
  private readonly interpreter: Interpreter;
  private readonly payloadLimit: number;

  readonly workbook: EmulatedWorkbook;
  readonly user: Person;
  /** Works in the same file, elsewhere. */
  readonly colleague: Person;

  private constructor(
    readonly book: Book,
    { payloadLimit = DEFAULT_PAYLOAD_LIMIT }: EmulatedExcelOptions,
  ) {
    this.payloadLimit = payloadLimit;
    this.workbook = new EmulatedWorkbook(book);
    this.user = new Person('user', book, this.workbook.Worksheets);
    this.colleague = new Person('colleague', book, this.workbook.Worksheets);
    this.interpreter = new Interpreter({
      root: this.workbook,
      services: { 'Microsoft.InternalService.AddinInternalService': new AddinInternalService() },
      microsoft: (typeName) => this.microsoft(typeName),
      beforeAction: (name) => this.faults.beforeAction(name),
      onRegistration: ({ typeName }, event, isRegistered) =>
        book.events.register(typeName, event, isRegistered),
    });
  }

  static async open(options: EmulatedExcelOptions): Promise<EmulatedExcel> {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(options.bytes.slice().buffer);
    return new EmulatedExcel(
      new Book(file, {
        fileName: options.fileName ?? 'Classeur1.xlsx',
        chartSheets: options.chartSheets ?? [],
        readableCells: options.readableCells ?? DEFAULT_READABLE_CELLS,
        names: readStoredNames(options.bytes),
        customXml: readStoredXml(options.bytes),
      }),
      options,
    );
  }

  /** Answers one request of office.js, given and returned as JSON text. */
  async send(text: string): Promise<HostReply> {
    const body = JSON.parse(text) as RequestBody;
    const fault = await this.faults.next();
    const { response, text: reply } = this.limited(
      fault ? failure(fault) : this.answer(body, byteLength(text)),
    );
    this.ledger.record(body, {
      actions: body.Actions.length,
      requestBytes: byteLength(text),
      responseBytes: byteLength(reply),
      cells: this.book.cellsTouched,
      error: response.Error?.Code ?? null,
    });
    this.book.cellsTouched = 0;
    return { status: fault?.status ?? 200, body: reply };
  }

  set onEvent(sink: EventSink) {
    this.book.events.sink = sink;
  }

  set tellsTriggerSource(tells: boolean) {
    this.book.events.tellsTriggerSource = tells;
  }

  /** A change made by the user in the grid. */
  userWrites(sheetName: string, address: string, value: ExcelJS.CellValue): void {
    this.user.writes(sheetName, address, value);
  }

  /** From now on a write in this sheet fails, though the sheet says that it is not protected. */
  refuseWritesIn(sheetName: string): void {
    this.book.unwritable.add(sheetName);
  }

  /** The structure of the workbook is protected, as by the button of the ribbon. */
  protectStructure(): void {
    this.book.isStructureProtected = true;
  }

  sheet(name: string): ExcelJS.Worksheet {
    const sheet = this.book.file.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet « ${name} »`);
    return sheet;
  }

  /** "'Annexe 2'!B3:B5": what is selected, with its sheet. */
  get selectedAddress(): string {
    return fullAddress(this.book.activeSheet?.name ?? '', this.book.selection);
  }

  /** Puts the selection somewhere, as a click of the user. */
  userSelects(sheetName: string, address: string): void {
    this.book.activeSheet = this.sheet(sheetName);
    this.book.selection = parseAddress(address)?.bounds ?? this.book.selection;
  }

  async save(): Promise<Uint8Array> {
    const { file, customXml } = this.book;
    return withStoredXml(new Uint8Array(await file.xlsx.writeBuffer(UNCOMPRESSED)), customXml);
  }

  private answer(body: RequestBody, requestBytes: number): ResponseBody {
    return requestBytes > this.payloadLimit ? failure(tooLarge('Request')) : this.interpreter.process(body);
  }

  private limited(response: ResponseBody): { response: ResponseBody; text: string } {
    const text = JSON.stringify(response);
    if (byteLength(text) <= this.payloadLimit) return { response, text };
    const refusal = failure(tooLarge('Response'));
    return { response: refusal, text: JSON.stringify(refusal) };
  }
}

const byteLength = (text: string): number => Buffer.byteLength(text);

const failure = ({ code, message, location, status }: RichApiError): ResponseBody => ({
  Results: [],
  Error: {
    Code: code,
    Message: message,
    HttpStatusCode: status,
    ...(location ? { Location: location } : {}),
  },
});

const tooLarge = (direction: 'Request' | 'Response'): RichApiError =>
  new RichApiError(
    `${direction}PayloadSizeLimitExceeded`,
    `The ${direction.toLowerCase()} payload size has exceeded the limit.`,
  );

import type { Workbook } from 'exceljs';
import { EmulatedExcel, UNCOMPRESSED, type EmulatedExcelOptions } from './emulated-excel';
import { readMicrosoftClasses } from './microsoft-classes';
import { installExternal, type HostMessage, type ShimReply } from './page-shim';
import { createPage, globalOf, loadOfficeJs } from './vm-page';

export interface OpenExcelOptions extends Omit<EmulatedExcelOptions, 'bytes'> {
  /** The workbook to open: bytes of an .xlsx, or an exceljs workbook that is first saved as one. */
  readonly workbook: Workbook | Uint8Array;
  /** Highest requirement set that this Excel has: "1.9", "1.17"… */
  readonly excelApi?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** An add-in's page, with Microsoft's office.js talking to an emulated Excel. */
export interface OpenedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: EmulatedExcel;
  /** Document settings as last saved. */
  readonly settings: () => Readonly<Record<string, string>>;
  save(): Promise<Uint8Array>;
}

export const DEFAULT_EXCEL_API = '1.17';
export const SHIM_DEFAULTS = { lcid: 1036, version: '16.0.17726.20000' };

/** Office.js in a bare Node context: fast, for unit tests. */
export async function openExcel(options: OpenExcelOptions): Promise<OpenedExcel> {
  const host = await EmulatedExcel.open({ ...options, bytes: await bytesOf(options.workbook) });
  let settings = options.settings ?? {};
  const page = createPage();
  const receive = async (message: HostMessage): Promise<ShimReply> => {
    if (message.kind === 'request') return host.send(message.body);
    settings = message.settings;
    return { status: 200, body: '' };
  };
  const excelApi = options.excelApi ?? DEFAULT_EXCEL_API;
  const deliver = installExternal(page, receive, { ...SHIM_DEFAULTS, excelApi, settings });
  host.onEvent = (type, targetId, args) => void setTimeout(() => deliver(type, targetId, args), 0);
  loadOfficeJs(page);
  const office = globalOf(page, 'Office') as typeof Office;
  await office.onReady();
  const excel = globalOf(page, 'Excel') as typeof Excel;
  host.microsoft = readMicrosoftClasses(excel);
  host.tellsTriggerSource = office.context.requirements.isSetSupported('ExcelApi', '1.14');
  host.ledger.reset();
  return { Excel: excel, Office: office, host, settings: () => settings, save: () => host.save() };
}

async function bytesOf(workbook: Workbook | Uint8Array): Promise<Uint8Array> {
  return workbook instanceof Uint8Array
    ? workbook
    : new Uint8Array(await workbook.xlsx.writeBuffer(UNCOMPRESSED));
}

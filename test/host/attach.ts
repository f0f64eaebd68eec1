import type { Page } from 'playwright-core';
import { EmulatedExcel, type EmulatedExcelOptions } from './emulated-excel';
import { HOST_INFO, hasOfficeJsFile, officeJsFile } from './office-js-files';
import { DEFAULT_EXCEL_API, SHIM_DEFAULTS } from './open-excel';
import { installExternal, type HostMessage, type ShimReply } from './page-shim';

export interface AttachOptions extends EmulatedExcelOptions {
  readonly excelApi?: string;
  /** Folder that office.js is loaded from in the page under test. */
  readonly officeJsUrl?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface AttachedExcel {
  readonly host: EmulatedExcel;
  /** The address of the pane with what office.js needs to know its host. */
  paneUrl(url: string): string;
  readonly settings: () => Readonly<Record<string, string>>;
}

const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * Puts an emulated Excel behind a browser page. Call before `page.goto(attached.paneUrl(…))`.
 * The page's own HTML stays as it is: the address of office.js is answered from node_modules.
 */
export async function attachEmulatedExcel(page: Page, options: AttachOptions): Promise<AttachedExcel> {
  const host = await EmulatedExcel.open(options);
  let settings = options.settings ?? {};
  await page.exposeFunction('ctgHostSend', async (message: HostMessage): Promise<ShimReply> => {
    if (message.kind === 'request') return host.send(message.body);
    settings = message.settings;
    return { status: 200, body: '' };
  });
  const shim = { ...SHIM_DEFAULTS, excelApi: options.excelApi ?? DEFAULT_EXCEL_API, settings };
  await page.addInitScript({ content: shimSource(shim) });
  await serveOfficeJs(page, options.officeJsUrl ?? MICROSOFT_CDN);
  host.onEvent = (type, targetId, args) => {
    const event = JSON.stringify([type, targetId, args]);
    // The page may be closed by now: an event to nobody is no failure.
    page.evaluate(`ctgDeliverEvent(...${event})`).catch(() => undefined);
  };
  return { host, paneUrl: withHostInfo, settings: () => settings };
}

function shimSource(options: object): string {
  const call = `(${installExternal.toString()})(window, (message) => window.ctgHostSend(message), ${JSON.stringify(options)})`;
  return `window.ctgDeliverEvent = ${call};`;
}

function withHostInfo(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${HOST_INFO}`;
}

async function serveOfficeJs(page: Page, folder: string): Promise<void> {
  await page.route(`${folder}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(new URL(folder).pathname.length);
    if (!hasOfficeJsFile(path)) return route.abort();
    return route.fulfill({ path: officeJsFile(path), contentType: 'text/javascript' });
  });
}

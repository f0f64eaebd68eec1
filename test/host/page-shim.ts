/** What the page is told of its host. Plain data: it crosses to a browser. */
export interface ShimOptions {
  readonly excelApi: string;
  readonly lcid: number;
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
}

export type HostMessage =
  | { readonly kind: 'request'; readonly body: string }
  | { readonly kind: 'settings'; readonly settings: Record<string, string> };

export interface ShimReply {
  readonly status: number;
  readonly body: string;
}

type Callback = (result: unknown) => void;
type Handler = (id: number, args: unknown) => void;

/**
 * The page's side of the host: `window.external`, as Excel for Windows gives it to office.js.
 * It is turned into text and run in a browser, so it must not use anything outside itself.
 * Returns the function that delivers an event of the host to the page.
 */
export function installExternal(
  page: object,
  send: (message: HostMessage) => Promise<ShimReply>,
  options: ShimOptions,
): (type: number, targetId: string, args: object) => void {
  const REQUEST = 93;
  const RICH_EVENT = 33;
  const HOST_ERROR = 5001;
  let settings: Record<string, string> = { ...options.settings };
  const handlers = new Map<number, Handler[]>();
  const safeArray = (items: unknown[]): unknown => Object.assign(items, { toArray: () => items });
  const themeInfo = { primaryFontColor: 0, primaryBackgroundColor: 16777215 };
  const sets = {
    ExcelApi: options.excelApi,
    SharedRuntime: '1.1',
    DialogApi: '1.2',
    RibbonApi: '1.1',
    Settings: '1.1',
    RichApiRuntime: '1.1',
  };

  const storage = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]) => {
      settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
      void send({ kind: 'settings', settings });
    },
    RefreshAsync: (done: () => void) => done(),
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'emulated-addin',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.lcid,
    GetAppDataLocale: () => options.lcid,
    GetDocUrl: () => 'C:\\Classeur1.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'c0',
    GetInstanceId: () => 'i0',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => options.version,
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetOfficeThemeInfo: () => JSON.stringify(themeInfo),
    GetSettings: () => storage,
  };

  const external = {
    GetContext: () => context,
    Execute(id: number, params: readonly unknown[], callback: Callback) {
      if (id !== REQUEST) {
        callback(safeArray([0, null]));
        return;
      }
      const [message] = params as [readonly unknown[]];
      send({ kind: 'request', body: String(message[4]) }).then(
        ({ status, body }) => callback(safeArray([0, [status, [], body]])),
        (error: unknown) => callback(safeArray([HOST_ERROR, String(error)])),
      );
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: Callback) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      callback(0);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      handlers.delete(id);
      callback(0);
    },
    MessageParent: () => undefined,
    MessageParent2: () => undefined,
  };
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });

  return (type, targetId, args) => {
    const message = safeArray([65536, type, targetId, JSON.stringify(args), 0, false]);
    for (const handler of handlers.get(RICH_EVENT) ?? []) handler(RICH_EVENT, safeArray([message]));
  };
}

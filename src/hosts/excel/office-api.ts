/** The two objects that office.js puts in the page. Given by hand only where there is no page: in tests. */
export interface OfficeApi {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** The objects of the page we run in; read late, because office.js fills them after our own scripts load. */
export const pageOfficeApi: OfficeApi = {
  get Excel() {
    return Excel;
  },
  get Office() {
    return Office;
  },
};

/** Our floor, and the versions above it that some feature asks for. */
export type ExcelApiVersion = '1.9' | '1.10' | '1.11' | '1.13' | '1.17' | '1.20';

export function hasExcelApi({ Office: office }: OfficeApi, version: ExcelApiVersion): boolean {
  return office.context.requirements.isSetSupported('ExcelApi', version);
}

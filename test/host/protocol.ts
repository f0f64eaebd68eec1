/** The messages that office.js and Excel exchange, as read in Microsoft's client. Names on the wire are PascalCase. */

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex?: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: ResponseError;
}

/** What travels back to the page: an HTTP-like status and a JSON text. */
export interface HostReply {
  readonly status: number;
  readonly body: string;
}

/** An error of the emulated Excel, as the add-in sees it. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (location: string): RichApiError =>
  new RichApiError(
    'InvalidArgument',
    'The argument is invalid or missing or has an incorrect format.',
    location,
  );

export const itemNotFound = (location: string): RichApiError =>
  new RichApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);

export const accessDenied = (location: string): RichApiError =>
  new RichApiError('AccessDenied', 'You cannot perform the requested operation.', location, 403);

import { HostObject, membersOf, NULL_OBJECT, type Resolved } from './host-object';
import { asResolved, MemberAccess } from './member-access';
import type { MicrosoftClasses } from './microsoft-classes';
import {
  ActionType,
  PathType,
  RichApiError,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from './protocol';
import { Query } from './query';

/** What lives as long as one request. */
interface RequestState {
  readonly paths: RequestBody['ObjectPaths'];
  readonly resolved: Map<number, Resolved>;
  /** Paths for which the client asks a reference that outlives the request. */
  readonly toKeep: ReadonlySet<number>;
  readonly kept: Map<HostObject, string>;
}

const EVENT_REGISTRATION = /^_(Register|Unregister)(\w+)$/;

export interface InterpreterOptions {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
  readonly microsoft: MicrosoftClasses;
  /** Told the name of each action, or of the path that it makes; may throw its failure. */
  readonly beforeAction: (name: string) => void;
  readonly onRegistration: (target: HostObject, event: string, isRegistered: boolean) => void;
}

/** Runs a request of office.js on host objects. Knows the protocol, and nothing of Excel. */
export class Interpreter {
  private readonly access: MemberAccess;
  private readonly references = new Map<string, HostObject>();
  private referenceCount = 0;

  constructor(private readonly options: InterpreterOptions) {
    this.access = new MemberAccess(options.microsoft);
  }

  /** Earlier actions stay done when a later one fails, as in Excel. */
  process(body: RequestBody): ResponseBody {
    const keeps = body.Actions.filter(({ Name }) => Name === '_KeepReference');
    const state: RequestState = {
      paths: body.ObjectPaths,
      resolved: new Map(),
      toKeep: new Set(body.AutoKeepReference ? keeps.map(({ ObjectPathId }) => ObjectPathId) : []),
      kept: new Map(),
    };
    const response: ResponseBody = { Results: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.options.beforeAction(action.Name || (body.ObjectPaths[action.ObjectPathId]?.Name ?? ''));
        const value = this.act(state, action);
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        response.Error = describe(error, index);
        break;
      }
    }
    return response;
  }

  private act(state: RequestState, action: ActionInfo): unknown {
    const target = action.ObjectPathId ? this.resolve(state, action.ObjectPathId) : NULL_OBJECT;
    switch (action.ActionType) {
      case ActionType.instantiate:
        if (state.toKeep.has(action.ObjectPathId)) this.keep(state, target);
        return target === NULL_OBJECT ? null : this.identify(state, target);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.query(state, target, action);
      case ActionType.method:
        return this.invoke(state, target, action);
      case ActionType.setProperty: {
        this.access.write(present(target, action), action.Name, this.args(state, action.ArgumentInfo)[0]);
        return;
      }
      case ActionType.update: {
        this.access.update(present(target, action), action.ObjectState ?? {});
        return;
      }
      case ActionType.trace:
        return null;
      default:
        throw new RichApiError('NotEmulated', `action of type ${action.ActionType}`, undefined, 501);
    }
  }

  private query(state: RequestState, target: Resolved, { QueryInfo }: ActionInfo): unknown {
    if (target === NULL_OBJECT) return null;
    return new Query(this.access, (item) => this.identify(state, item)).run(target, QueryInfo);
  }

  private invoke(state: RequestState, target: Resolved, action: ActionInfo): unknown {
    if (action.Name === '_KeepReference') return this.keep(state, target);
    const args = this.args(state, action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]));
      return null;
    }
    const owner = present(target, action);
    const registration = EVENT_REGISTRATION.exec(action.Name);
    if (registration) {
      this.options.onRegistration(owner, registration[2] ?? '', registration[1] === 'Register');
      return null;
    }
    const value = this.access.call(owner, action.Name, args) ?? null;
    return value instanceof HostObject ? this.identify(state, value) : value;
  }

  /** Each path is walked once a request, so that `add()` adds once however often its result is used. */
  private resolve(state: RequestState, id: number): Resolved {
    const known = state.resolved.get(id);
    if (known) return known;
    const path = state.paths[id];
    if (!path) throw new RichApiError('InvalidObjectPath', `unknown path ${id}`);
    const target = this.walk(state, path);
    state.resolved.set(id, target);
    return target;
  }

  private walk(state: RequestState, path: ObjectPathInfo): Resolved {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.options.root;
      case PathType.nullObject:
        return NULL_OBJECT;
      case PathType.service:
        return found(this.options.services[path.Name], 'NotEmulated', path.Name);
      case PathType.reference:
        return found(this.references.get(path.Name), 'InvalidReference', path.Name);
      default:
        return this.walkFromParent(state, path);
    }
  }

  private walkFromParent(state: RequestState, path: ObjectPathInfo): Resolved {
    const parent = this.resolve(state, path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.property) return this.access.navigate(parent, path.Name);
    const method = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    const value = this.access.call(parent, method, this.args(state, path.ArgumentInfo));
    return asResolved(value, `${parent.typeName}.${method}`);
  }

  /** Client objects given as arguments come as ids of their paths. */
  private args(state: RequestState, info: ArgumentInfo = {}): unknown[] {
    const { Arguments = [], ReferencedObjectPathIds } = info;
    const read = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(value)) {
        return value.map((item: unknown, index) => read(item, Array.isArray(id) ? id[index] : 0));
      }
      return typeof id === 'number' && id > 0 ? this.resolve(state, id) : value;
    };
    return Arguments.map((value, index) => read(value, ReferencedObjectPathIds?.[index]));
  }

  private identify(state: RequestState, target: HostObject): Record<string, unknown> {
    const reference = state.kept.get(target);
    const id = membersOf(target).has('id') ? { Id: this.access.read(target, 'Id') } : {};
    return { ...id, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private keep(state: RequestState, target: Resolved): null {
    if (target === NULL_OBJECT || state.kept.has(target)) return null;
    this.referenceCount += 1;
    const reference = `{ref-${this.referenceCount}}`;
    this.references.set(reference, target);
    state.kept.set(target, reference);
    return null;
  }
}

function present(target: Resolved, { Name }: ActionInfo): HostObject {
  if (target !== NULL_OBJECT) return target;
  throw new RichApiError('InvalidObjectPath', 'The object path is that of a null object.', Name);
}

function found(target: HostObject | undefined, code: string, name: string): HostObject {
  if (target) return target;
  throw new RichApiError(code, `${name} is not there`, name);
}

function describe(error: unknown, ActionIndex: number): ResponseError {
  const { code, message, location, status } =
    error instanceof RichApiError
      ? error
      : new RichApiError(
          'EmulatorCrash',
          String(error instanceof Error ? error.stack : error),
          undefined,
          500,
        );
  return {
    Code: code,
    Message: message,
    ...(location === undefined ? {} : { Location: location }),
    ActionIndex,
    HttpStatusCode: status,
  };
}

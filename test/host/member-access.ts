import { HostObject, membersOf, NULL_OBJECT, type Member, type Resolved } from './host-object';
import { hasMember, type MicrosoftClasses } from './microsoft-classes';
import { accessDenied, invalidArgument, RichApiError } from './protocol';

/** Finds, reads, writes and calls members of host objects by their wire name; loud about those that are missing. */
export class MemberAccess {
  constructor(private readonly microsoft: MicrosoftClasses) {}

  read(target: HostObject, name: string): unknown {
    return Reflect.get(target, this.find(target, name, 'property').name);
  }

  navigate(target: HostObject, name: string): Resolved {
    return asResolved(this.read(target, name), `${target.typeName}.${name}`);
  }

  call(target: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = Reflect.get(target, this.find(target, name, 'method').name) as (
      ...values: readonly unknown[]
    ) => unknown;
    return method.apply(target, args as unknown[]);
  }

  write(target: HostObject, name: string, value: unknown): void {
    const member = this.find(target, name, 'property');
    if (!member.writable) throw this.unwritable(target, member.name);
    Reflect.set(target, member.name, value);
  }

  /** `set({…})` of the client: nested objects go down, the rest is written. */
  update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const member = this.find(target, name, 'property');
      const current: unknown = Reflect.get(target, member.name);
      if (current instanceof HostObject) this.update(current, value as Record<string, unknown>);
      else this.write(target, name, value);
    }
  }

  find(target: HostObject, name: string, kind: Member['kind']): Member {
    const member = membersOf(target).get(name.toLowerCase());
    if (member?.kind === kind) return member;
    throw this.missing(target, name);
  }

  private unwritable(target: HostObject, name: string): RichApiError {
    const location = `${target.typeName}.${name}`;
    const microsoft = this.microsoft(target.typeName);
    if (!microsoft?.writable[microsoft.scalars.indexOf(name)]) return accessDenied(location);
    return new RichApiError(
      'NotEmulated',
      `${location} is written in real Excel, not emulated`,
      location,
      501,
    );
  }

  private missing(target: HostObject, name: string): RichApiError {
    const location = `${target.typeName}.${name}`;
    const microsoft = this.microsoft(target.typeName);
    if (microsoft && !hasMember(microsoft, name)) return invalidArgument(location);
    return new RichApiError('NotEmulated', `${location} is real Excel API but not emulated`, location, 501);
  }
}

export function asResolved(value: unknown, location: string): Resolved {
  if (value === null || value === undefined || value === NULL_OBJECT) return NULL_OBJECT;
  if (value instanceof HostObject) return value;
  throw new RichApiError('NotEmulated', `${location} is no object to go through`, location, 501);
}

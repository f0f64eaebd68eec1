import type { OfficePackage } from './open-package';
import { runAtOnce } from './steps';

/** The parts of a file, some of them no longer as they were. Without a file: all of them are new. */
export class ChangedParts {
  /** New content by the name that the file has for the part; null: taken away. */
  readonly changes = new Map<string, Uint8Array | null>();
  private readonly addedNames = new Map<string, string>();

  constructor(private readonly file: OfficePackage | null) {}

  /** The XML of a part as it now is; undefined when there is none. */
  read(name: string): string | undefined {
    const stored = this.storedName(name);
    const change = this.changes.get(stored);
    if (change !== undefined) return change === null ? undefined : new TextDecoder().decode(change);
    return this.file ? runAtOnce(this.file.xml(stored)) : undefined;
  }

  /** Rewrites the XML of a part that may not exist; then nothing happens, and it gives false. */
  edit(name: string, change: (xml: string) => string): boolean {
    const xml = this.read(name);
    if (xml === undefined) return false;
    this.write(name, change(xml));
    return true;
  }

  /** Gives a part this content, whether or not there was one of this name. */
  write(name: string, xml: string): void {
    const stored = this.storedName(name);
    this.addedNames.set(stored.toLowerCase(), stored);
    this.changes.set(stored, new TextEncoder().encode(xml));
  }

  drop(name: string): void {
    if (this.has(name)) this.changes.set(this.storedName(name), null);
  }

  has(name: string): boolean {
    const stored = this.storedName(name);
    const change = this.changes.get(stored);
    return change === undefined ? this.file?.entry(name) !== undefined : change !== null;
  }

  /** Part names are compared without case. */
  private storedName(name: string): string {
    return this.file?.entry(name)?.name ?? this.addedNames.get(name.toLowerCase()) ?? name;
  }
}

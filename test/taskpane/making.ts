import type { OwnSheet, SheetMaker, SheetSpec } from '../../src/workbook';

/** Adds sheets to a workbook that is not there, and remembers them. */
export class FakeMaker implements SheetMaker {
  own: OwnSheet[] = [];
  failure: Error | null = null;
  readonly added: { names: string[]; replaced: readonly (string | null)[] | undefined }[] = [];

  async ownSheets() {
    return this.own;
  }
  async addSheets(specs: readonly SheetSpec[], replaced?: readonly (string | null)[], signal?: AbortSignal) {
    if (this.failure) throw this.failure;
    signal?.throwIfAborted();
    const names = specs.map(({ name }) => name);
    this.added.push({ names, replaced });
    return names;
  }
}

/** Work that goes on until it is let go. */
export function held<T>(result: T) {
  let release = (): void => undefined;
  const work = new Promise<T>((resolve) => (release = () => resolve(result)));
  return { work, release: () => release() };
}

/** Names of the files handed to the browser. */
export function watchDownloads(): string[] {
  const names: string[] = [];
  URL.createObjectURL = () => 'blob:annexe';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

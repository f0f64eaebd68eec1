import { createHash } from 'node:crypto';

/** A list that `sha256sum --check` reads: one line a file, in the order of the names. */
export function sha256List(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

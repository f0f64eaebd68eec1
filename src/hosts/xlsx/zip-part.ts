import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { tooLarge, truncatedFile } from './problems';
import type { Steps } from './steps';
import { compressedBytes, DEFLATED, STORED, type ZipEntry } from './zip-directory';

const MEGABYTE = 2 ** 20;
const MAX_TOTAL = 512 * MEGABYTE;
const MAX_PART = 256 * MEGABYTE;
/** A part this large that shrinks more than this is no sheet that anybody filled. */
const SUSPECT_SIZE = 64 * MEGABYTE;
const SUSPECT_RATIO = 200;
const CHUNK = 64 * 1024;

/** Refuses, before anything is inflated, a zip that declares more than we accept. */
export function checkDeclaredSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_TOTAL || entries.some(isSuspect)) throw tooLarge();
}

const isSuspect = ({ size, compressedSize }: ZipEntry): boolean =>
  size > MAX_PART || (size > SUSPECT_SIZE && size > compressedSize * SUSPECT_RATIO);

/** Inflates one entry; never more than the size it declares. Its CRC must hold. */
export function* inflateEntry(bytes: Uint8Array, entry: ZipEntry): Steps<Uint8Array> {
  const compressed = compressedBytes(bytes, entry);
  const content = entry.method === STORED ? compressed : yield* inflate(compressed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw truncatedFile();
  return content;
}

function* inflate(compressed: Uint8Array, { method, size }: ZipEntry): Steps<Uint8Array> {
  if (method !== DEFLATED) throw truncatedFile();
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLarge();
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += CHUNK) {
    push(inflater, compressed.subarray(at, at + CHUNK), at + CHUNK >= compressed.length);
    yield;
  }
  return content.subarray(0, length);
}

/** fflate throws its own errors on damaged data; ours pass through. */
function push(inflater: Inflate, chunk: Uint8Array, isLast: boolean): void {
  try {
    inflater.push(chunk, isLast);
  } catch (error) {
    const isOurs = error instanceof Error && error.name === 'HostError';
    throw isOurs ? error : truncatedFile(error);
  }
}

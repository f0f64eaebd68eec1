import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import {
  compressedBytes,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  ENTRY_SIGNATURE,
  ENTRY_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  UTF8_FLAG,
  viewOf,
  type ZipEntry,
} from './zip-directory';

/** New content by part name; null takes the part away, and a name that the zip does not have adds one. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

const VERSION = 20;
/** Sizes are known when we write, so that none follows the data. */
const SIZES_FOLLOW_FLAG = 8;

interface WrittenEntry {
  readonly entry: ZipEntry;
  readonly data: Uint8Array;
}

/** The same zip with some parts changed; the others are copied as they are, without being inflated. */
export function rewriteZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  changes: PartChanges,
): Uint8Array {
  const kept = entries.flatMap((entry) => writtenEntry(bytes, entry, changes.get(entry.name)));
  const written = [...kept, ...addedEntries(entries, changes)];
  const blocks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { entry, data } of written) {
    directory.push(directoryRecord({ ...entry, offset }), entry.nameBytes);
    blocks.push(localRecord(entry), entry.nameBytes, data);
    offset += LOCAL_SIZE + entry.nameBytes.length + data.length;
  }
  const end = endRecord(written.length, sizeOf(directory), offset);
  return concatenate([...blocks, ...directory, end]);
}

function writtenEntry(
  bytes: Uint8Array,
  original: ZipEntry,
  content: Uint8Array | null | undefined,
): WrittenEntry[] {
  if (content === null) return [];
  const entry = { ...original, flags: original.flags & ~SIZES_FOLLOW_FLAG };
  if (content === undefined) return [{ entry, data: compressedBytes(bytes, original) }];
  return [deflated(entry, content)];
}

function deflated(entry: ZipEntry, content: Uint8Array): WrittenEntry {
  const data = deflateSync(content);
  const sizes = { crc: crc32(content), size: content.length, compressedSize: data.length };
  return { entry: { ...entry, ...sizes, method: DEFLATED }, data };
}

function addedEntries(entries: readonly ZipEntry[], changes: PartChanges): WrittenEntry[] {
  const known = new Set(entries.map(({ name }) => name));
  return [...changes].flatMap(([name, content]) =>
    content === null || known.has(name) ? [] : [deflated(newEntry(name), content)],
  );
}

/** The day that Office gives to the parts of its files: 1 January 1980. */
const NO_TIME = 0x00210000;

const newEntry = (name: string): ZipEntry => ({
  name,
  nameBytes: new TextEncoder().encode(name),
  flags: UTF8_FLAG,
  method: DEFLATED,
  time: NO_TIME,
  crc: 0,
  compressedSize: 0,
  size: 0,
  attributes: 0,
  offset: 0,
});

function localRecord(entry: ZipEntry): Uint8Array {
  const record = new Uint8Array(LOCAL_SIZE);
  const view = viewOf(record);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  writeCommonFields(view, 4, entry);
  return record;
}

function directoryRecord(entry: ZipEntry): Uint8Array {
  const record = new Uint8Array(ENTRY_SIZE);
  const view = viewOf(record);
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  writeCommonFields(view, 6, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, entry.offset, true);
  return record;
}

/** The fields that both records of an entry share, in the same order. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(END_SIZE);
  const view = viewOf(record);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

const sizeOf = (blocks: readonly Uint8Array[]): number => blocks.reduce((sum, { length }) => sum + length, 0);

function concatenate(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(blocks));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

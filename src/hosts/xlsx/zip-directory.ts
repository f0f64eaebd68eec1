import { tooLarge, truncatedFile } from './problems';

/** One file of the zip, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly attributes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export const END_SIGNATURE = 0x06054b50;
export const END_SIZE = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_SIZE = 20;
const MAX_COMMENT = 0xffff;
export const ENTRY_SIGNATURE = 0x02014b50;
export const ENTRY_SIZE = 46;
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_SIZE = 30;
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
export const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
const MAX_ENTRIES = 10_000;

export const STORED = 0;
export const DEFLATED = 8;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The files of a zip; throws a HostError when its directory is missing or makes no sense. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const { count, offset } = locateDirectory(view);
    if (count > MAX_ENTRIES) throw tooLarge();
    return readEntries(bytes, view, offset, count);
  } catch (error) {
    throw error instanceof RangeError ? truncatedFile(error) : error;
  }
}

/** The bytes of one entry as they lie in the file, compressed. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw truncatedFile();
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length || entry.flags & ENCRYPTED_FLAG) throw truncatedFile();
  return bytes.subarray(start, end);
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const end = findEnd(view);
  const locator = end - END64_LOCATOR_SIZE;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
    const end64 = readUint64(view, locator + 8);
    return { count: readUint64(view, end64 + 32), offset: readUint64(view, end64 + 48) };
  }
  return { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw truncatedFile();
}

function readEntries(bytes: Uint8Array, view: DataView, offset: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw truncatedFile();
    entries.push(readEntry(bytes, view, at));
    at += ENTRY_SIZE + variableSize(view, at);
  }
  return entries;
}

const variableSize = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameStart = at + ENTRY_SIZE;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  if (nameEnd > bytes.length) throw truncatedFile();
  const declared = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size = 0, compressedSize = 0, offset = 0] = declared.includes(IN_ZIP64)
    ? fromZip64Field(view, nameEnd, view.getUint16(at + 30, true), declared)
    : declared;
  const nameBytes = bytes.subarray(nameStart, nameEnd);
  return {
    name: new TextDecoder(flags & UTF8_FLAG ? 'utf-8' : 'latin1').decode(nameBytes),
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    attributes: view.getUint32(at + 38, true),
    offset,
  };
}

/** Sizes over 4 GB lie in an extra field, where some writers put small ones too. */
function fromZip64Field(view: DataView, start: number, length: number, declared: number[]): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return declared.map((value) => {
      if (value !== IN_ZIP64) return value;
      next += 8;
      return readUint64(view, next - 8);
    });
  }
  throw truncatedFile();
}

const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

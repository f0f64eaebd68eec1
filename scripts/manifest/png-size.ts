export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Eight bits for each of red, green, blue and transparency. */
  readonly is32Bit: boolean;
}

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const HEADER_LENGTH = 26;
const COLOUR_WITH_ALPHA = 6;

/** What the first bytes of a PNG say; null when it is none. */
export function pngHeader(file: Buffer): PngHeader | null {
  if (file.length < HEADER_LENGTH || file.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return null;
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    is32Bit: file[24] === 8 && file[25] === COLOUR_WITH_ALPHA,
  };
}

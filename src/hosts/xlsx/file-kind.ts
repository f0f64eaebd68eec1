import {
  emptyFile,
  notAWorkbook,
  oldFormat,
  otherFormat,
  passwordProtected,
  truncatedFile,
} from './problems';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLE_HEADER_SIZE = 512;
const OLE_ENTRY_SIZE = 128;
const TEXT_SAMPLE = 4096;

const OTHER_FORMATS: readonly { readonly part: RegExp; readonly what: string }[] = [
  { part: /^word\//, what: 'un document Word (.docx)' },
  { part: /^ppt\//, what: 'un diaporama PowerPoint (.pptx)' },
  { part: /^content\.xml$/, what: 'un document LibreOffice (.ods ou .odt)' },
  { part: /^index\/|\.iwa$/i, what: 'un document Apple (.numbers)' },
];

/** Throws, with the reason, unless the file begins as a zip. */
export function checkIsZip(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw emptyFile();
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw oleProblem(bytes);
  if (startsWith(bytes, PDF)) throw otherFormat('un document PDF');
  if (/\.(csv|txt|tsv)$/i.test(fileName) && isText(bytes)) throw otherFormat('un fichier de texte (.csv)');
  throw notAWorkbook();
}

/** Throws, with the reason, unless these parts can make an .xlsx workbook. */
export function checkIsWorkbook(parts: readonly string[]): void {
  if (parts.some((part) => /^\/?xl[/\\]workbook\.bin$/i.test(part))) throw oldFormat('.xlsb');
  if (parts.some((part) => /^\/?xl[/\\]/i.test(part))) return;
  const other = OTHER_FORMATS.find(({ part: pattern }) => parts.some((part) => pattern.test(part)));
  if (other) throw otherFormat(other.what);
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** An OLE file is a workbook before 2007, or a newer one under a password; its directory tells. */
function oleProblem(bytes: Uint8Array): Error {
  const names = oleEntryNames(bytes);
  if (names.has('EncryptedPackage')) return passwordProtected();
  if (names.has('Workbook') || names.has('Book')) return oldFormat('.xls');
  if (names.has('WordDocument')) return otherFormat('un document Word (.doc)');
  return names.size === 0 ? truncatedFile() : notAWorkbook();
}

/** Directory entries are 128 bytes long and aligned: looked for everywhere, so that a damaged file is told too. */
function oleEntryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = OLE_HEADER_SIZE; at + OLE_ENTRY_SIZE <= bytes.length; at += OLE_ENTRY_SIZE) {
    const length = (bytes[at + 64] ?? 0) - 2;
    const kind = bytes[at + 66];
    if (length <= 0 || length > 62 || length % 2 || (kind !== 1 && kind !== 2 && kind !== 5)) continue;
    names.add(decoder.decode(bytes.subarray(at, at + length)));
  }
  return names;
}

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, TEXT_SAMPLE).includes(0);

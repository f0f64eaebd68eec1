import { forbiddenXml } from './problems';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const MAX_CODE_POINT = 0x10ffff;

/** Text between two tags, or of an attribute, as its author meant it. Only XML's five entities exist here. */
export function decodeXml(text: string): string {
  return text.includes('&') ? text.replace(/&([^;&\s]{0,10});?/g, decodeEntity) : text;
}

function decodeEntity(whole: string, name: string): string {
  if (!whole.endsWith(';')) throw forbiddenXml();
  const number = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name);
  const code = number ? (number[1] ? parseInt(number[1], 16) : Number(number[2])) : NaN;
  const text = number && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : ENTITIES.get(name);
  if (text === undefined) throw forbiddenXml();
  return text;
}

/** Excel writes as _xHHHH_ the characters that XML cannot hold, such as a carriage return. */
export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse of decodeExcelText then decodeXml. */
export function encodeExcelText(text: string): string {
  return encodeXml(
    text
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      // oxlint-disable-next-line no-control-regex -- these are the very characters to escape
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapeCode)
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, escapeCode),
  );
}

const escapeCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export function encodeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

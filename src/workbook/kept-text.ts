/** Namespace of the custom XML part that holds our text, in Excel as in a file. */
export const KEPT_NAMESPACE = 'urn:ctg-annexes:dossier:1';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const UNESCAPED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** Control characters, which XML 1.0 cannot hold, and halves of characters. Line breaks are written otherwise in what we keep. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Any tool may have rewritten the part: with a prefix, with CDATA. */
const ROOT = /<(?:[\w-]+:)?dossier(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w-]+:)?dossier\s*>)/;
const CDATA_OR_ENTITY = /<!\[CDATA\[([\s\S]*?)\]\]>|&(#x?[\da-f]+|\w+);/gi;

/** The whole part, as it is written. */
export function keptXml(text: string): string {
  const escaped = text.replace(UNWRITABLE, '').replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);
  return `<dossier xmlns="${KEPT_NAMESPACE}">${escaped}</dossier>`;
}

/** The text in a part of ours; null when it is none. */
export function keptTextIn(xml: string): string | null {
  const [, attributes, content = ''] = ROOT.exec(xml) ?? [];
  if (!attributes?.includes(KEPT_NAMESPACE)) return null;
  return content.replace(CDATA_OR_ENTITY, (whole, cdata: string | undefined, name: string) =>
    cdata === undefined ? unescaped(whole, name) : cdata,
  );
}

function unescaped(whole: string, name: string): string {
  if (!name.startsWith('#')) return UNESCAPED.get(name) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

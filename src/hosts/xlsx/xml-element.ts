import { encodeExcelText } from './xml-text';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; attributes without value are left out, and so is its end tag when it holds nothing. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const tag = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** A list element with the count that the format asks for; nothing for an empty list. */
export const listElement = (name: string, items: readonly string[], attributes: Attributes = {}): string =>
  items.length === 0 ? '' : element(name, { count: items.length, ...attributes }, items.join(''));

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined) return '';
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  // A line break in an attribute would be read as a space.
  return ` ${name}="${encodeExcelText(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text of at most this many characters, for what Excel takes no longer. */
export const cutTo = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

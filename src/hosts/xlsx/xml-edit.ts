import { XmlCursor } from './xml-cursor';
import { encodeXml } from './xml-text';

/** A stretch of a document and what to put in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements given in the order of the document. */
export function replaceAll(xml: string, replacements: readonly Replacement[]): string {
  let result = '';
  let after = 0;
  for (const { start, end, text } of replacements) {
    result += xml.slice(after, start) + text;
    after = end;
  }
  return result + xml.slice(after);
}

/** Takes out the elements that the test chooses; the cursor it gets has just opened one. */
export function removeElements(xml: string, isChosen: (cursor: XmlCursor) => boolean): string {
  const cursor = new XmlCursor(xml);
  const removed: Replacement[] = [];
  while (cursor.nextOpen(0)) {
    if (!isChosen(cursor)) continue;
    const { start } = cursor;
    cursor.skipElement();
    removed.push({ start, end: cursor.end, text: '' });
  }
  return replaceAll(xml, removed);
}

/** An open tag with one attribute set, added where it was not. */
export function withAttribute(tag: string, name: string, value: string): string {
  const attribute = `${name}="${encodeXml(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space: string) => space + attribute);
  return tag.replace(/\s*(\/?>)$/, (_, closing: string) => ` ${attribute}${closing}`);
}

/** An open tag without one of its attributes. */
export const withoutAttribute = (tag: string, name: string): string =>
  tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');

/** "x:" in "<x:row …>", nothing in "<row …>". */
export const prefixOf = (tag: string): string => /^<([^\s:/>]+:)/.exec(tag)?.[1] ?? '';

/** Elements written without prefix, in a document that gives them one. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);

/** The open tag with which an element begins. */
export const openTagOf = (element: string): string => /^<[^>]*>/.exec(element)?.[0] ?? '';

/** An element closed by itself, with this content. */
export function opened(tag: string, content: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${tag.replace(/\s*\/>$/, '>')}${content}</${name}>`;
}

/** Adds elements, written without prefix, at the end of the root. */
export function appendToRoot(xml: string, elements: string): string {
  const cursor = new XmlCursor(xml);
  return cursor.nextOpen(0) ? appendHere(cursor, elements) : xml;
}

/** Adds elements, written without prefix, at the end of the first element of this name, if there is one. */
export function appendTo(xml: string, name: string, elements: string): string {
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name === name) return appendHere(cursor, elements);
  }
  return xml;
}

/** In the element that the cursor has just opened. */
function appendHere(cursor: XmlCursor, elements: string): string {
  const { xml, start, end, isSelfClosing } = cursor;
  const tag = xml.slice(start, end);
  const text = prefixed(elements, prefixOf(tag));
  if (isSelfClosing) return replaceAll(xml, [{ start, end, text: opened(tag, text) }]);
  cursor.skipElement();
  return replaceAll(xml, [{ start: cursor.start, end: cursor.start, text }]);
}

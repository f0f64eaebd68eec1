import { element } from '../xml-element';

/** The many elements of a chart that hold one value. */
export const val = (name: string, value: string | number | boolean): string => element(name, { val: value });

export const solid = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color }));

export const lineOf = (color: string, width: number): string =>
  element('c:spPr', {}, element('a:ln', { w: width }, solid(color)));

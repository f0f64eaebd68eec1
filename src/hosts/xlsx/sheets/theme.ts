import { DRAWING } from './chart-xml';
import { element, XML_HEAD } from '../xml-element';

/** Colours of a new workbook: black and white for texts, and those of our sheets for what a colleague adds. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '0F3A5F',
  lt2: 'F1F5FA',
  accent1: '0F3A5F',
  accent2: '7FA8D1',
  accent3: '595959',
  accent4: '8A3707',
  accent5: '0E700E',
  accent6: 'B10E1C',
  hlink: '0F548C',
  folHlink: '595959',
} as const;

const colors = Object.entries(COLORS).map(([name, val]) =>
  element(`a:${name}`, {}, element('a:srgbClr', { val })),
);
const font = (typeface: string): string =>
  `${element('a:latin', { typeface })}<a:ea typeface=""/><a:cs typeface=""/>`;
const named = (tag: string, content: string): string => element(tag, { name: 'ctg-annexes' }, content);

const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
/** The format asks for three of each: subtle, moderate, intense. */
const thrice = (content: string): string => content.repeat(3);

const FORMATS =
  element('a:fillStyleLst', {}, thrice(SOLID)) +
  element('a:lnStyleLst', {}, thrice(element('a:ln', { w: 9525 }, SOLID))) +
  element('a:effectStyleLst', {}, thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')) +
  element('a:bgFillStyleLst', {}, thrice(SOLID));

/** The least that Excel takes as a theme. */
export const THEME =
  XML_HEAD +
  element(
    'a:theme',
    { 'xmlns:a': DRAWING, name: 'ctg-annexes' },
    element(
      'a:themeElements',
      {},
      named('a:clrScheme', colors.join('')) +
        named(
          'a:fontScheme',
          element('a:majorFont', {}, font('Calibri')) + element('a:minorFont', {}, font('Calibri')),
        ) +
        named('a:fmtScheme', FORMATS),
    ),
  );

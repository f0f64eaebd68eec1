import type { ChartSpec } from '../../../workbook';
import { CHART, DRAWING } from './chart-xml';
import { LINKS } from '../office-names';
import { element, XML_HEAD } from '../xml-element';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** The charts of a sheet where they are shown; `links` lead to their parts, in the same order. */
export function drawingXml(charts: readonly ChartSpec[], links: readonly string[]): string {
  const anchors = charts.map((chart, at) => anchorXml(chart, at, links[at] ?? ''));
  return XML_HEAD + element('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING }, anchors.join(''));
}

function anchorXml({ at, title }: ChartSpec, index: number, link: string): string {
  const id = index + 2;
  const name = `Graphique ${String(index + 1)}`;
  const properties = element('xdr:cNvPr', { id, name, descr: title }) + element('xdr:cNvGraphicFramePr');
  const frame =
    element('xdr:nvGraphicFramePr', {}, properties) +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    element('a:graphic', {}, element('a:graphicData', { uri: CHART }, chartLink(link)));
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('xdr:from', at.left, at.top) +
      corner('xdr:to', at.right + 1, at.bottom + 1) +
      element('xdr:graphicFrame', { macro: '' }, frame) +
      '<xdr:clientData/>',
  );
}

const chartLink = (link: string): string =>
  element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': LINKS, 'r:id': link });

const corner = (tag: string, column: number, row: number): string =>
  element(
    tag,
    {},
    `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
      `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
  );

import { GENERAL, seriesColor, type ChartSeries, type ChartSpec, type SheetSpec } from '../../../workbook';
import { encodeExcelText } from '../xml-text';
import { axesXml, CATEGORY_AXIS, VALUE_AXIS } from './chart-axes';
import { categoriesXml, figuresXml } from './chart-data';
import { lineOf, solid, val } from './chart-parts';
import { LINKS } from '../office-names';
import { element, XML_HEAD } from '../xml-element';

export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** In EMU: 2.25 points. */
const LINE_WIDTH = 28575;
const GAP_WIDTH = 60;

/** A native chart, whose figures are cells of the sheet of this spec. */
export function chartXml(chart: ChartSpec, spec: SheetSpec): string {
  const plots = element('c:plotArea', {}, `<c:layout/>${plotsXml(chart, spec)}${axesXml(chart)}`);
  const legend =
    chart.series.length > 1 ? element('c:legend', {}, val('c:legendPos', 'b') + val('c:overlay', false)) : '';
  const content =
    titleXml(chart.title) +
    val('c:autoTitleDeleted', chart.title === '') +
    plots +
    legend +
    val('c:plotVisOnly', true) +
    val('c:dispBlanksAs', 'gap');
  return (
    XML_HEAD +
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': LINKS },
      val('c:roundedCorners', false) + element('c:chart', {}, content),
    )
  );
}

const titleXml = (title: string): string =>
  title === '' ? '' : element('c:title', {}, element('c:tx', {}, richText(title)) + val('c:overlay', false));

const richText = (text: string): string =>
  element(
    'c:rich',
    {},
    `<a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
      `<a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>${encodeExcelText(text)}</a:t></a:r></a:p>`,
  );

/** Bars or columns, and over them the series shown as lines; no line can lie over bars that lie down. */
function plotsXml(chart: ChartSpec, spec: SheetSpec): string {
  const all = chart.series.map((series, at) => {
    const isLine = chart.kind === 'line' || (chart.kind === 'column' && series.asLine === true);
    return { isLine, text: seriesXml({ chart, spec, series, at, isLine }) };
  });
  const bars = all.filter(({ isLine }) => !isLine).map(({ text }) => text);
  const lines = all.filter(({ isLine }) => isLine).map(({ text }) => text);
  return (
    plotXml('c:barChart', bars, {
      before: val('c:barDir', chart.kind === 'bar' ? 'bar' : 'col') + val('c:grouping', 'clustered'),
      after: val('c:gapWidth', GAP_WIDTH),
    }) +
    plotXml('c:lineChart', lines, { before: val('c:grouping', 'standard'), after: val('c:marker', true) })
  );
}

/** Series drawn alike, on the axes that all share. */
function plotXml(
  tag: string,
  series: readonly string[],
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const axes = val('c:axId', CATEGORY_AXIS) + val('c:axId', VALUE_AXIS);
  if (series.length === 0) return '';
  return element(tag, {}, `${before}${val('c:varyColors', false)}${series.join('')}${after}${axes}`);
}

interface SeriesPlace {
  readonly chart: ChartSpec;
  readonly spec: SheetSpec;
  readonly series: ChartSeries;
  readonly at: number;
  readonly isLine: boolean;
}

function seriesXml({ chart, spec, series, at, isLine }: SeriesPlace): string {
  const color = (series.color ?? seriesColor(at)).replace('#', '');
  return element(
    'c:ser',
    {},
    val('c:idx', at) +
      val('c:order', at) +
      element('c:tx', {}, element('c:v', {}, encodeExcelText(series.name))) +
      (isLine ? lineLook(color, !!series.asLine) : barLook(color)) +
      categoriesXml(spec, chart.categories) +
      figuresXml(spec, series.values, chart.format ?? GENERAL) +
      (isLine ? val('c:smooth', false) : ''),
  );
}

const barLook = (color: string): string =>
  element('c:spPr', {}, solid(color)) + val('c:invertIfNegative', false);

const lineLook = (color: string, isThreshold: boolean): string =>
  lineOf(color, LINE_WIDTH) + element('c:marker', {}, val('c:symbol', isThreshold ? 'none' : 'circle'));

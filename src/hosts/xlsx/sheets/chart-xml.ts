import { GENERAL, type ChartSeries, type ChartSpec, type SheetSpec } from '../../../workbook';
import { encodeExcelText } from '../xml-text';
import { categoriesXml, figuresXml } from './chart-data';
import { LINKS } from './sheet-xml';
import { element, XML_HEAD } from './xml-element';

export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const CATEGORY_AXIS = 500001;
const VALUE_AXIS = 500002;
/** In EMU: 2.25 points for a line, three quarters of a point for the grid. */
const LINE_WIDTH = 28575;
const GRID_WIDTH = 9525;
const GRID_COLOR = 'D9D9D9';
const GAP_WIDTH = 60;
/** For series that give no colour: blues and greys of our sheets. */
const COLORS = ['0F3A5F', '7FA8D1', '595959', 'BFBFBF', '0F548C', '8A3707'];

const val = (name: string, value: string | number | boolean): string => element(name, { val: value });

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

/** Bars or columns, and over them the series shown as lines. */
function plotsXml(chart: ChartSpec, spec: SheetSpec): string {
  const all = chart.series.map((series, at) => ({
    series,
    at,
    isLine: chart.kind === 'line' || !!series.asLine,
  }));
  const of = (isLine: boolean) =>
    all
      .filter((one) => one.isLine === isLine)
      .map(({ series, at }) => seriesXml({ chart, spec, series, at, isLine }))
      .join('');
  const bars = of(false);
  const lines = of(true);
  const axes = val('c:axId', CATEGORY_AXIS) + val('c:axId', VALUE_AXIS);
  return (
    (bars === '' ? '' : barsXml(isLyingDown(chart), bars + val('c:gapWidth', GAP_WIDTH) + axes)) +
    (lines === ''
      ? ''
      : element(
          'c:lineChart',
          {},
          `${val('c:grouping', 'standard')}${val('c:varyColors', false)}${lines}${val('c:marker', true)}${axes}`,
        ))
  );
}

const barsXml = (liesDown: boolean, content: string): string =>
  element(
    'c:barChart',
    {},
    val('c:barDir', liesDown ? 'bar' : 'col') +
      val('c:grouping', 'clustered') +
      val('c:varyColors', false) +
      content,
  );

/** No line can be drawn over bars that lie down: with a threshold they stand up. */
const isLyingDown = ({ kind, series }: ChartSpec): boolean =>
  kind === 'bar' && !series.some(({ asLine }) => asLine);

interface SeriesPlace {
  readonly chart: ChartSpec;
  readonly spec: SheetSpec;
  readonly series: ChartSeries;
  readonly at: number;
  readonly isLine: boolean;
}

function seriesXml({ chart, spec, series, at, isLine }: SeriesPlace): string {
  const color = series.color?.replace('#', '') ?? COLORS[at % COLORS.length] ?? '';
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

const solid = (color: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: color }));

const lineOf = (color: string, width: number): string =>
  element('c:spPr', {}, element('a:ln', { w: width }, solid(color)));

const barLook = (color: string): string =>
  element('c:spPr', {}, solid(color)) + val('c:invertIfNegative', false);

const lineLook = (color: string, isThreshold: boolean): string =>
  lineOf(color, LINE_WIDTH) + element('c:marker', {}, val('c:symbol', isThreshold ? 'none' : 'circle'));

const NO_TICKS = val('c:majorTickMark', 'none') + val('c:minorTickMark', 'none');

function axesXml(chart: ChartSpec): string {
  const lies = isLyingDown(chart);
  const { minimum, maximum, format = GENERAL } = chart;
  const category = axis({
    id: CATEGORY_AXIS,
    other: VALUE_AXIS,
    // The first bar lying down is the lowest: turned, so that they read from the top.
    scaling: val('c:orientation', lies ? 'maxMin' : 'minMax'),
    position: lies ? 'l' : 'b',
    look: NO_TICKS + val('c:tickLblPos', 'low'),
  });
  const value = axis({
    id: VALUE_AXIS,
    other: CATEGORY_AXIS,
    scaling:
      val('c:orientation', 'minMax') +
      (maximum === undefined ? '' : val('c:max', maximum)) +
      (minimum === undefined ? '' : val('c:min', minimum)),
    position: lies ? 'b' : 'l',
    look:
      element('c:majorGridlines', {}, lineOf(GRID_COLOR, GRID_WIDTH)) +
      element('c:numFmt', { formatCode: format, sourceLinked: false }) +
      NO_TICKS +
      val('c:tickLblPos', 'nextTo'),
  });
  return (
    element('c:catAx', {}, `${category}${val('c:crosses', 'autoZero')}${val('c:auto', true)}`) +
    element(
      'c:valAx',
      {},
      `${value}${val('c:crosses', lies ? 'max' : 'autoZero')}${val('c:crossBetween', 'between')}`,
    )
  );
}

interface Axis {
  readonly id: number;
  readonly other: number;
  readonly scaling: string;
  readonly position: string;
  readonly look: string;
}

const axis = ({ id, other, scaling, position, look }: Axis): string =>
  val('c:axId', id) +
  element('c:scaling', {}, scaling) +
  val('c:delete', false) +
  val('c:axPos', position) +
  look +
  val('c:crossAx', other);

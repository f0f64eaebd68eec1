import {
  cellName,
  rangeName,
  seriesColor,
  type ChartSeries,
  type ChartSpec,
  type Range,
} from '../../../workbook';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', line: 'LineMarkers' } as const;

interface PlacedSeries {
  readonly series: ChartSeries;
  /** From 0, in the chart. */
  readonly place: number;
}

export function writeChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const { at, title, kind } = spec;
  const [first] = spec.series;
  if (!first) return;
  const source = rangeOf(sheet, first.values);
  const chart = sheet.charts.add(TYPES[kind], source, isColumn(first.values) ? 'Columns' : 'Rows');
  if (title === '') chart.title.visible = false;
  else chart.title.text = title;
  chart.setPosition(cellName(at.top, at.left), cellName(at.bottom, at.right));
  chart.legend.position = 'Bottom';
  chart.legend.visible = spec.series.length > 1;
  spec.series.forEach((series, place) => {
    // The chart begins with one series: that of the range it was made from.
    const target = place === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    setSeries(sheet, target, { series, place }, spec);
  });
  setAxes(chart.axes, spec);
}

function setSeries(
  sheet: Excel.Worksheet,
  target: Excel.ChartSeries,
  { series: { name, values, asLine = false, color }, place }: PlacedSeries,
  { kind, categories }: ChartSpec,
): void {
  target.name = name;
  target.setValues(rangeOf(sheet, values));
  target.setXAxisValues(rangeOf(sheet, categories));
  const shown = color ?? seriesColor(place);
  // No line can lie over bars that lie down.
  if (kind === 'line' || (asLine && kind === 'column')) {
    target.chartType = asLine ? 'Line' : 'LineMarkers';
    target.format.line.color = shown;
  } else target.format.fill.setSolidColor(shown);
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, spec: ChartSpec): void {
  const { kind, format, minimum, maximum } = spec;
  if (format !== undefined) valueAxis.numberFormat = format;
  if (minimum !== undefined) valueAxis.minimum = minimum;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  if (kind !== 'bar') return;
  // The first bar lying down is the lowest: turned, so that they read from the top, with the figures below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}

const rangeOf = (sheet: Excel.Worksheet, range: Range): Excel.Range =>
  sheet.getRange(rangeName(range)).untrack();

const isColumn = ({ left, right }: Range): boolean => left === right;

import { cellName, rangeName, type ChartSeries, type ChartSpec, type Range } from '../../../workbook';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', line: 'Line' } as const;

export function writeChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const { at, title, kind } = spec;
  const [first] = spec.series;
  if (!first) return;
  const source = rangeOf(sheet, first.values);
  const chart = sheet.charts.add(TYPES[kind], source, isColumn(first.values) ? 'Columns' : 'Rows');
  chart.title.text = title;
  chart.setPosition(cellName(at.top, at.left), cellName(at.bottom, at.right));
  chart.legend.position = 'Bottom';
  chart.legend.visible = spec.series.length > 1;
  spec.series.forEach((series, index) => {
    // The chart begins with one series: that of the range it was made from.
    const target = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    setSeries(sheet, target, series, spec);
  });
  setAxis(chart.axes.valueAxis, spec);
}

function setSeries(
  sheet: Excel.Worksheet,
  target: Excel.ChartSeries,
  { name, values, asLine = false, color }: ChartSeries,
  { kind, categories }: ChartSpec,
): void {
  target.name = name;
  target.setValues(rangeOf(sheet, values));
  target.setXAxisValues(rangeOf(sheet, categories));
  // Bars that lie down cannot share their axes with a line.
  const isLine = kind === 'line' || (asLine && kind === 'column');
  if (isLine && kind !== 'line') target.chartType = 'Line';
  if (color === undefined) return;
  if (isLine) target.format.line.color = color;
  else target.format.fill.setSolidColor(color);
}

function setAxis(axis: Excel.ChartAxis, { format, minimum, maximum }: ChartSpec): void {
  if (format !== undefined) axis.numberFormat = format;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
}

const rangeOf = (sheet: Excel.Worksheet, range: Range): Excel.Range =>
  sheet.getRange(rangeName(range)).untrack();

const isColumn = ({ left, right }: Range): boolean => left === right;

import { HostCollection, HostObject } from '../host-object';
import { invalidArgument } from '../protocol';
import { localAddress } from './addresses';
import type { EmulatedRange } from './range';
import type { EmulatedWorksheet } from './worksheet';

/** What the emulator knows of a chart; exceljs writes none in the file. */
export interface StoredChart {
  type: string;
  title: string;
  /** "B2:H20": the cells it lies on. */
  place: string;
  legend: { position: string; visible: boolean };
  readonly valueAxis: StoredAxis;
  readonly categoryAxis: StoredAxis;
  readonly series: StoredSeries[];
}

export interface StoredAxis {
  minimum: unknown;
  maximum: unknown;
  format: string;
  isReversed: boolean;
  position: string;
}

const newAxis = (): StoredAxis => ({
  minimum: '',
  maximum: '',
  format: 'General',
  isReversed: false,
  position: 'Automatic',
});

export interface StoredSeries {
  name: string;
  type: string;
  values: string;
  categories: string;
  color: string;
  lineColor: string;
}

const newSeries = (name: string, type: string, values = ''): StoredSeries => ({
  name,
  type,
  values,
  categories: '',
  color: '',
  lineColor: '',
});

/** One series a column, or a row. */
function seriesOf({ bounds }: EmulatedRange, by: string, type: string): StoredSeries[] {
  const { top, left, bottom, right } = bounds;
  const areas =
    by === 'Rows'
      ? Array.from({ length: bottom - top + 1 }, (_, index) => ({
          ...bounds,
          top: top + index,
          bottom: top + index,
        }))
      : Array.from({ length: right - left + 1 }, (_, index) => ({
          ...bounds,
          left: left + index,
          right: left + index,
        }));
  return areas.map((area, index) => newSeries(`Série${index + 1}`, type, localAddress(area)));
}

export class Charts extends HostCollection<Chart> {
  readonly typeName = 'ChartCollection';
  constructor(private readonly sheet: EmulatedWorksheet) {
    super();
  }
  private get stored(): StoredChart[] {
    return this.sheet.book.chartsOf(this.sheet.stored);
  }
  items() {
    return this.stored.map((chart) => new Chart(this.sheet, chart));
  }
  get Count() {
    return this.stored.length;
  }
  Add(type: string, source: EmulatedRange, seriesBy = 'Auto') {
    this.sheet.refuseProtected('ChartCollection.add');
    const chart: StoredChart = {
      type,
      title: '',
      place: '',
      legend: { position: 'Right', visible: true },
      valueAxis: newAxis(),
      categoryAxis: newAxis(),
      series: seriesOf(source, seriesBy, type),
    };
    this.stored.push(chart);
    return new Chart(this.sheet, chart);
  }
}

export class Chart extends HostObject {
  readonly typeName = 'Chart';
  constructor(
    private readonly sheet: EmulatedWorksheet,
    private readonly stored: StoredChart,
  ) {
    super();
  }
  get Title() {
    return new ChartTitle(this.stored);
  }
  get Legend() {
    return new ChartLegend(this.stored);
  }
  get Axes() {
    return new ChartAxes(this.stored);
  }
  get Series() {
    return new ChartSeriesCollection(this.stored);
  }
  get ChartType() {
    return this.stored.type;
  }
  SetPosition(start: EmulatedRange | string, end: EmulatedRange | string = start) {
    const range = (at: EmulatedRange | string) => (typeof at === 'string' ? this.sheet.GetRange(at) : at);
    this.stored.place = localAddress(range(start).GetBoundingRect(range(end)).bounds);
  }
}

export class ChartTitle extends HostObject {
  readonly typeName = 'ChartTitle';
  constructor(private readonly chart: StoredChart) {
    super();
  }
  get Text() {
    return this.chart.title;
  }
  set Text(text: string) {
    this.chart.title = text;
  }
  get Visible() {
    return this.chart.title !== '';
  }
  set Visible(visible: boolean) {
    if (!visible) this.chart.title = '';
  }
}

export class ChartLegend extends HostObject {
  readonly typeName = 'ChartLegend';
  constructor(private readonly chart: StoredChart) {
    super();
  }
  get Position() {
    return this.chart.legend.position;
  }
  set Position(position: string) {
    this.chart.legend.position = position;
  }
  get Visible() {
    return this.chart.legend.visible;
  }
  set Visible(visible: boolean) {
    this.chart.legend.visible = visible;
  }
}

export class ChartAxes extends HostObject {
  readonly typeName = 'ChartAxes';
  constructor(private readonly chart: StoredChart) {
    super();
  }
  get ValueAxis() {
    return new ChartAxis(this.chart.valueAxis);
  }
  get CategoryAxis() {
    return new ChartAxis(this.chart.categoryAxis);
  }
}

export class ChartAxis extends HostObject {
  readonly typeName = 'ChartAxis';
  constructor(private readonly stored: StoredAxis) {
    super();
  }
  get Minimum() {
    return this.stored.minimum;
  }
  set Minimum(minimum: unknown) {
    this.stored.minimum = minimum;
  }
  get Maximum() {
    return this.stored.maximum;
  }
  set Maximum(maximum: unknown) {
    this.stored.maximum = maximum;
  }
  get ReversePlotOrder() {
    return this.stored.isReversed;
  }
  set ReversePlotOrder(isReversed: boolean) {
    this.stored.isReversed = isReversed;
  }
  get Position() {
    return this.stored.position;
  }
  set Position(position: string) {
    this.stored.position = position;
  }
  get NumberFormat() {
    return this.stored.format;
  }
  set NumberFormat(format: string) {
    this.stored.format = format;
  }
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly typeName = 'ChartSeriesCollection';
  constructor(private readonly chart: StoredChart) {
    super();
  }
  items() {
    return this.chart.series.map((series) => new ChartSeries(series));
  }
  get Count() {
    return this.chart.series.length;
  }
  Add(name = '') {
    const series = newSeries(name, this.chart.type);
    this.chart.series.push(series);
    return new ChartSeries(series);
  }
  GetItemAt(index: number) {
    const series = this.chart.series[index];
    if (!series) throw invalidArgument('ChartSeriesCollection.getItemAt');
    return new ChartSeries(series);
  }
}

export class ChartSeries extends HostObject {
  readonly typeName = 'ChartSeries';
  constructor(private readonly stored: StoredSeries) {
    super();
  }
  get Name() {
    return this.stored.name;
  }
  set Name(name: string) {
    this.stored.name = name;
  }
  get ChartType() {
    return this.stored.type;
  }
  set ChartType(type: string) {
    this.stored.type = type;
  }
  get Format() {
    return new ChartSeriesFormat(this.stored);
  }
  SetValues(range: EmulatedRange) {
    this.stored.values = localAddress(range.bounds);
  }
  SetXAxisValues(range: EmulatedRange) {
    this.stored.categories = localAddress(range.bounds);
  }
}

export class ChartSeriesFormat extends HostObject {
  readonly typeName = 'ChartSeriesFormat';
  constructor(private readonly stored: StoredSeries) {
    super();
  }
  get Fill() {
    return new ChartFill(this.stored);
  }
  get Line() {
    return new ChartLineFormat(this.stored);
  }
}

export class ChartFill extends HostObject {
  readonly typeName = 'ChartFill';
  constructor(private readonly stored: StoredSeries) {
    super();
  }
  SetSolidColor(color: string) {
    this.stored.color = color;
  }
}

export class ChartLineFormat extends HostObject {
  readonly typeName = 'ChartLineFormat';
  constructor(private readonly stored: StoredSeries) {
    super();
  }
  get Color() {
    return this.stored.lineColor;
  }
  set Color(color: string) {
    this.stored.lineColor = color;
  }
}

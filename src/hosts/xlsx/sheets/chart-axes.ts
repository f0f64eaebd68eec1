import { type ChartSpec, GENERAL } from '../../../workbook';
import { lineOf, val } from './chart-parts';
import { element } from '../xml-element';

export const CATEGORY_AXIS = 500001;
export const VALUE_AXIS = 500002;
/** In EMU: three quarters of a point. */
const GRID_WIDTH = 9525;
const GRID_COLOR = 'D9D9D9';

const NO_TICKS = val('c:majorTickMark', 'none') + val('c:minorTickMark', 'none');

/** Small, in hundredths of a point: names of structures are long. */
const LABELS =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>';

/** The axis of the categories and that of the figures. */
export function axesXml(chart: ChartSpec): string {
  const lies = chart.kind === 'bar';
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
  LABELS +
  val('c:crossAx', other);

import type { MarkLevel } from '../../workbook';

interface Look {
  readonly fill: string;
  readonly border: string;
  readonly line: Excel.ConditionalRangeBorder['style'];
}

/** Marks differ by their border as well as by their fill, for those who do not see the colours apart. */
const LOOKS: Readonly<Record<MarkLevel, Look>> = {
  error: { fill: '#FDE7E9', border: '#B10E1C', line: 'Continuous' },
  warning: { fill: '#FFF4CE', border: '#BC4B09', line: 'Dash' },
  info: { fill: '#EBF3FC', border: '#0F6CBD', line: 'Dot' },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Always true, and names us: how our conditional formats are known from those of the user, in any session. */
const markFormula = (level: MarkLevel): string => `=LEN("ctg-annexes:${level}")>0`;
const OUR_FORMULA = /^=?LEN\("ctg-annexes:\w+"\)>0$/i;

export function isOurFormula(formula: unknown): boolean {
  return typeof formula === 'string' && OUR_FORMULA.test(formula.replaceAll(' ', ''));
}

/** Excel puts a new conditional format before the others; it stops none of them. */
export function addMark(areas: Excel.RangeAreas, level: MarkLevel): Excel.ConditionalFormat {
  const mark = areas.conditionalFormats.add('Custom');
  const { fill, border, line } = LOOKS[level];
  mark.custom.rule.formula = markFormula(level);
  mark.custom.format.fill.color = fill;
  for (const edge of EDGES) {
    const side = mark.custom.format.borders.getItem(edge);
    side.style = line;
    side.color = border;
  }
  mark.stopIfTrue = false;
  return mark;
}

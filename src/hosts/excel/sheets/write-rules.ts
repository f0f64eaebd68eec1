import {
  rangeName,
  type CellStyle,
  type ConditionalFormat,
  type SheetSpec,
  type Validation,
} from '../../../workbook';

/** Excel takes no longer message. */
const MAX_HELP = 255;
const MAX_REFUSAL = 225;

export function writeValidation(sheet: Excel.Worksheet, { range, list, help, refusal }: Validation): void {
  if (!('reference' in list) && list.length === 0) return;
  const { dataValidation } = sheet.getRange(rangeName(range)).untrack();
  const source = 'reference' in list ? asFormula(list.reference) : list.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  if (help !== undefined) {
    dataValidation.prompt = { showPrompt: true, title: '', message: help.slice(0, MAX_HELP) };
  }
  dataValidation.errorAlert = {
    showAlert: refusal !== undefined,
    style: 'Stop',
    title: '',
    message: (refusal ?? '').slice(0, MAX_REFUSAL),
  };
}

/** Excel puts a new format before the others: the first of ours is added last, and so comes first. */
export function writeConditionalFormats(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const format of [...(spec.conditionalFormats ?? [])].reverse()) {
    const style = spec.styles[format.style];
    if (style) addFormat(sheet, format, style);
  }
}

function addFormat(
  sheet: Excel.Worksheet,
  { range, formula }: ConditionalFormat,
  { font = {}, fill }: CellStyle,
): void {
  const { custom } = sheet.getRange(rangeName(range)).untrack().conditionalFormats.add('Custom');
  custom.rule.formula = asFormula(formula);
  if (fill !== undefined) custom.format.fill.color = fill;
  if (font.color !== undefined) custom.format.font.color = font.color;
  if (font.bold !== undefined) custom.format.font.bold = font.bold;
  if (font.italic !== undefined) custom.format.font.italic = font.italic;
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

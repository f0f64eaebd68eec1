import {
  cellName,
  type ConditionalFormat,
  rangeName,
  sheetPrefix,
  type SheetSpec,
  type Validation,
} from '../../../workbook';
import { formulaXml } from './cells-xml';
import type { SheetStyles } from './sheet-styles';
import { cutTo, element, listElement } from '../xml-element';

/** Excel takes no longer messages. */
const MAX_HELP = 255;
const MAX_REFUSAL = 225;

export function conditionalFormatsXml(
  { conditionalFormats = [], styles }: SheetSpec,
  numbers: SheetStyles,
): string {
  return conditionalFormats
    .map(({ range, formula, style }: ConditionalFormat, at) => {
      const attributes = {
        type: 'expression',
        dxfId: numbers.conditional(styles[style] ?? {}),
        priority: at + 1,
      };
      const rule = element('cfRule', attributes, `<formula>${formulaXml(formula)}</formula>`);
      return element('conditionalFormatting', { sqref: rangeName(range) }, rule);
    })
    .join('');
}

export const validationsXml = ({ validations = [] }: SheetSpec): string =>
  listElement('dataValidations', validations.filter(hasValues).map(validationXml));

const hasValues = ({ list }: Validation): boolean => 'reference' in list || list.length > 0;

function validationXml({ range, list, help, refusal }: Validation): string {
  const formula =
    'reference' in list
      ? formulaXml(list.reference)
      : formulaXml(`"${list.join(',').replaceAll('"', '""')}"`);
  const attributes = {
    type: 'list',
    allowBlank: true,
    showInputMessage: help === undefined ? undefined : true,
    showErrorMessage: refusal === undefined ? undefined : true,
    error: refusal && cutTo(refusal, MAX_REFUSAL),
    prompt: help && cutTo(help, MAX_HELP),
    sqref: rangeName(range),
  };
  return element('dataValidation', attributes, `<formula1>${formula}</formula1>`);
}

/** Links to cells of the same workbook. */
export function linksXml({ rows }: SheetSpec): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const { sheet, row: toRow, column: toColumn } = cell.link;
      const location = sheetPrefix(sheet) + cellName(toRow, toColumn);
      return [element('hyperlink', { ref: cellName(row, column), location })];
    }),
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

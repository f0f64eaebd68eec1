import { cellName, rangeName, type SheetSpec } from '../../../workbook';
import { LINKS, MAIN } from '../office-names';
import { rowsXml } from './cells-xml';
import { pageXml } from './page-xml';
import { conditionalFormatsXml, linksXml, validationsXml } from './rules-xml';
import type { SheetStyles } from './sheet-styles';
import { element, listElement, XML_HEAD } from '../xml-element';

/** Excel adds to the characters of a column the room around them. */
const PADDING = 0.7109375;
const DEFAULT_HEIGHT = 15;

export interface SheetPlace {
  /** Whether the workbook opens on it. */
  readonly isSelected: boolean;
  /** The link to its charts; null without charts. */
  readonly drawing: string | null;
}

/** A sheet part: its elements come in the order that the format asks for. */
export function sheetXml(spec: SheetSpec, styles: SheetStyles, { isSelected, drawing }: SheetPlace): string {
  const { page, filter, merges, isProtected } = spec;
  const content = [
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
    element('dimension', { ref: dimensionOf(spec) }),
    viewsXml(spec, isSelected),
    element('sheetFormatPr', { defaultRowHeight: DEFAULT_HEIGHT }),
    columnsXml(spec),
    element('sheetData', {}, rowsXml(spec, styles)),
    isProtected ? PROTECTION : '',
    filter ? element('autoFilter', { ref: rangeName(filter) }) : '',
    listElement(
      'mergeCells',
      merges.map((range) => element('mergeCell', { ref: rangeName(range) })),
    ),
    conditionalFormatsXml(spec, styles),
    validationsXml(spec),
    linksXml(spec),
    pageXml(page),
    ignoredErrorsXml(spec),
    drawing === null ? '' : element('drawing', { 'r:id': drawing }),
  ];
  return XML_HEAD + element('worksheet', { xmlns: MAIN, 'xmlns:r': LINKS }, content.join(''));
}

/** Without a password; rows and columns may be made larger, lists sorted out. */
const PROTECTION = element('sheetProtection', {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: false,
  formatRows: false,
  autoFilter: false,
});

/** Codes and numbers written as texts are meant so: Excel need not put a green corner on each. */
const ignoredErrorsXml = (spec: SheetSpec): string =>
  element(
    'ignoredErrors',
    {},
    element('ignoredError', { sqref: dimensionOf(spec), numberStoredAsText: true }),
  );

function dimensionOf({ rows }: SheetSpec): string {
  const right = Math.max(0, ...rows.map(({ length }) => length - 1));
  return rangeName({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right });
}

function viewsXml({ frozen }: SheetSpec, isSelected: boolean): string {
  const attributes = { tabSelected: isSelected || undefined, workbookViewId: 0 };
  return element('sheetViews', {}, element('sheetView', attributes, frozen ? paneXml(frozen) : ''));
}

function paneXml({ rows, columns }: NonNullable<SheetSpec['frozen']>): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    element('pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName(rows, columns),
      activePane: pane,
      state: 'frozen',
    }) + element('selection', { pane })
  );
}

function columnsXml({ widths }: SheetSpec): string {
  const columns = widths.map((width, at) =>
    element('col', { min: at + 1, max: at + 1, width: width + PADDING, customWidth: true }),
  );
  return columns.length === 0 ? '' : element('cols', {}, columns.join(''));
}

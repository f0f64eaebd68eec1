import { ChangedParts } from '../changed-parts';
import { CONTENT_TYPES } from '../formula-results';
import { CONTENT, LINKS, MAIN } from '../office-names';
import { NO_TYPES, PackageEdit } from '../package-edit';
import { THEME } from './theme';
import { element, XML_HEAD } from '../xml-element';

const STYLES_CONTENT =
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  // Excel expects these two fills at these ranks.
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

export const EMPTY_STYLES = XML_HEAD + element('styleSheet', { xmlns: MAIN }, STYLES_CONTENT);

const PROPERTIES =
  XML_HEAD +
  element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    '<Application>ctg-annexes</Application>',
  );

export const WORKBOOK = 'xl/workbook.xml';

/** A package whose workbook has no sheet yet and opens on the sheet of this rank. */
export function emptyWorkbook(activeTab: number): PackageEdit {
  const edit = new PackageEdit(new ChangedParts(null));
  edit.write(CONTENT_TYPES, NO_TYPES);
  edit.add(WORKBOOK, workbookXml(activeTab), CONTENT.workbook);
  edit.link('', 'officeDocument', WORKBOOK);
  edit.add('docProps/app.xml', PROPERTIES, CONTENT.properties);
  edit.link('', 'extended-properties', 'docProps/app.xml');
  edit.add('xl/styles.xml', EMPTY_STYLES, CONTENT.styles);
  edit.link(WORKBOOK, 'styles', 'xl/styles.xml');
  edit.add('xl/theme/theme1.xml', THEME, CONTENT.theme);
  edit.link(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
  return edit;
}

const workbookXml = (activeTab: number): string =>
  XML_HEAD +
  element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': LINKS },
    `<workbookPr/><bookViews>${element('workbookView', { activeTab })}</bookViews><sheets></sheets>`,
  );

/** Namespaces of the parts that we write, as most files have them: a strict package names them otherwise. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Content types of the parts that we write. */
export const CONTENT = {
  workbook: `${SHEET}.sheet.main+xml`,
  sheet: `${SHEET}.worksheet+xml`,
  styles: `${SHEET}.styles+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  theme: `${OFFICE}.theme+xml`,
  properties: `${OFFICE}.extended-properties+xml`,
  comments: `${SHEET}.comments+xml`,
  vmlDrawing: `${OFFICE}.vmlDrawing`,
  customXml: 'application/xml',
  customXmlProperties: `${OFFICE}.customXmlProperties+xml`,
} as const;

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
} as const;

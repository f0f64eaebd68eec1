import { type CellValue, displayText, isDateFormat } from '../../src/workbook';

const shown = (value: CellValue, format = 'General', date1904 = false): string =>
  displayText({ value, formula: null, format }, date1904).replaceAll('\u202f', ' ');

describe('What Excel in French shows', () => {
  test.each<[CellValue, string]>([
    [null, ''],
    ['Crèche', 'Crèche'],
    [true, 'VRAI'],
    [false, 'FAUX'],
    [{ error: '#REF!' }, '#REF!'],
    [{ error: '#N/A' }, '#N/A'],
    [{ error: '#NAME?' }, '#NOM?'],
    [{ error: '#VALUE!' }, '#VALEUR!'],
    [0, '0'],
    [12, '12'],
    [-3.5, '-3,5'],
    [0.1 + 0.2, '0,3'],
    [1 / 3, '0,333333333'],
    [1234567.1234567, '1234567,123'],
    [12345678901, '12345678901'],
    [123456789012, '1,23457E+11'],
    [0.00001, '0,00001'],
    [0.000012345, '0,000012345'],
    [0.0000123456789, '1,23457E-05'],
    [1e21, '1E+21'],
  ])('%p without a format: %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  test.each<[number, string, string]>([
    [1234567.891, '#,##0.00', '1 234 567,89'],
    [1234.5, '#,##0', '1 235'],
    [0.5, '#.##', ',5'],
    [12, '#.##', '12,'],
    [5, '00', '05'],
    [1234567, '0,000', '1 234 567'],
    [12, '0,000', '0 012'],
    [1.005, '0.00', '1,01'],
    [2.5, '0', '3'],
    [-1.5, '0', '-2'],
    [-0.001, '0.00', '0,00'],
    [0.7787, '0%', '78%'],
    [0.7787, '0.00%', '77,87%'],
    [1234567, '0.0,,"M"', '1,2M'],
    [12345, '0.00E+00', '1,23E+04'],
    [0.00012, '0.0E+00', '1,2E-04'],
    [12345, '##0.0E+0', '12,3E+3'],
    [12.5, '#,##0.00\\ "€"', '12,50 €'],
    [12.5, '#,##0.00\\ [$€-40C]', '12,50 €'],
    [12.5, '_-* #,##0.00\\ "€"_-', ' 12,50 € '],
    [-12, '#,##0_);(#,##0)', '(12)'],
    [-12, '#,##0_);[Red](#,##0)', '(12)'],
    [0, '0;-0;"néant"', 'néant'],
    [0, '0;-0;', ''],
    [150, '[>=100]"beaucoup";0', 'beaucoup'],
    [50, '[>=100]"beaucoup";0', '50'],
    [321000000, '0#" "##" "##" "##" "##', '03 21 00 00 00'],
    [62100, '00000', '62100'],
    [1250, '00000', '01250'],
    [3, '"n° "0', 'n° 3'],
    [3, '@', '3'],
    [3, 'General" places"', '3 places'],
    [1.25, '# ?/?', '1,25'],
  ])('%p in %s: %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test.each<[number, string, string]>([
    [46082, 'm/d/yyyy', '01/03/2026'],
    [46082.5, 'm/d/yyyy h:mm', '01/03/2026 12:00'],
    [46082, 'dd/mm/yyyy', '01/03/2026'],
    [46082, 'd-mmm-yy', '1-mars-26'],
    [46082, 'mmm-yy', 'mars-26'],
    [46082, '[$-40C]dddd d mmmm yyyy;@', 'dimanche 1 mars 2026'],
    [46082, '[$-F800]dddd, mmmm dd, yyyy', 'dimanche 1 mars 2026'],
    [46082, 'ddd', 'dim'],
    [46082, 'mmmmm', 'm'],
    [46082, 'yyyy', '2026'],
    [0.75, 'h:mm', '18:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [46082.507, 'hh:mm:ss', '12:10:05'],
    [0.507, 'mm:ss', '10:05'],
    [1.5, '[h]:mm', '36:00'],
    [60, 'dd/mm/yyyy', '29/02/1900'],
    [-1, 'dd/mm/yyyy', '-1'],
  ])('the date %p in %s: %s', (serial, format, text) => {
    expect(shown(serial, format)).toBe(text);
  });

  test('a date of a workbook that counts from 1904', () => {
    expect(shown(44620, 'dd/mm/yyyy', true)).toBe('01/03/2026');
  });

  test('text goes through the place that the format gives it', () => {
    expect(shown('Marck', '0;0;0;"à "@')).toBe('à Marck');
    expect(shown('Marck', '"à "@')).toBe('à Marck');
    expect(shown('Marck', '#,##0.00')).toBe('Marck');
    expect(shown('Marck', ';;;')).toBe('');
  });

  test('thousands are parted by a narrow space that does not break', () => {
    expect(displayText({ value: 1000, formula: null, format: '#,##0' })).toBe('1\u202f000');
  });
});

describe('A format of dates', () => {
  test.each(['m/d/yyyy', 'mmm-yy', '[$-40C]d mmmm yyyy;@', 'mm', 'yyyy', '[Red]dd/mm', 'd/m/yyyy h:mm'])(
    '%s is one',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each(['General', '0.00', '[Red]0', '"d"0', '0\\d', 'h:mm', '[h]:mm', 'mm:ss', '@', '#,##0_-"dh"', ''])(
    '%s is none',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

describe('The date of a serial number', () => {
  test.each<[number, boolean, string]>([
    [1, false, '1900-01-01 00:00:00'],
    [59, false, '1900-02-28 00:00:00'],
    [60, false, '1900-02-29 00:00:00'],
    [61, false, '1900-03-01 00:00:00'],
    [46082, false, '2026-03-01 00:00:00'],
    [46082.5, false, '2026-03-01 12:00:00'],
    [46081.999999, false, '2026-03-01 00:00:00'],
    [2958465, false, '9999-12-31 00:00:00'],
    [0, true, '1904-01-01 00:00:00'],
    [2958466, false, '2958466'],
    [-1, false, '-1'],
  ])('%p (1904: %p) is %s', (serial, date1904, text) => {
    expect(shown(serial, 'yyyy-mm-dd hh:mm:ss', date1904)).toBe(text);
  });
});

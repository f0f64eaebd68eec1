import fc from 'fast-check';
import {
  cellName,
  columnIndex,
  columnName,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellName,
  parseRangeName,
  rangeName,
} from '../../src/workbook';

const row = fc.nat(MAX_ROWS - 1);
const column = fc.nat(MAX_COLUMNS - 1);

describe('Addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  test('every cell comes back from its name', () => {
    fc.assert(
      fc.property(row, column, (r, c) => {
        expect(parseCellName(cellName(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  test('every range comes back from its name, whatever the corners given', () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const range = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseRangeName(`${cellName(r1, c2)}:${cellName(r2, c1)}`)).toEqual(range);
        expect(parseRangeName(rangeName(range))).toEqual(range);
      }),
    );
  });

  test('dollars and small letters are accepted', () => {
    expect(parseCellName('$b$3')).toEqual({ row: 2, column: 1 });
  });

  test.each(['', 'A', '3', 'A0', 'A1048577', 'XFE1', 'AAAA1', 'A1:B2', 'A-1', 'É1', ' A1'])(
    '%p is no cell',
    (name) => {
      expect(parseCellName(name)).toBeNull();
    },
  );

  test.each(['', 'A1:', ':A1', 'A1:B', 'A:B'])('%p is no range', (name) => {
    expect(parseRangeName(name)).toBeNull();
  });

  test('a range of one cell has the name of the cell', () => {
    expect(rangeName({ top: 2, left: 0, bottom: 2, right: 0 })).toBe('A3');
  });

  test('a range holds its corners and nothing beyond', () => {
    const range = { top: 1, left: 1, bottom: 3, right: 2 };
    const inside = [
      [1, 1],
      [3, 2],
      [2, 1],
    ] as const;
    const outside = [
      [0, 1],
      [4, 1],
      [1, 0],
      [1, 3],
    ] as const;
    expect(inside.every(([r, c]) => contains(range, r, c))).toBe(true);
    expect(outside.some(([r, c]) => contains(range, r, c))).toBe(false);
  });
});

import { GridBuilder, isCellError } from '../../src/workbook';

describe('A grid of cells', () => {
  test('an empty one has no rows and no columns', () => {
    const grid = new GridBuilder();
    expect([grid.rowCount, grid.columnCount, grid.cellCount]).toEqual([0, 0, 0]);
    expect(grid.cell(0, 0)).toBeNull();
    expect(grid.value(5, 5)).toBeNull();
    expect(grid.rowWidth(3)).toBe(0);
  });

  test('knows its bounds whatever the order of the cells', () => {
    const grid = new GridBuilder().set(4, 1, 'bas').set(0, 6, 'droite');
    expect([grid.rowCount, grid.columnCount, grid.cellCount]).toEqual([5, 7, 2]);
    expect([grid.rowWidth(0), grid.rowWidth(1), grid.rowWidth(4)]).toEqual([7, 0, 2]);
  });

  test('an empty text and a value that is missing take no place', () => {
    const grid = new GridBuilder().set(0, 0, '').set(1, 1, null);
    expect(grid.cellCount).toBe(0);
  });

  test('a formula without a value takes its place', () => {
    const grid = new GridBuilder().set(0, 0, null, '=A2');
    expect(grid.cell(0, 0)).toEqual({ value: null, formula: '=A2', format: 'General' });
  });

  test('a cell set twice counts once and keeps the last value', () => {
    const grid = new GridBuilder().set(0, 0, 1).set(0, 0, 2, null, '0%');
    expect(grid.cellCount).toBe(1);
    expect(grid.cell(0, 0)).toEqual({ value: 2, formula: null, format: '0%' });
  });

  test('an error is told from a text', () => {
    expect([isCellError({ error: '#N/A' }), isCellError('#N/A'), isCellError(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

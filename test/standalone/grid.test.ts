import { snapshotFromRows, cellKey } from '../../src/workbook';
import type { CellValue } from '../../src/workbook';
import { keyTarget } from '../../src/standalone/grid/grid-keys';
import { isAlone, layoutOf, shownSize } from '../../src/standalone/grid/layout';
import { MergedAreas } from '../../src/standalone/grid/merged-areas';
import { copyName } from '../../src/standalone/save-copy';
import { WorkbookView } from '../../src/standalone/workbook-view';
import { displayOf } from '../../src/taskpane/displayed-cell';

const LETTER = 7;

function sheetOf(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) {
  const snapshot = snapshotFromRows({ 'Annexe 2': rows }, 'annexe.xlsx', { 'Annexe 2': merges });
  const [sheet] = snapshot.sheets;
  return { sheet: sheet!, layout: layoutOf(sheet!, displayOf(snapshot), LETTER) };
}

const widths = ({ lefts }: { lefts: readonly number[] }) =>
  lefts.slice(1).map((left, index) => left - lefts[index]!);

describe('the layout of a sheet', () => {
  test('gives long texts wide columns, and taller rows past a limit', () => {
    const { layout } = sheetOf([
      ['Type', 'x'.repeat(40)],
      ['EAJE', 'mot '.repeat(60)],
    ]);
    const [type, text] = widths(layout);
    expect(type).toBeLessThan(text!);
    expect(layout.tops[2]! - layout.tops[1]!).toBeGreaterThan(layout.tops[1]! - layout.tops[0]!);
  });

  test('lets a title alone on its row run over the empty cells, without widening its column', () => {
    const title = 'Liste des équipements et services soutenus par la commune';
    const { sheet, layout } = sheetOf([[title], ['Type', 'Nom', 'Adresse']]);
    expect(isAlone(sheet.cells, 0, 0)).toBe(true);
    expect(widths(layout)[0]).toBeLessThan(title.length * LETTER);
  });

  test('shows blank rows and columns after the last', () => {
    const { sheet } = sheetOf([['EAJE']]);
    expect(shownSize(sheet).rows).toBeGreaterThan(1);
    expect(shownSize(sheet).columns).toBeGreaterThan(1);
  });
});

describe('merged areas', () => {
  const size = { rows: 10, columns: 5 };
  const areas = new MergedAreas([{ top: 0, left: 0, bottom: 3, right: 1 }], size);

  test('are found from any of their cells; another cell is its own area', () => {
    expect(areas.at(2, 1)).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
    expect(areas.at(5, 2)).toEqual({ top: 5, left: 2, bottom: 5, right: 2 });
  });

  test('that start above the rows in sight are drawn too', () => {
    expect(areas.topsReaching(2, 8)).toEqual([0]);
    expect(areas.topsReaching(4, 8)).toEqual([]);
    expect(areas.leftsReaching(1, 4)).toEqual([0]);
  });

  test.each([
    ['ArrowRight', { row: 0, column: 0 }, { row: 0, column: 2 }],
    ['ArrowDown', { row: 0, column: 0 }, { row: 4, column: 0 }],
    ['ArrowUp', { row: 4, column: 1 }, { row: 0, column: 0 }],
    ['ArrowLeft', { row: 5, column: 0 }, { row: 5, column: 0 }],
    ['End', { row: 5, column: 0 }, { row: 5, column: 4 }],
    ['PageDown', { row: 5, column: 0 }, { row: 9, column: 0 }],
  ])('%s goes past them, and stops at the edges', (key, from, to) => {
    expect(keyTarget({ key, ctrlKey: false }, from, size, areas)).toEqual(to);
  });

  test('letters are no keys of the grid', () => {
    expect(keyTarget({ key: 'a', ctrlKey: false }, { row: 0, column: 0 }, size, areas)).toBeNull();
  });
});

describe('the view of a workbook', () => {
  const snapshot = snapshotFromRows({ Convention: [['Muzillac']], 'Annexe 2': [['EAJE']] });
  const at = { sheet: 'Annexe 2', row: 0, column: 0 };

  test('goes to the sheet and the cell that a point asks for', () => {
    const view = new WorkbookView(snapshot);
    view.reveal([at]);
    expect(view.getState()).toMatchObject({ sheet: 'Annexe 2', active: { row: 0, column: 0 } });
  });

  test('shows the gravest of several marks on one cell', () => {
    const view = new WorkbookView(snapshot);
    view.showMarks([
      { at, level: 'error' },
      { at, level: 'info' },
    ]);
    expect(view.getState().marks.get(cellKey(at))).toBe('error');
  });
});

test.each([
  ['annexe.xlsx', 'annexe corrigé.xlsx'],
  ['Annexe 2.XLSM', 'Annexe 2 corrigé.XLSM'],
  ['annexe', 'annexe corrigé.xlsx'],
])('a copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

import { Finder } from '../../src/standalone/find/finder';
import { foldedForSearch } from '../../src/standalone/find/occurrences';
import { WorkbookView } from '../../src/standalone/workbook-view';
import { snapshotFromRows } from '../../src/workbook';

const SHEETS = {
  Convention: [['Écoles de Muzillac'], ['Territoire', 'Arc Sud Bretagne']],
  'Annexe 2': [
    ['EAJE', 'L’Œuvre des\u00a0écoles'],
    ['ALSH', 5048],
  ],
};

function opened() {
  const view = new WorkbookView(snapshotFromRows(SHEETS));
  return { view, finder: new Finder(view) };
}

const place = ({ view }: ReturnType<typeof opened>) => {
  const { sheet, active } = view.getState();
  return [sheet, active.row, active.column];
};

test('typography, accents and case do not matter', () => {
  expect(foldedForSearch('L’Œuvre\u202fdes Écoles')).toBe("l'oeuvre des ecoles");
});

test('what is looked for is found in every sheet, from where the user is, and round again', async () => {
  const grid = opened();
  grid.view.goTo({ row: 1, column: 0 });
  await grid.finder.search('ECOLE');
  expect(grid.finder.getState()).toMatchObject({ current: 1, found: [{}, {}] });
  expect(place(grid)).toEqual(['Annexe 2', 0, 1]);
  grid.finder.step(1);
  expect(place(grid)).toEqual(['Convention', 0, 0]);
  grid.finder.step(-1);
  expect(place(grid)).toEqual(['Annexe 2', 0, 1]);
});

test('letter by letter, the place does not run ahead', async () => {
  const grid = opened();
  await grid.finder.search('e');
  await grid.finder.search('ec');
  expect(place(grid)).toEqual(['Convention', 0, 0]);
});

test.each(['5048', '5 048', 'l’oeuvre'])('%s is found as it is typed', async (sought) => {
  const grid = opened();
  await grid.finder.search(sought);
  expect(grid.finder.getState().found).toHaveLength(1);
});

test('what is not there moves nothing', async () => {
  const grid = opened();
  grid.view.goTo({ row: 1, column: 1 });
  await grid.finder.search('ludothèque');
  grid.finder.step(1);
  expect(grid.finder.getState()).toMatchObject({ current: -1, found: [] });
  expect(place(grid)).toEqual(['Convention', 1, 1]);
});

test('only the last search counts, and the cells found are told to the grid', async () => {
  const grid = opened();
  await Promise.all([grid.finder.search('eaje'), grid.finder.search('alsh')]);
  expect([...grid.view.getState().found]).toEqual(['Annexe 2!1:0']);
  grid.finder.clear();
  expect(grid.view.getState().found.size).toBe(0);
});

test('a correction is looked through without moving', async () => {
  const grid = opened();
  await grid.finder.search('alsh');
  grid.view.showSnapshot(snapshotFromRows({ ...SHEETS, 'Annexe 2': [['RPE']] }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(grid.finder.getState().found).toEqual([]);
  expect(place(grid)).toEqual(['Annexe 2', 1, 0]);
});

import {
  addressOf,
  announcementOf,
  count,
  filterPoints,
  groupPoints,
  inListOrder,
  NO_FILTER,
  shareDone,
  treeRows,
} from '../../src/taskpane/session';
import { treeMove } from '../../src/taskpane/tree/tree-keys';
import { changedStretch } from '../../src/taskpane/parts/changed-stretch';
import { neighbourhoodOf } from '../../src/taskpane/point/neighbourhood';
import { displayOf } from '../../src/taskpane/displayed-cell';
import { point, snapshot } from './fakes';

const CP = point('cp', { row: 4 });
const ADRESSE_1 = point('a1', {
  titre: 'Adresse sans code postal',
  rule: 'e/adresse',
  severity: 'warning',
  row: 6,
});
const ADRESSE_2 = point('a2', {
  titre: 'Adresse sans code postal',
  rule: 'e/adresse',
  severity: 'warning',
  row: 7,
});
const ECOLE = point('ecole', {
  sheet: 'Écoles',
  quoi: 'École élémentaire sans numéro.',
  severity: 'info',
  rule: 'e/ecole',
});
const ALL = [CP, ADRESSE_1, ADRESSE_2, ECOLE];

describe('the rows of the list', () => {
  test('go by sheet then rule; a rule with one point folds into it', () => {
    const rows = treeRows(groupPoints(ALL, 'sheet'), 'sheet', new Set());
    expect(rows.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'group 1',
      'point 2',
      'rule 2',
      'point 3',
      'point 3',
      'group 1',
      'point 2',
    ]);
    expect(rows[3]).toMatchObject({ size: 2, position: 1, titled: false });
    expect(rows[1]).toMatchObject({ size: 2, position: 1, titled: true });
  });

  test('of a closed group are not there', () => {
    const groups = groupPoints(ALL, 'sheet');
    const rows = treeRows(groups, 'sheet', new Set(['sheet:Annexe 2']));
    expect(rows.map(({ kind }) => kind)).toEqual(['group', 'group', 'point']);
  });

  test('by rule or by severity start with the gravest', () => {
    const byRule = groupPoints([ECOLE, ADRESSE_1, CP], 'rule');
    expect(byRule.map(({ label }) => label)[1]).toBe('Adresse sans code postal');
    expect(groupPoints([ECOLE, ADRESSE_1, CP], 'severity').map(({ label }) => label)).toEqual([
      'Erreurs',
      'À vérifier',
      'Pour information',
    ]);
  });

  test('hold every point once, in the order in which they are reviewed', () => {
    expect(inListOrder(groupPoints(ALL, 'sheet'))).toEqual(ALL);
  });
});

describe('the keys of the list', () => {
  const rows = treeRows(groupPoints(ALL, 'sheet'), 'sheet', new Set());

  test.each([
    ['ArrowDown', 'point:cp', { do: 'focus', key: rows[2]?.key }],
    ['ArrowUp', 'point:cp', { do: 'focus', key: rows[0]?.key }],
    ['Home', 'point:ecole', { do: 'focus', key: rows[0]?.key }],
    ['End', 'point:cp', { do: 'focus', key: 'point:ecole' }],
    ['ArrowLeft', 'point:a1', { do: 'focus', key: rows[2]?.key }],
    ['ArrowLeft', 'sheet:Annexe 2', { do: 'toggle', key: 'sheet:Annexe 2' }],
    ['Enter', 'point:cp', { do: 'reveal', key: 'point:cp' }],
    [' ', 'point:cp', { do: 'open', key: 'point:cp' }],
  ])('%s on %s', (pressed, active, expected) => {
    expect(treeMove(pressed, rows, active)).toEqual(expected);
  });

  test('stop at the last row, and leave other keys to the pane', () => {
    expect(treeMove('ArrowDown', rows, 'point:ecole')).toBeNull();
    expect(treeMove('a', rows, 'point:ecole')).toBeNull();
  });
});

describe('searching', () => {
  test.each([
    ['ecole', ['ecole']],
    ['ADRESSE', ['a1', 'a2']],
    ['B5', ['cp']],
    ['adresse b8', ['a2']],
    ['introuvable', []],
  ])('"%s" finds %j', (search, ids) => {
    expect(filterPoints(ALL, { ...NO_FILTER, search }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the words', () => {
  test('follow the French plural, which starts at two', () => {
    expect([0, 1, 2].map((value) => count(value, 'point'))).toEqual(['0 point', '1 point', '2 points']);
  });

  test('said after a check are one short sentence', () => {
    expect(announcementOf([])).toBe('Rien à signaler');
    expect(announcementOf([ECOLE])).toBe('1 point, aucune erreur');
  });

  test('of many cells stay short', () => {
    const at = (row: number) => ({ sheet: 'A', row, column: 1 });
    expect(addressOf([at(7), at(8), at(9)])).toBe('B8, B9, B10');
    expect(addressOf([at(7), at(8), at(9), at(10)])).toBe('B8 + 3 autres');
  });
});

test('progress never goes back from one stretch to the next', () => {
  const shares = [
    shareDone(null),
    shareDone({ step: 'sheets', done: 5, total: 5, detail: '' }),
    shareDone({ step: 'tables', done: 0, total: 3, detail: '' }),
    shareDone({ step: 'rules', done: 3, total: 3, detail: '' }),
  ];
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

describe('before and after', () => {
  test('single out the words that change', () => {
    expect(changedStretch('Rue Rostand — 623730 MARCK', 'Rue Rostand — 62730 MARCK')).toEqual({
      head: 'Rue Rostand — ',
      removed: '623730',
      added: '62730',
      tail: ' MARCK',
    });
  });

  test('show a double space that goes away', () => {
    expect(changedStretch('Les  lutins', 'Les lutins')).toMatchObject({ removed: '  ', added: ' ' });
  });
});

test('the neighbours of a cell are the rows and columns about it, with its own role', () => {
  const around = neighbourhoodOf(point('cp', { row: 2, column: 1 }), snapshot(), displayOf(snapshot()));
  expect(around?.columns).toEqual(['A', 'B', 'C']);
  expect(around?.rows.map(({ name }) => name)).toEqual(['2', '3', '4']);
  expect(around?.rows[1]?.cells[1]).toMatchObject({ role: 'here', text: 'Gazouillis — 623730 MARCK' });
});

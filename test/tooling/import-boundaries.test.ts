import { execFileSync } from 'node:child_process';
import path from 'node:path';

const WATCHED = [
  'boundaries/dependencies',
  'max-lines',
  'max-lines-per-function',
  'no-restricted-globals',
  'no-restricted-syntax',
];

/** What is said, the file, its text, and the rules that the text breaks there. */
type Case = readonly [says: string, file: string, text: string, broken: readonly string[]];

const reexport = (from: string): string => `export * from '${from}';\n`;

function forbiddenImport(file: string, from: string): Case {
  return [`${file} may not import ${from}`, file, reexport(from), ['boundaries/dependencies']];
}

function allowedImport(file: string, from: string): Case {
  return [`${file} may import ${from}`, file, reexport(from), []];
}

const EXCEL_RUN = 'export const result = Excel.run(async () => 1);\n';
const OFFICE_AND_PAGE = 'export const both = [Office.context, document.title];\n';
const FUNCTION_OF_41_LINES = `export function f(): void {\n${'  void 0;\n'.repeat(39)}}\n`;

const CASES: readonly Case[] = [
  forbiddenImport('src/workbook/grid.ts', '../reading'),
  forbiddenImport('src/referentiel/types.ts', '../workbook'),
  forbiddenImport('src/reading/records.ts', '../rules'),
  forbiddenImport('src/rules/rule.ts', '../app'),
  forbiddenImport('src/rules/rule.ts', '../comparison'),
  forbiddenImport('src/annexes/feuille.ts', '../hosts/xlsx'),
  forbiddenImport('src/taskpane/taskpane.tsx', '../annexes'),
  forbiddenImport('src/taskpane/taskpane.tsx', '../comparison'),
  forbiddenImport('src/taskpane/taskpane.tsx', '../rules'),
  forbiddenImport('src/standalone/standalone.tsx', '../reading'),
  forbiddenImport('src/cli/cli.ts', '../referentiel'),
  forbiddenImport('src/hosts/xlsx/lire.ts', '../../reading'),
  forbiddenImport('src/hosts/excel/run.ts', '../../app'),
  forbiddenImport('src/reading/records.ts', '../workbook/address'),
  allowedImport('src/reading/records.ts', '../workbook'),
  allowedImport('src/rules/rule.ts', '../reading'),
  allowedImport('src/comparison/comparer.ts', '../rules'),
  allowedImport('src/annexes/feuille.ts', '../reading'),
  allowedImport('src/taskpane/taskpane.tsx', '../app'),
  allowedImport('src/taskpane/open-session.ts', '../hosts/xlsx'),
  allowedImport('src/hosts/xlsx/lire.ts', '../../workbook'),
  [
    'a lazy import is held to the same rule',
    'src/taskpane/taskpane.tsx',
    "export const later = () => import('../rules');\n",
    ['boundaries/dependencies'],
  ],
  ['src/hosts/excel/run.ts may call Excel.run', 'src/hosts/excel/run.ts', EXCEL_RUN, []],
  ['no other file may call Excel.run', 'src/hosts/excel/marques.ts', EXCEL_RUN, ['no-restricted-syntax']],
  [
    'a room that serves every host knows neither Excel nor the page',
    'src/rules/rule.ts',
    OFFICE_AND_PAGE,
    ['no-restricted-globals', 'no-restricted-globals'],
  ],
  [
    'the standalone page knows the page only',
    'src/standalone/standalone.tsx',
    OFFICE_AND_PAGE,
    ['no-restricted-globals'],
  ],
  ['a function has at most 40 lines', 'src/rules/rule.ts', FUNCTION_OF_41_LINES, ['max-lines-per-function']],
  ['a file has at most 250 lines', 'src/rules/rule.ts', '// line\n'.repeat(251), ['max-lines']],
];

/** Everything in one run: starting the linter is what takes time. */
function lint(cases: readonly Case[]): readonly (readonly string[])[] {
  const script = path.join(__dirname, 'lint-texts.mjs');
  const input = JSON.stringify(cases.map(([, file, text]) => [file, text]));
  const output = execFileSync(process.execPath, [script, ...WATCHED], { input, encoding: 'utf8' });
  return JSON.parse(output) as readonly (readonly string[])[];
}

describe('the linter holds the plan of the rooms', () => {
  let found: readonly (readonly string[])[] = [];
  beforeAll(() => {
    found = lint(CASES);
  }, 60_000);

  test.each(CASES.map((one, index) => [one[0], index, one[3]] as const))('%s', (_says, index, broken) => {
    expect(found[index]).toEqual(broken);
  });
});

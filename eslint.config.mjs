import typescript from '@typescript-eslint/parser';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';

// What oxlint cannot say: the plan of the rooms and the ways of office.js. Everything else is in .oxlintrc.json.

/** What each room of src may import, always through the index of the other room (docs/decisions/rooms.md). */
const ROOMS = {
  workbook: [],
  referentiel: [],
  reading: ['workbook', 'referentiel'],
  rules: ['reading', 'referentiel', 'workbook'],
  comparison: ['reading', 'rules', 'referentiel', 'workbook'],
  annexes: ['comparison', 'reading', 'rules', 'referentiel', 'workbook'],
  'hosts/excel': ['workbook'],
  'hosts/xlsx': ['workbook'],
  app: ['workbook', 'referentiel', 'reading', 'rules', 'comparison', 'annexes', 'hosts/excel', 'hosts/xlsx'],
  // The doors. `workbook` is the language that all hosts share: a door may say "B3" or hold a port.
  taskpane: ['app', 'hosts/excel', 'hosts/xlsx', 'workbook'],
  standalone: ['app', 'hosts/xlsx', 'taskpane', 'workbook'],
  cli: ['app', 'hosts/xlsx', 'workbook'],
  functions: ['referentiel'],
};

const ROOMS_WITHOUT_SCREEN = [
  'workbook',
  'referentiel',
  'reading',
  'rules',
  'comparison',
  'annexes',
  'app',
  'hosts/xlsx',
  'cli',
];
const ROOMS_WITHOUT_EXCEL = [...ROOMS_WITHOUT_SCREEN, 'standalone'];

const ROOMS_WITH_SCREEN = ['taskpane', 'standalone'];

const roomPolicies = Object.entries(ROOMS).map(([room, allowed]) => ({
  from: { element: { type: room } },
  allow: [
    { to: { element: { type: room } } },
    { to: { element: { type: allowed, fileInternalPath: 'index.{ts,tsx}' } } },
  ],
}));

const sourcesOf = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,tsx}`);
const forbid = (names, message) => names.map((name) => ({ name, message }));

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

const EXCEL_RUN = {
  selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run']",
  message: 'Only src/hosts/excel/run.ts calls Excel.run.',
};
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the importer should say the same name.',
};

export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parser: typescript },
    plugins: { boundaries, 'office-addins': officeAddins },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'boundaries/legacy-templates': false,
      'boundaries/elements': Object.keys(ROOMS).map((room) => ({ type: room, pattern: `src/${room}` })),
    },
    rules: {
      ...officeRules,
      'boundaries/dependencies': ['error', { default: 'disallow', policies: roomPolicies }],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
      'no-restricted-syntax': ['error', EXCEL_RUN, DEFAULT_EXPORT],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: sourcesOf(ROOMS_WITH_SCREEN),
    rules: { 'no-restricted-imports': ['error', ...forbid(['react'], 'Only on a screen.')] },
  },
  {
    files: ['src/hosts/excel/run.ts'],
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT] },
  },
  {
    files: sourcesOf(ROOMS_WITHOUT_EXCEL),
    rules: { 'no-restricted-globals': ['error', ...forbid(['Excel', 'Office'], 'Only in Excel.')] },
  },
  {
    files: sourcesOf(ROOMS_WITHOUT_SCREEN),
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(['Excel', 'Office'], 'Only in Excel.'),
        ...forbid(['document', 'window', 'localStorage'], 'Only in a page.'),
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
];

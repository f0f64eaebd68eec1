import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

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
    ...allowed.map((other) => ({ to: { element: { type: other, fileInternalPath: 'index.{ts,tsx}' } } })),
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

export default tseslint.config(
  { ignores: ['dist', 'package', '.cache', 'node_modules', 'coverage', '.stryker-tmp', 'test-results'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': 'error',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // The letters of an address or of a French name are single code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `readJson<T>()` says at its call what the file holds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A port is asynchronous for every host, also for one that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
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
    // The rules of React compile each file that they read: elsewhere, where nothing imports it, for nothing.
    files: sourcesOf(ROOMS_WITH_SCREEN),
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.recommended],
    rules: reactHooks.configs.recommended.rules,
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
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest matchers and parsed JSON are `any`, and `expect(object.method)` is how a mock is looked at.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The emulated Excel stands on parts of exceljs and of office.js whose types are wrong or missing.
    files: ['test/host/**/*.ts'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);

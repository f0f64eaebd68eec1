const { LIBRARIES, ROOT, doorOf } = require('./test/once/files.cjs');

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const madeLibraries = Object.fromEntries(
  Object.entries(LIBRARIES).map(([name, library]) => [`^${escaped(library)}$`, doorOf(name)]),
);

/** Unit and contract tests. A file that needs a DOM says `@jest-environment ./test/once/page.cjs` in its first comment. */
module.exports = {
  testEnvironment: '<rootDir>/test/once/node.cjs',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/once/make.cjs',
  // A busy machine is no failure.
  testTimeout: 120_000,
  // Jest keeps one core for itself, which is half of a machine of two.
  maxWorkers: '100%',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    [`^${escaped(`${ROOT}/src/`)}.+\\.tsx?$`]: '<rootDir>/test/once/room.cjs',
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
        sourceMaps: true,
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/\\.cache/'],
  moduleNameMapper: {
    ...madeLibraries,
    '^@fluentui/react-icons$': doorOf('icons'),
  },
};

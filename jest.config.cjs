const { moduleNameMapper } = require('./test/prebundle.cjs');

/** Unit and contract tests. A file that needs a DOM says `@jest-environment jsdom` in its first comment. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/prebundle.cjs',
  setupFiles: ['<rootDir>/test/jsdom.cjs'],
  // A busy machine is no failure.
  testTimeout: 120_000,
  // Jest keeps one core for itself, which is half of a machine of two.
  maxWorkers: '100%',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/\\.cache/'],
  moduleNameMapper: {
    ...moduleNameMapper,
    '\\.css$': '<rootDir>/test/style.stub.ts',
    '^@fluentui/react-icons$': '<rootDir>/test/fluent-icons.cjs',
  },
};

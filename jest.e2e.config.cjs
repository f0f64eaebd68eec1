/** The production bundle of dist/ in a real browser. `npm test` builds it first. */
const { roots, testPathIgnorePatterns, ...shared } = require('./jest.config.cjs');

module.exports = {
  ...shared,
  roots: ['<rootDir>/test/e2e'],
  testTimeout: 120_000,
};

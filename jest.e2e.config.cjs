const shared = require('./jest.config.cjs');

/** The production bundle of dist/ in a real browser. `npm test` builds it first. */
module.exports = {
  ...shared,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};

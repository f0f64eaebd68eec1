const { TestEnvironment } = require('jest-environment-node');
const { withMadeFiles } = require('./compiled.cjs');

module.exports = withMadeFiles(TestEnvironment);

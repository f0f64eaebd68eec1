/** A module of src, for Jest: it is taken from the one file made of all of them. */
const path = require('node:path');
const { ROOT, SOURCES, doorOf } = require('./files.cjs');

module.exports = {
  process(_source, file) {
    const module = path.relative(path.join(ROOT, 'src'), file).replaceAll(path.sep, '/');
    return {
      code: `module.exports = require(${JSON.stringify(doorOf(SOURCES))})[${JSON.stringify(module)}]();`,
    };
  },
};

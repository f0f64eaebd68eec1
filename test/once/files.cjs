/** What is made into one file before the tests: loaded one by one, a thousand modules cost each test file a second. */
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const FOLDER = path.join(ROOT, '.cache/tests');

const LIBRARIES = {
  axe: 'axe-core',
  docx: 'docx',
  dom: '@testing-library/dom',
  exceljs: 'exceljs',
  fluent: '@fluentui/react-components',
  gestures: '@testing-library/user-event',
  random: 'fast-check',
  react: 'react',
  'react-dom': 'react-dom',
  'react-dom-client': 'react-dom/client',
  'react-jsx': 'react/jsx-runtime',
  'testing-react': '@testing-library/react',
  zod: 'zod/mini',
};

/** All of src: the code under test. */
const SOURCES = 'src';

/** What the tests load, which runs the file made for it. */
const doorOf = (name) => path.join(FOLDER, `${name}.js`);
const madeFileOf = (name) => path.join(FOLDER, 'made', `${name}.js`);

module.exports = { ROOT, LIBRARIES, SOURCES, doorOf, madeFileOf };

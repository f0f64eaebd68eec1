/** Libraries of many files, each made one before the tests: a test file that draws the pane would load a thousand of them. */
const { existsSync, statSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');

const root = path.join(__dirname, '..');
const FOLDER = path.join(root, '.cache/tests');
const LIBRARIES = { fluent: '@fluentui/react-components', zod: 'zod/mini' };
/** What the code also imports by itself, and of which there must be one. */
const SHARED = ['react', 'react/*', 'react-dom', 'react-dom/*', '@fluentui/react-icons'];

const fileOf = (name) => path.join(FOLDER, `${name}.js`);

/** Made after the last installation of packages. */
function isFresh(file) {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  return existsSync(file) && statSync(file).mtimeMs > statSync(installed).mtimeMs;
}

module.exports = async function prebundle() {
  if (Object.keys(LIBRARIES).every((name) => isFresh(fileOf(name)))) return;
  await build({
    entryPoints: LIBRARIES,
    outdir: FOLDER,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: SHARED,
    absWorkingDir: root,
    logLevel: 'warning',
  });
};

/** For Jest: each library and the file it was made into. */
module.exports.moduleNameMapper = Object.fromEntries(
  Object.entries(LIBRARIES).map(([name, library]) => [`^${library}$`, fileOf(name)]),
);

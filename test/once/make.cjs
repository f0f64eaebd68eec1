/** Before all tests: the libraries and the code, each made one file. */
const { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');
const { LIBRARIES, ROOT, SOURCES, doorOf, madeFileOf } = require('./files.cjs');

const SOURCE_FOLDER = path.join(ROOT, 'src');
/** Written by each installation of packages. */
const INSTALLED = path.join(ROOT, 'node_modules/.package-lock.json');
/** The entry of the command line runs it as soon as it is loaded. */
const ENTRY = 'cli/entree.ts';

const isCode = (file) => /\.tsx?$/.test(file) && file !== ENTRY;
const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Made since the last change of what it is made from, and of these files. */
function isFresh(names, origins) {
  const changed = Math.max(...[__filename, require.resolve('./files.cjs'), ...origins].map(timeOf));
  return names.every((name) => timeOf(madeFileOf(name)) > changed);
}

const COMMON = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  absWorkingDir: ROOT,
  define: { 'process.env.NODE_ENV': '"test"' },
  logLevel: 'warning',
};

/** One of each: a library made apart is no part of the others. */
const makeLibraries = () =>
  build({
    ...COMMON,
    entryPoints: LIBRARIES,
    outdir: path.dirname(madeFileOf(SOURCES)),
    plugins: [{ name: 'one-of-each', setup: leaveOutLibraries }],
  });

function leaveOutLibraries({ onResolve }) {
  const names = new Set(Object.values(LIBRARIES));
  onResolve({ filter: /^[@a-z]/ }, ({ kind, path: name }) =>
    kind !== 'entry-point' && names.has(name) ? { path: name, external: true } : undefined,
  );
}

/** What a page loads later goes through Jest, where a test may put something else in its place. */
function leaveToJest({ onResolve, resolve }) {
  onResolve({ filter: /^\./ }, async ({ kind, path: name, resolveDir }) => {
    if (kind !== 'dynamic-import') return undefined;
    const found = await resolve(name, { kind: 'import-statement', resolveDir });
    return { path: found.path, external: true };
  });
}

const ICONS = '@fluentui/react-icons';
const IMPORTED_ICONS = new RegExp(`import \\{([^}]+)\\} from '${ICONS}'`, 'g');

/** The icons that the screens show, of the thousands that there are. */
function makeIcons(modules) {
  const names = modules.flatMap((module) => {
    const code = readFileSync(path.join(SOURCE_FOLDER, module), 'utf8');
    return [...code.matchAll(IMPORTED_ICONS)].flatMap(([, list]) => list.match(/\w+/g));
  });
  return build({
    ...COMMON,
    stdin: { contents: `export { ${[...new Set(names)].join(', ')} } from '${ICONS}';`, resolveDir: ROOT },
    outfile: madeFileOf('icons'),
    plugins: [{ name: 'one-of-each', setup: leaveOutLibraries }],
  });
}

/** Every module of src, by its path, run when it is first asked for. */
const makeSources = (modules) =>
  build({
    ...COMMON,
    stdin: {
      contents: `module.exports = {${modules.map(entryOf).join(',\n')}};`,
      resolveDir: SOURCE_FOLDER,
    },
    outfile: madeFileOf(SOURCES),
    packages: 'external',
    jsx: 'automatic',
    target: 'es2022',
    supported: { 'dynamic-import': false },
    loader: { '.css': 'empty' },
    sourcemap: 'linked',
    plugins: [{ name: 'leave-to-jest', setup: leaveToJest }],
  });

const entryOf = (module) => {
  const name = JSON.stringify(module);
  return `${name}: () => require(${JSON.stringify(`./${module}`)})`;
};

function writeDoors() {
  for (const name of [...Object.keys(LIBRARIES), 'icons', SOURCES])
    writeFileSync(
      doorOf(name),
      `runOnceMade(${JSON.stringify(madeFileOf(name))})(module, exports, require, __filename, __dirname);\n`,
    );
}

module.exports = async function make() {
  const sources = readdirSync(SOURCE_FOLDER, { recursive: true });
  const origins = [SOURCE_FOLDER, ...sources.map((file) => path.join(SOURCE_FOLDER, file))];
  mkdirSync(path.dirname(madeFileOf(SOURCES)), { recursive: true });
  writeDoors();
  const modules = sources.filter(isCode);
  await Promise.all([
    isFresh(Object.keys(LIBRARIES), [INSTALLED]) || makeLibraries(),
    isFresh(['icons', SOURCES], [INSTALLED, ...origins]) ||
      Promise.all([makeIcons(modules), makeSources(modules)]),
  ]);
};

const { createHash } = require('node:crypto');

const NAME = 'OfflinePlugin';
/** Beside what runs: maps and licences, which nothing loads. */
const NOT_LOADED = /\.(map|txt)$/;

/** A group of chunks and all that it may load later. */
function groupsFrom(group, known = new Set()) {
  if (known.has(group)) return known;
  known.add(group);
  for (const child of group.childrenIterable) groupsFrom(child, known);
  return known;
}

function filesOfPage({ entrypoints }, page) {
  const chunks = [...groupsFrom(entrypoints.get(page))].flatMap((group) => group.chunks);
  const files = chunks.flatMap((chunk) => [...chunk.files, ...chunk.auxiliaryFiles]);
  return files.filter((file) => !NOT_LOADED.test(file));
}

function contentOf(compilation, file) {
  const asset = compilation.getAsset(file);
  if (!asset) throw new Error(`${file} is kept for the page offline, and the build has no such file.`);
  return asset.source.buffer();
}

function versionOf(compilation, files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(contentOf(compilation, file));
  return hash.digest('hex').slice(0, 16);
}

/** Writes at the head of the service worker which files it keeps, and the version that they make. */
class OfflinePlugin {
  /** `also`: files of the page that no script imports. */
  constructor({ page, worker, also }) {
    this.options = { page, worker, also };
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const { page, worker, also } = this.options;
    // Once every name has its last hash.
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const files = [...new Set([...filesOfPage(compilation, page), ...also])].sort();
        const program = JSON.stringify({ version: versionOf(compilation, files), files });
        compilation.updateAsset(
          worker,
          (code) => new sources.ConcatSource(`self.program=${program};\n`, code),
        );
      });
    });
  }
}

module.exports = { OfflinePlugin };

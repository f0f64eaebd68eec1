/** Compiles a made file once in each process of tests; each test file runs it in a context of its own. */
const { readFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// What one test file compiled is ready for the next, even when it was not used for a while.
setFlagsFromString('--no-flush-bytecode');

const scripts = new Map();

function scriptOf(file) {
  const known = scripts.get(file);
  if (known) return known;
  const header = '(function (module, exports, require, __filename, __dirname) {';
  const script = new Script(`${header}${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    columnOffset: -header.length,
  });
  scripts.set(file, script);
  return script;
}

/** An environment of Jest whose test files find the made files compiled. */
exports.withMadeFiles = (Environment) =>
  class extends Environment {
    async setup() {
      await super.setup();
      this.global.runOnceMade = (file) => scriptOf(file).runInContext(this.getVmContext());
    }
  };

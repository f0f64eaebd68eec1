// npm test: a production build, every test of it and of the code, then the same bundle in a real browser.
//   -- --built   dist/ was just built: it is tested as it is
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.cache/tests');

/** Runs a program of node_modules; its output goes to the terminal. */
function run(program, args, environment = {}) {
  const script = path.join(root, 'node_modules', program);
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** Passed and failed tests of one Jest run. A suite that cannot even start is a failure. */
function runJest(name, args, environment) {
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const succeeded = run('jest/bin/jest.js', ['--json', `--outputFile=${report}`, ...args], environment);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed };
}

function build() {
  console.log('\n— Build');
  if (run('webpack/bin/webpack.js', ['--mode', 'production'])) return { passed: 0, failed: 0 };
  return { passed: 0, failed: 1 };
}

function endToEnd() {
  console.log('\n— End to end');
  try {
    const chromium = findOrInstallChromium();
    console.log(`Chromium: ${chromium}`);
    return runJest('e2e', ['--config', 'jest.e2e.config.cjs'], { CHROMIUM_PATH: chromium });
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(reports, { recursive: true });
const isBuilt = process.argv.includes('--built');
const results = isBuilt ? [] : [build()];
console.log('\n— Unit and contract tests');
results.push(runJest('unit', []));
results.push(endToEnd());

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

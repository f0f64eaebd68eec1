// Lints texts as if they were files of this repository, outside Jest, which cannot load an ES module configuration.
// stdin: [[path, text], …]; stdout: for each, the ids of the broken rules among those asked on the command line.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const watched = new Set(process.argv.slice(2));
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => watched.has(ruleId) });

async function brokenRules([filePath, content]) {
  const [result] = await eslint.lintText(content, { filePath: path.join(root, filePath) });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const cases = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(await Promise.all(cases.map(brokenRules))));

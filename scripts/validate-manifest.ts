// npm run validate: what Office asks of the manifest, checked offline. (Microsoft's own validator posts the file to a service.)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { manifestProblems } from './manifest/manifest-checks';

const MANIFEST = process.argv[2] ?? 'manifest.xml';
/** Microsoft's schemas, where somebody has put them at hand: they are not ours to distribute. */
const SCHEMA = process.env['OFFICE_XSD'] ?? '../shared/xsd/OfficeAppManifestV1_1.xsd';

function readFile(path: string): Buffer | null {
  const file = path.replace(/^\//, '');
  return existsSync(file) ? readFileSync(file) : null;
}

/** Elements that are newer than the schemas that Microsoft published as files. */
const NEWER = /<Runtimes>.*?<\/Runtimes>|<ExtendedOverrides [^>]*>/gs;

/** The complaints of xmllint; null when it or the schemas are not on this machine. */
function schemaProblems(): string[] | null {
  if (!existsSync(SCHEMA)) return null;
  const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, '-'], {
    encoding: 'utf8',
    input: readFileSync(MANIFEST, 'utf8').replace(NEWER, ''),
  });
  if (error) return null;
  return status === 0 ? [] : stderr.trim().split('\n');
}

const bySchema = schemaProblems();
const problems = [...manifestProblems(readFileSync(MANIFEST, 'utf8'), readFile), ...(bySchema ?? [])];
for (const problem of problems) console.error(`${MANIFEST}: ${problem}`);
const means = bySchema ? 'own checks and the schemas of Office' : 'own checks; no schema of Office at hand';
if (problems.length === 0) console.log(`${MANIFEST}: valid (${means})`);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * npm run package -- --origin https://ctg.example.fr [--office-js copy|https://…/office.js] [--out dossier]
 * The folder to host, the manifest that points at it, and what goes with them: docs/deploiement.md.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageProblems } from './package/manifest-under-site';
import { nginxSample } from './package/nginx';
import { copyOfficeJs } from './package/office-js-files';
import { OWN_OFFICE_JS, PackageError, packageOptions } from './package/options';
import type { PackageOptions } from './package/options';
import { packageReadme } from './package/readme';
import { sha256List } from './package/sums';

const COMPRESSED = /\.(js|css|html|json|xml|webmanifest)$/;
const SUMS = 'empreintes.sha256';
const WEBPACK = 'node_modules/webpack/bin/webpack.js';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));
}

function build({ origin, officeJs }: PackageOptions, site: string): void {
  const settings = ['--env', `origin=${origin}`, ...(officeJs ? ['--env', `officeJs=${officeJs}`] : [])];
  const args = [WEBPACK, '--mode', 'production', '--output-path', site, ...settings];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new PackageError('La construction a échoué\u00a0: voyez les messages ci-dessus.');
}

function checkManifest(origin: string, site: string): void {
  const read = (file: string): Buffer | null => {
    const full = path.join(site, file);
    return existsSync(full) && statSync(full).isFile() ? readFileSync(full) : null;
  };
  const problems = packageProblems(readFileSync(path.join(site, 'manifest.xml'), 'utf8'), origin, read);
  if (problems.length > 0) {
    throw new PackageError(`Le manifeste n’est pas valable\u00a0:\n  ${problems.join('\n  ')}`);
  }
}

/** For a server that gives files already compressed. */
function compress(site: string): void {
  for (const file of filesUnder(site).filter((name) => COMPRESSED.test(name))) {
    const full = path.join(site, file);
    writeFileSync(`${full}.gz`, gzipSync(readFileSync(full), { level: 9 }));
  }
}

function writePackage(options: PackageOptions): void {
  const { origin, officeJs, out } = options;
  const site = path.join(out, 'site');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (existsSync(out) && !existsSync(path.join(out, SUMS)) && readdirSync(out).length > 0) {
    throw new PackageError(
      `Le dossier ${out} contient autre chose qu’un paquet\u00a0: choisissez-en un autre.`,
    );
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  build(options, site);
  if (officeJs === OWN_OFFICE_JS) copyOfficeJs(path.join(site, 'office'));
  checkManifest(origin, site);
  compress(site);
  cpSync(path.join(site, 'manifest.xml'), path.join(out, 'manifest.xml'));
  writeFileSync(path.join(out, 'nginx.conf'), nginxSample(origin));
  writeFileSync(path.join(out, 'LISEZMOI.txt'), packageReadme(options, version));
  const files = filesUnder(out).map((file) => [file, readFileSync(path.join(out, file))] as const);
  writeFileSync(path.join(out, SUMS), sha256List(new Map(files)));
}

try {
  const options = packageOptions(process.argv.slice(2));
  writePackage(options);
  console.log(`Le paquet pour ${options.origin} est prêt\u00a0: ${options.out}`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadFile } from '../../scripts/manifest/manifest-checks';
import { packageProblems } from '../../scripts/package/manifest-under-site';
import { nginxSample } from '../../scripts/package/nginx';
import { wantedOfficeFiles } from '../../scripts/package/office-js-files';
import { packageOptions } from '../../scripts/package/options';
import { sha256List } from '../../scripts/package/sums';

const ROOT = path.resolve(__dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

describe('the command', () => {
  test.each([
    ['https://ctg.example.fr', 'https://ctg.example.fr'],
    ['https://ctg.example.fr/', 'https://ctg.example.fr'],
    ['https://intra.example.fr:8443/outils/annexes/', 'https://intra.example.fr:8443/outils/annexes'],
  ])('takes %s as the address %s', (typed, origin) => {
    expect(packageOptions(['--origin', typed]).origin).toBe(origin);
  });

  test.each([
    [[], /^Il manque l’adresse/],
    [['--origin'], /attend une valeur/],
    [['--origin', 'http://ctg.example.fr'], /https/],
    [['--origin', 'ctg.example.fr'], /n’est pas une adresse/],
    [['--origin', 'https://ctg.example.fr/?a=1'], /sans paramètre/],
    [['--origin', 'https://ctg.example.fr/mes outils'], /sans paramètre/],
    [['--origin', 'https://ctg.example.fr/a/../b'], /sans paramètre/],
    [['--origin', 'https://nom:secret@ctg.example.fr'], /sans paramètre/],
    [['--origine', 'https://ctg.example.fr'], /^Option inconnue/],
    [['--origin', 'https://ctg.example.fr', '--office-js', 'http://x.fr/office.js'], /https/],
    [['--origin', 'https://ctg.example.fr', '--office-js', 'https://x.fr/autre.js'], /office\.js/],
  ])('refuses %j with a sentence', (words, sentence) => {
    expect(() => packageOptions(words)).toThrow(sentence);
  });

  test('has its own office.js served beside the pane', () => {
    const { officeJs } = packageOptions(['--origin', 'https://ctg.example.fr', '--office-js', 'copy']);
    expect(officeJs).toBe('office/office.js');
  });
});

describe('the manifest of a package', () => {
  const SITE = 'https://intra.example.fr/annexes';
  const manifest = MANIFEST.replace(
    '<AppDomain>https://localhost:3000<',
    '<AppDomain>https://intra.example.fr<',
  ).replaceAll('https://localhost:3000', SITE);
  /** Icons as they are; any page that the build makes. */
  const readFile: ReadFile = (file) => {
    const full = path.join(ROOT, file);
    if (file.startsWith('assets/')) return existsSync(full) ? readFileSync(full) : null;
    return Buffer.from('made by the build');
  };

  test('is valid under a folder of a site too', () => {
    expect(packageProblems(manifest, SITE, readFile)).toEqual([]);
  });

  test('may name nothing elsewhere, nor what the package does not hold', () => {
    const elsewhere = manifest.replace(
      `${SITE}/taskpane.html`,
      'https://intra.example.fr/autre/taskpane.html',
    );
    expect(packageProblems(elsewhere, SITE, readFile).join()).toContain('is not under');
    const without: ReadFile = (file) => (file === 'taskpane.html' ? null : readFile(file));
    expect(packageProblems(manifest, SITE, without).join()).toContain(
      'taskpane.html is no file of the package',
    );
  });
});

test('the copy of office.js has what Excel loads, and nothing to debug', () => {
  const files = [
    'office.js',
    'office.debug.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.debug.js',
    'word-win32-16.01.js',
    'fr-fr/office_strings.js',
    'de-de/office_strings.js',
    'telemetry/oteljs_agave.js',
  ];
  expect(wantedOfficeFiles(files)).toEqual([
    'office.js',
    'excel-win32-16.01.js',
    'fr-fr/office_strings.js',
    'telemetry/oteljs_agave.js',
  ]);
});

test.each([
  ['https://ctg.example.fr', 'ctg.example.fr', 'root /srv/ctg-annexes/site;'],
  ['https://intra.example.fr/annexes', 'intra.example.fr', 'location /annexes/ {'],
])('the sample of nginx for %s says its name and its folder', (site, name, folder) => {
  const sample = nginxSample(site);
  expect(sample).toContain(`server_name ${name};`);
  expect(sample).toContain(folder);
  expect(sample.match(/[{]/g)?.length).toBe(sample.match(/[}]/g)?.length);
});

test('the list of sums is the one of sha256sum', () => {
  const files = new Map([
    ['site/b.txt', Buffer.from('b')],
    ['a.txt', Buffer.from('')],
  ]);
  expect(sha256List(files).split('\n')[0]).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt',
  );
});

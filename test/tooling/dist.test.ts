import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPage, initialGzip, ownScripts } from '../../scripts/build/built-page';
import { addresses } from '../../scripts/manifest/manifest-checks';
import { pngHeader } from '../../scripts/manifest/png-size';
import { parseXml } from '../../scripts/manifest/xml-element';

/** The production build: `npm test` makes it first; alone, run `npm run build` before these tests. */
const DIST = path.resolve(__dirname, '../../dist');
const PAGES = ['taskpane.html', 'index.html'];
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const FIRST_LOAD = 150_000;

/** Addresses that are names or pages of documentation inside a library: nothing is ever asked of them. */
const NAMES = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/',
  'http://purl.org/',
  'http://purl.oclc.org/',
  'https://react.dev/errors/',
  'https://aka.ms/',
  'https://json.schemastore.org/sarif-2.1.0.json',
  // In a message of the library that makes Word documents.
  'https://answers.microsoft.com/en-us/msoffice/forum/all/does-word-support-more-than-9-list-levels/',
];

const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const filesEndingIn = (...endings: string[]): string[] =>
  readdirSync(DIST).filter((file) => endings.some((ending) => file.endsWith(ending)));

test('the production build is there', () => {
  expect(filesEndingIn('.html').sort()).toEqual([...PAGES].sort());
});

describe.each(PAGES)('%s', (name) => {
  const page = () => builtPage(DIST, name);

  test('loads at most 150 kB of our own scripts, compressed', () => {
    expect(ownScripts(page()).length).toBeGreaterThan(0);
    expect(initialGzip(DIST, page())).toBeLessThanOrEqual(FIRST_LOAD);
  });

  test('may load nothing but its own site and office.js', () => {
    const policy = page().contentSecurityPolicy;
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe-eval');
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(
      name === 'index.html' ? "'self'" : "'self' https://appsforoffice.microsoft.com",
    );
    expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  });

  test('has no script in its text, which the policy would refuse', () => {
    expect(page().html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
    expect(page().html).not.toMatch(/\son[a-z]+=/i);
  });
});

test('office.js is on the page of Excel, and not on the page without Excel', () => {
  const loads = (name: string): boolean => builtPage(DIST, name).scripts.includes(OFFICE_JS);
  expect(PAGES.map(loads)).toEqual([true, false]);
  expect(read('index.html')).not.toContain('appsforoffice');
});

test('no built file names an origin that it could call', () => {
  const found = filesEndingIn('.js', '.css', '.html').flatMap((file) =>
    [...read(file).matchAll(/(?:https?|wss?):\/\/\w[^\s"'`<>\\)]+/g)].map(([address]) => address),
  );
  const strange = found.filter(
    (address) =>
      address !== OFFICE_JS &&
      !address.includes(new URL(OFFICE_JS).origin + ';') &&
      !NAMES.some((name) => address.startsWith(name)),
  );
  expect([...new Set(strange)]).toEqual([]);
});

/** How webpack names the global object in a browser from before 2020: never reached where `globalThis` is. */
const OLD_BROWSERS = 'new Function("return this")';

test('no built script makes code out of text, which the policy would refuse', () => {
  const makers = filesEndingIn('.js').filter((file) =>
    /\beval\(|new Function\(/.test(read(file).replaceAll(OLD_BROWSERS, '')),
  );
  expect(makers).toEqual([]);
});

test('every address of the manifest is a file of the build', () => {
  const paths = addresses(parseXml(read('manifest.xml'))).map((address) => new URL(address).pathname);
  const missing = paths.filter((file) => file !== '/' && !existsSync(path.join(DIST, file)));
  expect(missing).toEqual([]);
});

describe('the page without a network', () => {
  const program = () =>
    JSON.parse(/^self\.program=(.*);$/m.exec(read('sw.js'))?.[1] ?? 'null') as {
      readonly version: string;
      readonly files: readonly string[];
    };

  test('has all that it loads kept, and nothing of the pane', () => {
    const { files } = program();
    expect(files).toEqual(expect.arrayContaining(['index.html', ...builtPage(DIST, 'index.html').scripts]));
    expect(files.filter((file) => !existsSync(path.join(DIST, file)))).toEqual([]);
    expect(files.filter((file) => /taskpane|commands|functions|manifest\.xml/.test(file))).toEqual([]);
  });

  test('may be installed: its icons have the size that they are declared with', () => {
    const { icons } = JSON.parse(read('manifest.webmanifest')) as {
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    const sizes = icons.map(({ src }) => {
      const header = pngHeader(readFileSync(path.join(DIST, src)));
      return `${header?.width}x${header?.height}`;
    });
    expect(sizes).toEqual(icons.map(({ sizes: declared }) => declared));
  });

  test('may load a worker of its own, which the pane may not', () => {
    expect(builtPage(DIST, 'index.html').contentSecurityPolicy).toContain("worker-src 'self'");
    expect(builtPage(DIST, 'taskpane.html').contentSecurityPolicy).not.toContain('worker-src');
  });
});

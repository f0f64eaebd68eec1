import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { manifestProblems } from '../../scripts/manifest/manifest-checks';
import { elementsNamed, parseXml } from '../../scripts/manifest/xml-element';
import { COMMAND_NAMES } from '../../src/taskpane/ribbon/commands';
import { HOST_SHORTCUTS } from '../../src/taskpane/ribbon/shortcuts';

const root = path.resolve(__dirname, '../..');
const MANIFEST = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

function siteFile(file: string): Buffer | null {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full) : null;
}

const problems = (xml: string): string[] => manifestProblems(xml, siteFile);

/** The manifest with a change that must really be one. */
function changed(find: string | RegExp, by: string): string {
  const xml = MANIFEST.replace(find, by);
  expect(xml).not.toBe(MANIFEST);
  return xml;
}

test('the manifest of the add-in has no problem', () => {
  expect(problems(MANIFEST)).toEqual([]);
});

test('every icon of the folder has the size of its name', () => {
  const icons = readdirSync(path.join(root, 'assets/icons'));
  expect(icons).toContain('icon-128.png');
  for (const icon of icons) {
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    const { width, height } = PNG.sync.read(siteFile(`/assets/icons/${icon}`)!);
    expect([icon, width, height]).toEqual([icon, size, size]);
  }
});

test('the ribbon and the menu of a cell call all the commands, and only them', () => {
  const called = elementsNamed(parseXml(MANIFEST), 'FunctionName').map(({ text }) => text);
  expect([...called].sort()).toEqual([...COMMAND_NAMES].sort());
});

test('the shortcuts that Excel reads are those that the pane tells of', () => {
  const { shortcuts } = JSON.parse(siteFile('/assets/raccourcis.json')!.toString()) as {
    shortcuts: readonly { action: string; key: { default: string; mac: string } }[];
  };
  expect(shortcuts.map(({ action, key }) => [action, key.default, key.mac])).toEqual(
    HOST_SHORTCUTS.map(({ command, keys, mac }) => [command, keys, mac]),
  );
});

describe('a mistake in the manifest is named', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'functions that run elsewhere than the pane',
      '<Runtime resid="Pane.Url"',
      '<Runtime resid="Page.Url"',
      'the functions do not run in the page of the pane',
    ],
    [
      'a shared runtime that is not required',
      'Name="SharedRuntime"',
      'Name="SharedPane"',
      'a runtime is shared, and VersionOverrides does not require SharedRuntime',
    ],
    [
      'commands that know nothing of the pane',
      '<FunctionFile resid="Pane.Url"',
      '<FunctionFile resid="Page.Url"',
      'the commands do not run in the page of the pane',
    ],
    ['two buttons of one id', '"NextButton"', '"CheckButton"', 'control "CheckButton" is defined twice'],
    [
      'a shortcut for what no button does',
      '>pointSuivant<',
      '>suivant<',
      'the action "pointSuivant" is no command of the ribbon',
    ],
    [
      'a file of shortcuts that is not there',
      'raccourcis.json',
      'touches.json',
      'the file of shortcuts https://localhost:3000/assets/touches.json does not exist',
    ],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>ctg</Id>', 'Id "ctg" is no GUID'],
    [
      'a version in words',
      /<Version>.*<\/Version>/,
      '<Version>one</Version>',
      'Version "one" is not 2 to 4 numbers',
    ],
    [
      'an element in the wrong place',
      /( *<Permissions>.*\n)/,
      '<Hosts/>$1',
      'Hosts comes too late in OfficeApp',
    ],
    [
      'an element that Office does not know',
      '<Permissions>',
      '<Permission/><Permissions>',
      'Permission does not belong in OfficeApp',
    ],
    [
      'a resource that is not there',
      ' id="Pane.Url"',
      ' id="Pane.Address"',
      'resid "Pane.Url" is not defined',
    ],
    [
      'a resource that nothing uses',
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="Old.Url" DefaultValue="https://localhost:3000/a"/>',
      'resource "Old.Url" is not used',
    ],
    [
      'an id of a resource over 32 characters',
      /Check\.Label/g,
      'Check.Label.That.Is.Much.Too.Long.',
      'resource id "Check.Label.That.Is.Much.Too.Long." has more than 32 characters',
    ],
    [
      'a missing English wording',
      /<Override Locale="en-US" Value="CTG annexes"\/>/,
      '',
      '"Annexes CTG" has no wording in en-US',
    ],
    ['another default language', '>fr-FR<', '>en-US<', 'DefaultLocale is not fr-FR'],
    [
      'an address without TLS',
      'https://localhost:3000/functions.json',
      'http://localhost:3000/functions.json',
      'http://localhost:3000/functions.json is not https',
    ],
    [
      'a second origin',
      'https://localhost:3000/functions.json',
      'https://example.org/functions.json',
      'several origins: https://localhost:3000, https://example.org',
    ],
    ['a lower requirement', 'MinVersion="1.9"/>', 'MinVersion="1.8"/>', 'ExcelApi 1.9 is not required'],
    ['a ribbon without its 80 pixels', /<bt:Image size="80".*\/>/, '', 'a ribbon icon lacks its size 80'],
    [
      'an icon that does not exist',
      'icons/icon-24.png',
      'icons/icon-25.png',
      'icon https://localhost:3000/assets/icons/icon-25.png does not exist',
    ],
    [
      'an icon of another size',
      'icons/icon-64.png',
      'icons/icon-48.png',
      'icon https://localhost:3000/assets/icons/icon-48.png has 48 × 48 pixels, not 64',
    ],
    [
      'a ribbon that opens something else than the base manifest',
      'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      'SourceLocation DefaultValue="https://localhost:3000/index.html"',
      'the base manifest and the ribbon do not open the same pane',
    ],
  ])('%s', (_says, find, by, problem) => {
    expect(problems(changed(find, by))).toContain(problem);
  });

  test('a wording that Office would refuse for its length', () => {
    const long = 'x'.repeat(126);
    expect(problems(changed('DefaultValue="Contrôler"', `DefaultValue="${long}"`))).toEqual([
      `ShortStrings: "${long.slice(0, 40)}" has 126 characters, 1 to 125 allowed`,
    ]);
  });

  test('a shortcut that Excel has already', () => {
    const taken = siteFile('/assets/raccourcis.json')!.toString().replace('Ctrl+Alt+Shift+S', 'Ctrl+S');
    const found = manifestProblems(MANIFEST, (file) =>
      file.endsWith('raccourcis.json') ? Buffer.from(taken) : siteFile(file),
    );
    expect(found).toEqual(['the shortcut Ctrl+S is not left to add-ins']);
  });

  test('an icon with a palette instead of 32 bits', () => {
    const palette = Buffer.from(siteFile('/assets/icons/icon-32.png')!);
    palette[25] = 3;
    const found = manifestProblems(MANIFEST, (file) =>
      file.endsWith('icon-32.png') ? palette : siteFile(file),
    );
    expect(new Set(found)).toEqual(
      new Set(['icon https://localhost:3000/assets/icons/icon-32.png is not a 32-bit PNG']),
    );
  });

  test('a text that is no XML', () => {
    expect(() => problems(MANIFEST.replace('</Hosts>', ''))).toThrow();
  });
});

import { checkCommands } from './command-checks';
import { checkIcons } from './icon-checks';
import { checkOrder } from './order-checks';
import { attribute, descendants, elementAt, elementsNamed, parseXml } from './xml-element';
import type { XmlElement } from './xml-element';

/** Content of a file that the manifest names, by its path on the site; null when there is none. */
export type ReadFile = (path: string) => Buffer | null;

const FLOOR = [1, 9] as const;
const LOCALES = { default: 'fr-FR', other: 'en-US' };
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;
const MAX_RESID = 32;
const MAX_LENGTHS = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

function checkIdentity(manifest: XmlElement): string[] {
  const text = (name: string): string => elementAt(manifest, name)?.text.trim() ?? '';
  return [
    ...(GUID.test(text('Id')) ? [] : [`Id "${text('Id')}" is no GUID`]),
    ...(VERSION.test(text('Version')) ? [] : [`Version "${text('Version')}" is not 2 to 4 numbers`]),
    ...(attribute(manifest, 'type') === 'TaskPaneApp' ? [] : ['the add-in is no TaskPaneApp']),
  ];
}

function tooLong(where: string, values: readonly string[], max: number): string[] {
  return values
    .filter((value) => value.length === 0 || value.length > max)
    .map((value) => `${where}: "${value.slice(0, 40)}" has ${value.length} characters, 1 to ${max} allowed`);
}

/** The text of an element in every language. */
function wordings(element: XmlElement): string[] {
  return [
    attribute(element, 'DefaultValue'),
    ...elementsNamed(element, 'Override').map((override) => attribute(override, 'Value')),
  ];
}

function checkLengths(manifest: XmlElement): string[] {
  const ofStrings = (name: 'ShortStrings' | 'LongStrings'): string[] =>
    elementsNamed(manifest, name).flatMap((strings) =>
      tooLong(name, strings.children.flatMap(wordings), MAX_LENGTHS[name]),
    );
  const ofHead = (name: 'DisplayName' | 'Description'): string[] => {
    const element = elementAt(manifest, name);
    return tooLong(name, element ? wordings(element) : [''], MAX_LENGTHS[name]);
  };
  return [
    ...tooLong('ProviderName', [elementAt(manifest, 'ProviderName')?.text ?? ''], MAX_LENGTHS.ProviderName),
    ...ofHead('DisplayName'),
    ...ofHead('Description'),
    ...ofStrings('ShortStrings'),
    ...ofStrings('LongStrings'),
  ];
}

function checkLocales(manifest: XmlElement): string[] {
  const locale = elementAt(manifest, 'DefaultLocale')?.text;
  const translated = ['DisplayName', 'Description', 'String'].flatMap((name) =>
    elementsNamed(manifest, name).filter((element) => element.attributes.has('DefaultValue')),
  );
  const isTranslated = (element: XmlElement): boolean =>
    elementsNamed(element, 'Override').some((override) => attribute(override, 'Locale') === LOCALES.other);
  return [
    ...(locale === LOCALES.default ? [] : [`DefaultLocale is not ${LOCALES.default}`]),
    ...translated
      .filter((element) => !isTranslated(element))
      .map((element) => `"${attribute(element, 'DefaultValue')}" has no wording in ${LOCALES.other}`),
  ];
}

function checkResources(manifest: XmlElement): string[] {
  const resources = elementsNamed(manifest, 'Resources').flatMap((all) => [...descendants(all)]);
  const defined = resources.map((element) => attribute(element, 'id')).filter((id) => id !== '');
  const used = new Set([...descendants(manifest)].map((element) => attribute(element, 'resid')));
  used.delete('');
  return [
    ...[...used].filter((id) => !defined.includes(id)).map((id) => `resid "${id}" is not defined`),
    ...defined.filter((id) => !used.has(id)).map((id) => `resource "${id}" is not used`),
    ...defined
      .filter((id, index) => defined.indexOf(id) !== index)
      .map((id) => `resource "${id}" is defined twice`),
    ...defined
      .filter((id) => id.length > MAX_RESID)
      .map((id) => `resource id "${id}" has more than ${MAX_RESID} characters`),
  ];
}

/** Every address that the manifest gives. */
export function addresses(manifest: XmlElement): string[] {
  const values = [...descendants(manifest)].flatMap((element) => [
    attribute(element, 'DefaultValue'),
    attribute(element, 'Value'),
    attribute(element, 'Url'),
    element.name === 'AppDomain' ? element.text.trim() : '',
  ]);
  return values.filter((value) => /^[a-z]+:\/\//i.test(value));
}

function checkAddresses(manifest: XmlElement): string[] {
  const all = addresses(manifest);
  const origins = new Set(all.map((address) => new URL(address).origin));
  return [
    ...all.filter((address) => !address.startsWith('https://')).map((address) => `${address} is not https`),
    ...(origins.size === 1 ? [] : [`several origins: ${[...origins].join(', ')}`]),
  ];
}

function checkRequirements(manifest: XmlElement): string[] {
  const sets = elementAt(manifest, 'Requirements', 'Sets')?.children ?? [];
  const excel = sets.find((set) => attribute(set, 'Name') === 'ExcelApi') ?? null;
  const [major = 0, minor = 0] = attribute(excel, 'MinVersion').split('.').map(Number);
  const isEnough = major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
  return isEnough ? [] : [`ExcelApi ${FLOOR.join('.')} is not required`];
}

/** A catalogue that ignores VersionOverrides must still open the pane, and the same one as the ribbon shows. */
function checkPane(manifest: XmlElement): string[] {
  const base = attribute(elementAt(manifest, 'DefaultSettings', 'SourceLocation'), 'DefaultValue');
  const urls = new Map(
    elementsNamed(manifest, 'Url').map((url) => [attribute(url, 'id'), attribute(url, 'DefaultValue')]),
  );
  const opened = elementsNamed(manifest, 'Runtime').map((runtime) => urls.get(attribute(runtime, 'resid')));
  return base !== '' && opened.length > 0 && opened.every((url) => url === base)
    ? []
    : ['the base manifest and the ribbon do not open the same pane'];
}

/** The pane, its commands and the functions live in one page, which an Excel without a shared runtime cannot give them. */
function checkRuntime(manifest: XmlElement): string[] {
  const runtimes = elementsNamed(manifest, 'Runtime').map((runtime) => attribute(runtime, 'resid'));
  const pages = elementsNamed(manifest, 'Page').map((page) =>
    attribute(elementAt(page, 'SourceLocation'), 'resid'),
  );
  const commands = elementsNamed(manifest, 'FunctionFile').map((file) => attribute(file, 'resid'));
  const overrides = elementsNamed(manifest, 'VersionOverrides').flatMap((element) =>
    elementsNamed(element, 'Set').map((set) => attribute(set, 'Name')),
  );
  return [
    ...(pages.every((page) => runtimes.includes(page))
      ? []
      : ['the functions do not run in the page of the pane']),
    ...(commands.every((page) => runtimes.includes(page))
      ? []
      : ['the commands do not run in the page of the pane']),
    ...(runtimes.length === 0 || overrides.includes('SharedRuntime')
      ? []
      : ['a runtime is shared, and VersionOverrides does not require SharedRuntime']),
  ];
}

/** What is wrong in the manifest, one sentence each; nothing when it may be published. */
export function manifestProblems(xml: string, readFile: ReadFile): string[] {
  const manifest = parseXml(xml);
  return [
    checkOrder,
    checkIdentity,
    checkLengths,
    checkLocales,
    checkResources,
    checkAddresses,
    checkRequirements,
    checkPane,
    checkRuntime,
    (element: XmlElement) => checkCommands(element, readFile),
    (element: XmlElement) => checkIcons(element, readFile),
  ].flatMap((check) => check(manifest));
}

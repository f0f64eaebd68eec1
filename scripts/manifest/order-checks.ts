import { descendants } from './xml-element';
import type { XmlElement } from './xml-element';

/** Order of the children, as the schemas of Office impose it: a sequence, of which each may be absent. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint'],
  // Those of the custom functions, or the one of the ribbon, or the one of a menu.
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab', 'OfficeMenu'],
  OfficeMenu: ['Control'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

function misplacedChildren(parent: XmlElement): string[] {
  const sequence = SEQUENCES[parent.name];
  if (!sequence) return [];
  const places = parent.children.map((child) => sequence.indexOf(child.name));
  return parent.children.flatMap((child, index) => {
    const place = places[index] ?? -1;
    if (place < 0) return [`${child.name} does not belong in ${parent.name}`];
    return place < (places[index - 1] ?? -1) ? [`${child.name} comes too late in ${parent.name}`] : [];
  });
}

export function checkOrder(manifest: XmlElement): string[] {
  return [...descendants(manifest)].flatMap(misplacedChildren);
}

import type { ReadFile } from './manifest-checks';
import { attribute, elementsNamed } from './xml-element';
import type { XmlElement } from './xml-element';

/** What Excel reads of the file of shortcuts. */
interface ShortcutFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: Readonly<Record<string, string>> & { readonly default: string };
  }[];
}

/** Guidelines of Office: a group with more folds into a menu on a small screen. */
const MOST_CONTROLS = 6;
/** The pattern that Microsoft leaves to add-ins: no combination of Excel nor a sign of an AZERTY keyboard has it. */
const KEYS = /^(Ctrl|Command)\+Alt\+Shift\+[A-Z]$/;

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function checkShortcuts(address: string, called: readonly string[], readFile: ReadFile): string[] {
  const file = URL.canParse(address) ? readFile(new URL(address).pathname) : null;
  if (!file) return [`the file of shortcuts ${address} does not exist`];
  const { actions, shortcuts } = JSON.parse(file.toString()) as ShortcutFile;
  const ids = actions.map(({ id }) => id);
  const keys = shortcuts.flatMap(({ key }) => Object.values(key));
  return [
    ...shortcuts
      .filter(({ action }) => !ids.includes(action))
      .map(({ action }) => `the shortcut of "${action}" has no action`),
    ...ids.filter((id) => !called.includes(id)).map((id) => `the action "${id}" is no command of the ribbon`),
    ...keys.filter((key) => !KEYS.test(key)).map((key) => `the shortcut ${key} is not left to add-ins`),
    ...twice(keys).map((key) => `the shortcut ${key} is given twice`),
  ];
}

/** Buttons and menus call functions by names that the shortcuts know; ids are used once. */
export function checkCommands(manifest: XmlElement, readFile: ReadFile): string[] {
  const ids = elementsNamed(manifest, 'Control').map((control) => attribute(control, 'id'));
  const called = elementsNamed(manifest, 'FunctionName').map(({ text }) => text);
  const crowded = elementsNamed(manifest, 'Group').filter(({ children }) => {
    return children.filter(({ name }) => name === 'Control').length > MOST_CONTROLS;
  });
  const shortcuts = elementsNamed(manifest, 'ExtendedOverrides').map((element) => attribute(element, 'Url'));
  return [
    ...twice(ids).map((id) => `control "${id}" is defined twice`),
    ...crowded.map((group) => `group "${attribute(group, 'id')}" has more than ${MOST_CONTROLS} controls`),
    ...shortcuts.flatMap((address) => checkShortcuts(address, called, readFile)),
  ];
}

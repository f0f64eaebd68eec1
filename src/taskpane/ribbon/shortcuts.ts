import type { CommandName } from './commands';

/** A shortcut that Excel hears wherever the focus is in the sheet. */
interface HostShortcut {
  readonly command: CommandName;
  /** As Office writes it; each pattern holds the three keys that Microsoft leaves to add-ins. */
  readonly keys: string;
  readonly mac: string;
  readonly effect: string;
}

/** The same as in assets/raccourcis.json, which Excel reads. */
export const HOST_SHORTCUTS: readonly HostShortcut[] = [
  { command: 'controler', keys: 'Ctrl+Alt+Shift+C', mac: 'Command+Alt+Shift+C', effect: 'Contrôler' },
  { command: 'pointSuivant', keys: 'Ctrl+Alt+Shift+S', mac: 'Command+Alt+Shift+S', effect: 'Point suivant' },
  {
    command: 'pointPrecedent',
    keys: 'Ctrl+Alt+Shift+P',
    mac: 'Command+Alt+Shift+P',
    effect: 'Point précédent',
  },
  { command: 'ouvrirAnnexes', keys: 'Ctrl+Alt+Shift+A', mac: 'Command+Alt+Shift+A', effect: 'Annexes' },
  { command: 'ouvrirModeles', keys: 'Ctrl+Alt+Shift+M', mac: 'Command+Alt+Shift+M', effect: 'Modèles' },
  {
    command: 'oterMarques',
    keys: 'Ctrl+Alt+Shift+O',
    mac: 'Command+Alt+Shift+O',
    effect: 'Ôter les marques',
  },
];

/** For the sheet of shortcuts: « Ctrl+Alt+Maj+C », and what it does in the sheet. */
export const SHORTCUTS_IN_SHEET: readonly (readonly [keys: string, effect: string])[] = HOST_SHORTCUTS.map(
  ({ keys, effect }) => [keys.replace('Shift', 'Maj'), effect],
);

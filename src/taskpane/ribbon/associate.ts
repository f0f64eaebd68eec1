import type { Session } from '../session';
import { COMMAND_NAMES, RibbonCommands } from './commands';

/** A shortcut gives no event; a button waits for `completed`, whatever happened. */
type CommandEvent = Partial<Pick<Office.AddinCommands.Event, 'completed'>> | undefined;

/** Opens the pane where the pane and the commands live in one page; elsewhere it is opened by hand. */
async function showPane(): Promise<void> {
  const { addin } = Office as { readonly addin?: typeof Office.addin };
  await addin?.showAsTaskpane().catch(() => undefined);
}

/** Ties the names of the manifest and of the shortcuts to the session of the pane. */
export function associateCommands(session: Session, activeSheet: () => Promise<string>): void {
  const { actions } = Office as { readonly actions?: typeof Office.actions };
  if (!actions) return;
  const commands = new RibbonCommands(session, { showPane, activeSheet });
  for (const name of COMMAND_NAMES) {
    actions.associate(name, (event: CommandEvent) => {
      const complete = () => event?.completed?.();
      commands[name]().then(complete, complete);
    });
  }
}

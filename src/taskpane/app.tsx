import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Pane } from './pane';
import type { Session } from './session';
import { SessionContext } from './session-context';
import './styles/pane.css';
import './styles/list.css';
import './styles/point.css';

interface AppProps {
  readonly session: Session;
  readonly dark: boolean;
  /** Off on the page, whose own header says which file it is. */
  readonly withHeader?: boolean;
}

export function App({ session, dark, withHeader = true }: AppProps) {
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className="pane-theme"
      // What the browser draws itself: radio buttons, bars to scroll.
      style={{ colorScheme: dark ? 'dark' : 'light' }}
    >
      <SessionContext value={session}>
        <Pane withHeader={withHeader} />
      </SessionContext>
    </FluentProvider>
  );
}

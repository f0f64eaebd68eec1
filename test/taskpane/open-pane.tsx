import { configure, render, screen } from '@testing-library/react';
import type { Controle } from '../../src/app';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import type { SessionOptions } from '../../src/taskpane/session';
import { deps, FakeHost, tools } from './fakes';
import { technician } from './technician';

/** jsdom lays nothing out: the list is given a height, so that it draws its rows. Slowness is no failure. */
export function preparePanes(): void {
  configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 350 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 40 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
}

/** The pane before any check, over a workbook that these checks answer. */
export function openPane(checks: readonly Controle[], options?: SessionOptions) {
  const host = new FakeHost();
  const session = new Session(deps(host, tools(...checks)), options);
  const { container, unmount } = render(<App session={session} dark={false} />);
  return { host, session, container, unmount, user: technician() };
}

/** The pane with the list of the first check. */
export async function openChecked(checks: readonly Controle[], options?: SessionOptions) {
  const pane = openPane(checks, options);
  await pane.user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await screen.findByRole('button', { name: 'Contrôler à nouveau' });
  return pane;
}

/** A text that a machine remembers. */
export function remembered(text: string | null = null) {
  let kept = text;
  return { read: () => kept, keep: (next: string | null) => void (kept = next) };
}

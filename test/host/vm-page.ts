import { Script, createContext, runInContext, type Context } from 'node:vm';
import { HOST_INFO, readOfficeJsFile } from './office-js-files';

const scripts = new Map<string, Script>();

function script(path: string): Script {
  const known = scripts.get(path) ?? new Script(readOfficeJsFile(path), { filename: path });
  scripts.set(path, known);
  return known;
}

interface ScriptElement {
  src: string;
  onload?: (event: object) => void;
}

const BASE = 'file:///lib/';

/** A page without a screen: the few globals that office.js looks at, in a context of its own. */
export function createPage(): Context {
  const load = (element: ScriptElement): void => {
    const path = element.src.replace(BASE, '');
    setTimeout(() => {
      script(path).runInContext(page);
      element.onload?.({});
    }, 0);
  };
  const nothing = (): void => undefined;
  const head = { appendChild: load, insertBefore: load };
  const ownScript = { src: `${BASE}office.js`, getAttribute: nothing };
  const page: Context = {
    console,
    performance,
    Promise,
    clearTimeout,
    clearInterval,
    setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
    setTimeout: (run: () => void, ms: number) => {
      const timer = setTimeout(run, ms);
      if (ms > 0) timer.unref(); // office.js polls for ever: that must not keep a test run alive
      return timer;
    },
    name: '',
    navigator: { userAgent: 'node' },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { search: `?${HOST_INFO}`, hash: '', href: 'file:///pane', protocol: 'file:' },
    document: {
      getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [ownScript] : []),
      createElement: (tag: string) => ({ tag, setAttribute: nothing, removeAttribute: nothing, style: {} }),
      getElementById: () => null,
      hasFocus: () => false,
      addEventListener: nothing,
      cookie: '',
      URL: 'file:///pane',
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) page[name] = page;
  return createContext(page);
}

export function loadOfficeJs(page: Context): void {
  script('office.js').runInContext(page);
}

export function globalOf(page: Context, name: string): unknown {
  return runInContext(name, page);
}

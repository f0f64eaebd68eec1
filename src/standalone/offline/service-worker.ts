import { PageFiles } from './page-files';
import { ASK_FILES, TAKE_OVER } from './program';
import type { Program } from './program';

/** What we use of a service worker: its types and those of a page cannot be in one program. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly program: Program;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const { program } = scope;
const files = new PageFiles(program, scope.registration.scope, scope.caches, scope);

scope.addEventListener('install', (event) => event.waitUntil(files.keep()));

scope.addEventListener('activate', (event) =>
  event.waitUntil(files.forgetOthers().then(() => scope.clients.claim())),
);

scope.addEventListener('fetch', (event) => {
  const answer = files.answer(event.request);
  if (answer) event.respondWith(answer);
});

/** A new version waits until no page of the former one is open, unless the user asks for it. */
scope.addEventListener('message', ({ data, ports }) => {
  if (data === ASK_FILES) ports[0]?.postMessage(program.files);
  if (data === TAKE_OVER) void scope.skipWaiting();
});

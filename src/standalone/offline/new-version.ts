import { Store } from '../../taskpane';
import { ASK_FILES, TAKE_OVER } from './program';

const WORKER = 'sw.js';

/** The files of the version that a worker holds. */
function filesOf(worker: ServiceWorker): Promise<readonly string[]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(ASK_FILES, [port2]);
  });
}

/** Whether the page on screen is of that version already: the network gave it before the worker had it. */
function isShown(files: readonly string[], { scripts, baseURI }: Document): boolean {
  const addresses = new Set(files.map((file) => new URL(file, baseURI).href));
  return [...scripts].every(({ src }) => src === '' || addresses.has(src));
}

/** Keeps the page on this computer, so that it opens without a network; tells when a newer one is there. */
export class NewVersion {
  private readonly store = new Store<ServiceWorker | null>(null);
  readonly subscribe = this.store.subscribe;

  readonly isReady = (): boolean => this.store.get() !== null;

  /** Nothing is lost where there are no service workers: the page then needs its network. */
  async watch(workers: ServiceWorkerContainer): Promise<void> {
    try {
      const registration = await workers.register(WORKER);
      void this.tell(registration.waiting);
      registration.addEventListener('updatefound', () => this.follow(registration.installing, workers));
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      });
    } catch {
      // Refused by the browser or by who administers it.
    }
  }

  /** The new version takes over, and the page opens again in it. */
  readonly apply = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.store.get()?.postMessage(TAKE_OVER);
  };

  readonly later = (): void => this.store.update(() => null);

  /** The first version ever takes no other's place. */
  private follow(worker: ServiceWorker | null, { controller }: ServiceWorkerContainer): void {
    if (!worker || !controller) return;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') void this.tell(worker);
    });
  }

  private async tell(worker: ServiceWorker | null): Promise<void> {
    if (worker && !isShown(await filesOf(worker), document)) this.store.update(() => worker);
  }
}

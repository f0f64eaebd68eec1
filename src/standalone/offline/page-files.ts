import type { Program } from './program';

const PAGE = 'index.html';
/** A name that changes with the content: the file is what it was, wherever it comes from. */
const HASHED = /\.[0-9a-f]{10}\.(js|css)$/;
/** After this, a network that does not answer is taken for none. */
const PATIENCE = 4000;
const SERVER_ERROR = 500;
/** It lives in Excel, and needs a network anyway. */
const PAGE_OF_EXCEL = /\/taskpane\.html$/;

export interface Network {
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
}

/** The files of the page, kept beside the network: one cache for each version of the program. */
export class PageFiles {
  private readonly names: ReadonlySet<string>;
  private readonly prefix: string;

  constructor(
    private readonly program: Program,
    /** Address of the folder that the page lives in. */
    private readonly folder: string,
    private readonly caches: CacheStorage,
    private readonly network: Network,
  ) {
    this.names = new Set(program.files);
    this.prefix = `ctg-annexes ${folder} `;
  }

  /** Keeps all the files of this version, or none. */
  async keep(): Promise<void> {
    const cache = await this.ownCache();
    await Promise.all(
      this.program.files.map(async (name) => cache.put(this.folder + name, await this.fresh(name))),
    );
  }

  /** Only what we keep, and only of former versions of this page. */
  async forgetOthers(): Promise<void> {
    const names = await this.caches.keys();
    const others = names.filter((name) => name.startsWith(this.prefix) && name !== this.cacheName);
    await Promise.all(others.map((name) => this.caches.delete(name)));
  }

  /** The answer to a request of the page; null for all that is none of ours, which goes its way. */
  answer(request: Request): Promise<Response> | null {
    const name = this.nameOf(request);
    if (name === null) return null;
    return name === PAGE ? this.networkFirst(request) : this.cacheFirst(name, request);
  }

  private nameOf({ method, url, referrer, mode }: Request): string | null {
    const [address = ''] = url.split(/[?#]/);
    if (method !== 'GET' || !address.startsWith(this.folder) || PAGE_OF_EXCEL.test(pathOf(referrer)))
      return null;
    const name = address.slice(this.folder.length) || PAGE;
    return this.names.has(name) && (name !== PAGE || mode === 'navigate') ? name : null;
  }

  private async networkFirst(request: Request): Promise<Response> {
    try {
      const response = await this.network.fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
      if (response.status < SERVER_ERROR) return response;
      return (await this.kept(PAGE)) ?? response;
    } catch (error) {
      const kept = await this.kept(PAGE);
      if (kept) return kept;
      throw error;
    }
  }

  private async cacheFirst(name: string, request: Request): Promise<Response> {
    return (await this.kept(name)) ?? this.network.fetch(request);
  }

  /** A file whose name says its content is taken from the former version when it has it. */
  private async fresh(name: string): Promise<Response> {
    const known = HASHED.test(name) ? await this.caches.match(this.folder + name) : undefined;
    if (known) return known;
    const response = await this.network.fetch(this.folder + name, { cache: 'no-cache' });
    if (!response.ok || response.redirected) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  private async kept(name: string): Promise<Response | undefined> {
    return (await this.ownCache()).match(this.folder + name);
  }

  private ownCache(): Promise<Cache> {
    return this.caches.open(this.cacheName);
  }

  private get cacheName(): string {
    return this.prefix + this.program.version;
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

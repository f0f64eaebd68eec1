import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The production bundle; CTG_DIST tells another build of it. */
export const DIST = path.resolve(process.env['CTG_DIST'] ?? 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  readonly url: string;
  close(): void;
}

function serve(server: Server): Promise<Site> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}

/** Serves the production bundle, on a port of its own. */
export function serveDist(): Promise<Site> {
  if (!existsSync(path.join(DIST, 'index.html'))) throw new Error(`No bundle in ${DIST}: run npm run build.`);
  return serveFolder(DIST);
}

export function serveFolder(folder: string): Promise<Site> {
  return serve(
    createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const file = path.join(
        folder,
        pathname === '/' ? 'index.html' : path.normalize(decodeURIComponent(pathname)),
      );
      if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    }),
  );
}

// Serves a folder of built files to this machine only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const LAST_PORT_TRIED = 20;

const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** The file that an address asks for; null when there is none, or when it lies outside the folder. */
function fileOf(folder, address) {
  const { pathname } = new URL(address, 'http://localhost');
  const asked = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
  if (asked !== folder && !asked.startsWith(folder + path.sep)) return null;
  const file = asked === folder ? path.join(folder, 'index.html') : asked;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(folder, request, response) {
  try {
    const file = fileOf(folder, request.url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  } catch {
    response.writeHead(400).end();
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve(port);
    });
  });
}

/** Serves a folder on this port, or on the next free one. Gives the address, and the function that stops it. */
export async function serve(folder, firstPort) {
  const root = path.resolve(folder);
  for (let port = firstPort; ; port += 1) {
    const server = createServer((request, response) => answer(root, request, response));
    try {
      await listen(server, port);
      return { url: `http://localhost:${port}`, stop: () => server.close() };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port - firstPort >= LAST_PORT_TRIED) throw error;
    }
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page of the build, and what it loads before anything is asked of it. */
export interface BuiltPage {
  readonly html: string;
  /** Addresses of its scripts, as written. */
  readonly scripts: readonly string[];
  readonly contentSecurityPolicy: string;
}

export function builtPage(dist: string, name: string): BuiltPage {
  const html = readFileSync(path.join(dist, name), 'utf8');
  return {
    html,
    scripts: [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map(([, source = '']) => source),
    contentSecurityPolicy: /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? '',
  };
}

/** Scripts of our own, without office.js. */
export function ownScripts({ scripts }: BuiltPage): string[] {
  return scripts.filter((source) => !URL.canParse(source));
}

/** Bytes that the first load of a page takes once compressed, in scripts of our own. */
export function initialGzip(dist: string, page: BuiltPage): number {
  return ownScripts(page).reduce(
    (sum, source) => sum + gzipSync(readFileSync(path.join(dist, source)), { level: 9 }).length,
    0,
  );
}

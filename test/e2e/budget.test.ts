import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from './site';

const BUDGET = 150_000;

/** Our own scripts that a page loads by itself, before anything is asked of it. */
function firstScripts(page: string): string[] {
  const html = readFileSync(path.join(DIST, page), 'utf8');
  return [...html.matchAll(/<script[^>]+src="([^"]+)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.includes('//'));
}

function gzippedSize(script: string): number {
  return gzipSync(readFileSync(path.join(DIST, script))).length;
}

test.each(['taskpane.html', 'index.html'])('%s loads at most 150 kB of scripts, gzipped', (page) => {
  const scripts = firstScripts(page);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.map(gzippedSize).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});

test('the page without Excel never loads office.js', () => {
  expect(readFileSync(path.join(DIST, 'index.html'), 'utf8')).not.toMatch(/office\.js/i);
});

test('communes are in no script that a page loads first', () => {
  const first = ['taskpane.html', 'index.html'].flatMap(firstScripts);
  expect(
    first.some((script) => readFileSync(path.join(DIST, script), 'utf8').includes('Noyal-Muzillac')),
  ).toBe(false);
});

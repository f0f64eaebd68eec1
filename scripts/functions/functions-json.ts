import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionsOf } from './metadata';

const ROOM = path.resolve('src', 'functions');
const SOURCES = ['indicateurs.ts', 'baremes.ts'];

export const FUNCTIONS_JSON = path.join(ROOM, 'functions.json');

/** The text of functions.json, as the comments of the functions make it. */
export function functionsJson(): string {
  const functions = SOURCES.flatMap((file) => functionsOf(file, readFileSync(path.join(ROOM, file), 'utf8')));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}

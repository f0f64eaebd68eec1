/** Writes src/functions/functions.json, which tells Excel of the custom functions, from the functions themselves. */
import { writeFileSync } from 'node:fs';
import { FUNCTIONS_JSON, functionsJson } from './functions/functions-json';

writeFileSync(FUNCTIONS_JSON, functionsJson());
console.log(`${FUNCTIONS_JSON} written`);

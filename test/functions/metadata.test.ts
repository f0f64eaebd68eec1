import { readFileSync } from 'node:fs';
import { FUNCTIONS_JSON, functionsJson } from '../../scripts/functions/functions-json';
import { functionsOf } from '../../scripts/functions/metadata';

test('functions.json is what the comments of the functions say (else: node scripts/run-ts.mjs scripts/build-functions.ts)', () => {
  expect(readFileSync(FUNCTIONS_JSON, 'utf8')).toBe(functionsJson());
});

test('a function is described by its comment', () => {
  const source = `
    /**
     * Le double d’un nombre.
     * @customfunction DOUBLE
     * @param valeur Le nombre
     */
    export function double(valeur: number): number { return valeur * 2; }
    /** Not for Excel. */
    export function autre(): void {}`;
  expect(functionsOf('double.ts', source)).toEqual([
    {
      id: 'DOUBLE',
      name: 'DOUBLE',
      description: 'Le double d’un nombre.',
      parameters: [{ name: 'valeur', description: 'Le nombre', type: 'number' }],
      result: { type: 'number' },
    },
  ]);
});

test('a parameter that Excel could not explain is refused', () => {
  const source =
    '/** Un. @customfunction UN */ export function un(valeur: number): number { return valeur; }';
  expect(() => functionsOf('un.ts', source)).toThrow('valeur has no @param');
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pagesDesRegles } from '../../scripts/rule-pages';

const DOSSIER = path.resolve(__dirname, '../../docs/regles');

test('les pages de docs/regles disent ce que font les règles (sinon : npm run docs:rules)', () => {
  const ecrites = readdirSync(DOSSIER).map(
    (nom) => [nom, readFileSync(path.join(DOSSIER, nom), 'utf8')] as const,
  );
  expect(new Map(ecrites)).toEqual(pagesDesRegles());
});

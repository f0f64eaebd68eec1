import fc from 'fast-check';
import { decouperGestionnaire, decouperStructure } from '../../../src/reading/composite';
import type { Partie } from '../../../src/reading/composite';
import { chargerCommunes } from '../../../src/referentiel';
import type { Communes } from '../../../src/referentiel';

let communes: Communes;

beforeAll(async () => {
  communes = await chargerCommunes();
});

const MORCEAUX = [
  'EAJE',
  'ALSH',
  'Les Lutins',
  '«',
  '»',
  '(',
  ')',
  '12',
  '12 bis',
  'rue',
  'de la',
  'Place',
  'La',
  'BP 18',
  '62100',
  '622219',
  '62 100',
  'CALAIS',
  'Calais',
  'CEDEX',
  '—',
  '-',
  ',',
  ':',
  '\n',
  '/',
  'Implantation',
  'n°',
  "d'",
  'É',
];
const CELLULE = fc
  .array(fc.oneof(fc.constantFrom(...MORCEAUX), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));

function enPlace(texte: string, parties: readonly (Partie | null)[]): void {
  const presentes = parties.filter((partie) => partie !== null);
  for (const partie of presentes) expect(texte.slice(partie.debut, partie.fin)).toBe(partie.texte);
  const ordre = [...presentes].sort((a, b) => a.debut - b.debut);
  ordre.forEach((partie, rang) => expect(partie.debut).toBeGreaterThanOrEqual(ordre[rang - 1]?.fin ?? 0));
}

test('dans n’importe quelle cellule, chaque partie est à sa place et aucune n’en recouvre une autre', () => {
  fc.assert(
    fc.property(CELLULE, (texte) => {
      const gestionnaire = decouperGestionnaire(texte, communes);
      enPlace(texte, [gestionnaire.nom, gestionnaire.voie, gestionnaire.codePostal, gestionnaire.commune]);
      const { voie, codePostal, commune, sites } = decouperStructure(texte, communes);
      enPlace(texte, [voie, codePostal, commune]);
      for (const site of sites) enPlace(texte, [site.nom, site.voie]);
    }),
    { numRuns: 500 },
  );
});

test('une cellule déjà lue rend le même résultat', () => {
  const cellule = 'EAJE : Arc en Ciel - 95, rue du 11 novembre — 62100 CALAIS';
  expect(decouperStructure(cellule, communes)).toBe(decouperStructure(cellule, communes));
  expect(decouperStructure(cellule, communes, { typeAilleurs: true }).nom?.texte).toBe('EAJE : Arc en Ciel');
});

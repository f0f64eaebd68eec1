import { LIGNE_JUSTE, liste } from '../../src/rules/cas';
import { lancer, ouvrirAtelier } from './atelier';
import type { Atelier } from './atelier';

let atelier: Atelier;
beforeEach(() => {
  atelier = ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const FAUTIF = liste(LIGNE_JUSTE, [
  'Marck',
  'LAEP',
  '<b>Babillage</b>',
  'Rue Jean Rostand',
  '623730',
  'Marck',
]);

interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
    },
  ];
}

test('sarif : chaque résultat a sa règle, sa cellule et son fichier', async () => {
  const fichier = await atelier.ecrire('ctg 2025.xlsx', FAUTIF);
  const { code, sortie } = await lancer('controler', fichier, '--format', 'sarif');
  expect(code).toBe(1);
  const { version, runs } = JSON.parse(sortie) as Sarif;
  expect(version).toBe('2.1.0');
  const [{ tool, results }] = runs;
  const postal = results.find(({ ruleId }) => ruleId === 'equipement/code-postal-invalide')!;
  expect(tool.driver.rules[postal.ruleIndex]?.id).toBe(postal.ruleId);
  expect(postal).toMatchObject({
    level: 'error',
    message: { text: expect.stringContaining('623730') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: expect.stringMatching(/ctg%202025\.xlsx$/) },
          region: { startLine: 3, startColumn: 5 },
        },
        logicalLocations: [{ name: 'E3', fullyQualifiedName: 'Annexe 2!E3' }],
      },
    ],
  });
});

test('sarif : plusieurs classeurs font un seul document', async () => {
  const fichiers = [await atelier.ecrire('a.xlsx', FAUTIF), await atelier.ecrire('b.xlsx', FAUTIF)];
  const { sortie } = await lancer('controler', ...fichiers, '--format', 'sarif');
  expect(JSON.parse(sortie)).toMatchObject({ runs: [{ artifacts: [{}, {}] }] });
});

test('html : une page sans script, où le texte des cellules reste du texte', async () => {
  const { sortie } = await lancer('controler', await atelier.ecrire('ctg.xlsx', FAUTIF), '--format', 'html');
  expect(sortie).toMatch(/^<!doctype html>/);
  expect(sortie).toContain('Code postal impossible');
  expect(sortie).not.toContain('<script');
  expect(sortie).not.toContain('<b>Babillage');
  expect(sortie).not.toMatch(/(?:src|href)=/);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx';
import { LIGNE_JUSTE, liste } from '../../src/rules/cas';
import { ownSheetsOf } from '../../src/workbook';
import { lancer, ouvrirAtelier } from './atelier';
import type { Atelier } from './atelier';

let atelier: Atelier;
beforeEach(() => {
  atelier = ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const JUSTE = liste(LIGNE_JUSTE);
const FAUTIF = liste(LIGNE_JUSTE, ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']);

async function lu(chemin: string) {
  return readWorkbook(new Uint8Array(readFileSync(chemin)), 'classeur.xlsx');
}

test('l’annexe 2 est un classeur neuf, dont la feuille se sait nôtre', async () => {
  const sortie = atelier.chemin('annexe.xlsx');
  const fini = await lancer(
    'generer',
    await atelier.ecrire('ctg.xlsx', JUSTE),
    '--annexe',
    '2',
    '--sortie',
    sortie,
  );
  expect(fini).toMatchObject({ code: 0, erreurs: [] });
  expect(fini.sortie).toContain('Feuille «\u00a0Annexe 2\u00a0», 1 équipement, 1 collectivité, 1 page A4.');
  const classeur = await lu(sortie);
  expect(classeur.sheets.map(({ name }) => name)).toEqual(['Annexe 2']);
  expect(ownSheetsOf(classeur)).toMatchObject([{ origin: expect.stringContaining('ctg.xlsx') as unknown }]);
});

test('ce qui reste à corriger est dit, et n’empêche pas de produire', async () => {
  const sortie = atelier.chemin('annexe.xlsx');
  const fautif = await atelier.ecrire('ctg.xlsx', FAUTIF);
  const fini = await lancer('generer', fautif, '--annexe', '2', '--sortie', sortie);
  expect(fini.code).toBe(0);
  expect(fini.sortie).toContain('À corriger d’abord\u00a0: 1 erreur.');
});

test('le modèle garde ses feuilles, et l’annexe vient après', async () => {
  const modele = await atelier.ecrire('charte.xlsx', { 'Page de garde': [['Convention']] });
  const sortie = atelier.chemin('annexe.xlsx');
  const ctg = await atelier.ecrire('ctg.xlsx', JUSTE);
  await lancer('generer', ctg, '--annexe', '2', '--modele', modele, '--sortie', sortie);
  expect((await lu(sortie)).sheets.map(({ name }) => name)).toEqual(['Page de garde', 'Annexe 2']);
});

test('une sortie .docx est un document Word', async () => {
  const sortie = atelier.chemin('annexe.docx');
  const ctg = await atelier.ecrire('ctg.xlsx', JUSTE);
  expect(await lancer('generer', ctg, '--annexe', '2', '--sortie', sortie)).toMatchObject({ code: 0 });
  expect(readFileSync(sortie).toString('latin1')).toContain('word/document.xml');
});

test('rien à mettre dans l’annexe se dit d’une ligne, et rien n’est écrit', async () => {
  const sortie = atelier.chemin('annexe.xlsx');
  const ctg = await atelier.ecrire('ctg.xlsx', JUSTE);
  const { code, erreurs } = await lancer('generer', ctg, '--annexe', '3', '--sortie', sortie);
  expect({ code, ecrit: existsSync(sortie) }).toEqual({ code: 2, ecrit: false });
  expect(erreurs).toEqual([expect.stringMatching(/ctg\.xlsx : Pas de plan d’action ni de fiche/)]);
});

test('un fichier déjà là est remplacé', async () => {
  const sortie = atelier.chemin('annexe.xlsx');
  writeFileSync(sortie, 'ancien');
  const ctg = await atelier.ecrire('ctg.xlsx', JUSTE);
  expect((await lancer('generer', ctg, '--annexe', '2', '--sortie', sortie)).code).toBe(0);
  expect((await lu(sortie)).sheets).toHaveLength(1);
});

test('le fichier lu qui manque est nommé', async () => {
  const ctg = await atelier.ecrire('ctg.xlsx', JUSTE);
  const absent = atelier.chemin('absent.xlsx');
  const args = [
    'generer',
    ctg,
    '--annexe',
    '3',
    '--sortie',
    atelier.chemin('annexe.xlsx'),
    '--precedente',
    absent,
  ];
  const { code, erreurs } = await lancer(...args);
  expect(code).toBe(2);
  expect(erreurs).toEqual([expect.stringMatching(/absent\.xlsx : Ce fichier est introuvable\.$/)]);
});

describe('modele', () => {
  test('un modèle vide propose les communes du territoire nommé', async () => {
    const sortie = atelier.chemin('modele.xlsx');
    const fini = await lancer('modele', '--territoire', 'Pays de Saint-Omer', '--sortie', sortie);
    expect(fini).toMatchObject({ code: 0, erreurs: [] });
    expect(fini.sortie).toContain('CA du Pays de Saint-Omer');
    const { sheets } = await lu(sortie);
    expect(sheets.length).toBeGreaterThanOrEqual(5);
  });

  test('un territoire inconnu se dit d’une ligne', async () => {
    const sortie = atelier.chemin('modele.xlsx');
    const { code, erreurs } = await lancer('modele', '--territoire', 'Zzzzzz', '--sortie', sortie);
    expect({ code, ecrit: existsSync(sortie) }).toEqual({ code: 2, ecrit: false });
    expect(erreurs).toEqual([expect.stringMatching(/Territoire « Zzzzzz » inconnu/)]);
  });

  test('un nom qui en désigne plusieurs donne les choix, d’une ligne', async () => {
    const args = ['modele', '--territoire', 'Val de Loire', '--sortie', atelier.chemin('m.xlsx')];
    const { code, erreurs } = await lancer(...args);
    expect(code).toBe(2);
    expect(erreurs).toEqual([expect.stringMatching(/précisez lequel, parmi « .*Val de Loire », « /)]);
  });
});

import { ownSheetMark, OWN_SHEET_NAME } from '../../src/workbook';
import type { Snapshot } from '../../src/workbook';
import { classeur, lireTout } from './classeur';
import type { Feuilles } from './classeur';

const LISTE = [
  ['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune'],
  ['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', 'Arques'],
  ['Arques', 'RPE', 'RPE d’Arques', '3 rue de Sète', '62510', 'Arques'],
];

/** A workbook some of whose sheets were made by ctg-annexes. */
function avecFeuillesFaites(feuilles: Feuilles, kinds: Readonly<Record<string, string>>): Snapshot {
  const names = Object.entries(kinds).map(([scope, kind]) => ({
    name: OWN_SHEET_NAME,
    scope,
    refersTo: ownSheetMark({ kind, origin: 'ctg.xlsx, 2026-11-22' }),
  }));
  return { ...classeur(feuilles), names };
}

const nombre = (snapshot: Snapshot): number => lireTout(snapshot).equipements.length;

test('une annexe faite à partir du classeur ne compte pas ses équipements une seconde fois', () => {
  expect(nombre(avecFeuillesFaites({ Source: LISTE, 'Annexe 2': LISTE }, { 'Annexe 2': 'annexe-2' }))).toBe(
    2,
  );
});

test('une annexe qui est seule dans son classeur est lue', () => {
  expect(
    nombre(avecFeuillesFaites({ Notes: [['À relire']], 'Annexe 2': LISTE }, { 'Annexe 2': 'annexe-2' })),
  ).toBe(2);
});

test('un modèle rempli est lu, à côté des autres feuilles', () => {
  const snapshot = avecFeuillesFaites({ Source: LISTE, Modèle: LISTE }, { Modèle: 'modele-annexe-2' });
  expect(nombre(snapshot)).toBe(4);
});

test('un rapport de contrôle n’est jamais lu, même s’il ressemble à une liste', () => {
  expect(nombre(avecFeuillesFaites({ Rapport: LISTE }, { Rapport: 'rapport' }))).toBe(0);
});

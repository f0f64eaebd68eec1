import { AUCUNE_CONSIGNE } from '../../../src/reading';
import type { ConventionChoisie, Lecture } from '../../../src/reading';
import { communes } from '../classeur';
import { lireAvec } from './dire';
import type { Rangees } from './dire';

const [CALAIS] = communes.chercherEpci('Grand Calais');
const IMPRIMEE: Rangees = [
  ['Convention territoriale globale de la CA du Pays de Saint-Omer'],
  ['Période de la convention : 2024-2028'],
];

function choisir(rangees: Rangees, periode: ConventionChoisie['periode'] = null): Lecture['convention'] {
  const convention = { codeEpci: CALAIS?.code ?? '', nom: 'Grand Calais Terres et Mers', periode };
  return lireAvec(rangees, { ...AUCUNE_CONSIGNE, convention }).convention;
}

describe('la convention choisie', () => {
  it('remplace le territoire lu, et se montre là où il est écrit', () => {
    const convention = choisir(IMPRIMEE);
    expect(convention.codesEpci).toEqual([CALAIS?.code]);
    expect(convention.territoire).toMatchObject({
      value: 'Grand Calais Terres et Mers',
      cells: [{ row: 0, column: 0 }],
    });
  });

  it('garde la période imprimée quand elle n’en dit pas', () => {
    expect(choisir(IMPRIMEE).periode).toMatchObject({ debut: '2024-01-01', field: { printed: '2024-2028' } });
  });

  it('donne sa période, en clair, à la place de celle qui est écrite', () => {
    const periode = choisir(IMPRIMEE, { debut: '2025-01-01', fin: '2029-12-31' }).periode;
    expect(periode).toMatchObject({
      fin: '2029-12-31',
      field: { printed: '2025-2029', cells: [{ row: 1, column: 0 }] },
    });
    const decalee = choisir(IMPRIMEE, { debut: '2023-09-01', fin: '2027-08-31' }).periode;
    expect(decalee?.field.printed).toBe('du 01/09/2023 au 31/08/2027');
  });

  it('se montre en A1 de la première feuille quand rien n’est écrit', () => {
    const convention = choisir([['Liste']], { debut: '2025-01-01', fin: '2029-12-31' });
    expect(convention.territoire?.cells).toEqual([{ sheet: 'Feuille 1', row: 0, column: 0 }]);
    expect(convention.periode?.field.cells).toEqual([{ sheet: 'Feuille 1', row: 0, column: 0 }]);
  });
});

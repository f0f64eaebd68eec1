import { cellName } from '../../../src/workbook';
import type { CellValue } from '../../../src/workbook';
import { pointsDuTableau } from './points-du-tableau';

const fausses = (...lignes: readonly (readonly CellValue[])[]): string[] =>
  pointsDuTableau(lignes).map(({ rule, cells: [premiere] }) =>
    premiere ? `${rule} ${cellName(premiere.row, premiere.column)}` : rule,
  );

describe('les totaux d’un plan d’actions', () => {
  const plan = (...budgets: readonly CellValue[]): string[] =>
    fausses(
      ['Plan d’actions'],
      ['Axe', 'N°', 'Action', 'Pilote', 'Budget prévisionnel'],
      ['Familles', 1, 'Ouvrir un lieu d’accueil', 'Mairie', budgets[0] ?? ''],
      ['Familles', 2, 'Harmoniser les tarifs', 'Caf', budgets[1] ?? ''],
      ['Jeunesse', 3, 'Ouvrir un local', 'Mairie', budgets[2] ?? ''],
      ['Total', '', '', '', budgets[3] ?? ''],
    );
  const financeurs = (caf: readonly number[], annees: readonly CellValue[]): string[] =>
    fausses(
      ['Plan d’actions'],
      ['N°', 'Action', 'Caf de la Vallée', 'Année'],
      [1, 'Ouvrir un lieu d’accueil', caf[0] ?? '', annees[0] ?? ''],
      [2, 'Harmoniser les tarifs', caf[1] ?? '', annees[1] ?? ''],
      [3, 'Ouvrir un local', caf[2] ?? '', annees[2] ?? ''],
      ['Total', '', caf[3] ?? '', annees[3] ?? ''],
    );

  it.each([
    ['la somme', [12000, 4000, 2000, 18000]],
    ['des montants écrits avec leur signe', ['12 000 €', '4000 €', 2000, '18 000 €']],
    ['un montant qui n’est pas encore connu', [12000, 'À définir', 2000, 18000]],
  ])('rien à dire : %s', (_nom, budgets) => {
    expect(plan(...budgets)).toEqual([]);
  });

  it('rien à dire des années, ni d’une ligne d’axe qui porte la somme de ses actions', () => {
    expect(financeurs([12000, 3000, 4000, 19000], [2025, 2026, 2026, 2027])).toEqual([]);
    expect(financeurs([18000, 12000, 6000, 18000], [2025, 2026, 2026, 2027])).toEqual([]);
  });

  it('un total faux, sous « Budget » ou sous le nom d’un financeur', () => {
    expect(plan(12000, 4000, 2000, 28000)).toEqual(['total/somme E6']);
    expect(plan('12 000 €', '4 000 €', '2 000 €', '17 000 €')).toEqual(['total/somme E6']);
    expect(financeurs([12000, 3000, 4000, 91000], [2025, 2026, 2026, 2027])).toEqual(['total/somme C6']);
  });

  it('des sous-totaux par axe, et des titres d’actions qui parlent d’horaires ou d’écarts', () => {
    const avec = (sousTotal: number): string[] =>
      fausses(
        ['Plan d’actions'],
        ['N°', 'Action', 'Pilote', 'Coût total', 'Caf', 'Communes'],
        ['1.1', 'Accueillir en horaires décalés', 'Mairie', 30, 20, 10],
        ['1.2', 'Réduire les écarts entre communes', 'Caf', 9, 5, 4],
        [null, 'Sous-total axe 1', null, 39, sousTotal, 14],
        ['2.1', 'Tenir un budget', 'Mairie', 7, 3, 4],
        ['2.2', 'Former', 'Caf', 8, 6, 2],
        [null, 'Sous-total axe 2', null, 15, 9, 6],
        [null, 'TOTAL', null, 54, 34, 20],
      );
    expect(avec(25)).toEqual([]);
    expect(avec(29)).toEqual(['total/somme E5']);
  });
});

test('dans un suivi : le total du budget, et le taux du réalisé sur le prévu', () => {
  const suivi = (total: number, taux: number): string[] =>
    fausses(
      ['N°', 'Action', 'État d’avancement', 'Prévu', 'Réalisé', 'Taux de réalisation', 'Budget'],
      [1, 'Ouvrir un lieu', 'En cours', 20, 10, 0.5, 4000],
      [2, 'Former', 'En cours', 12, 9, 0.75, 1500],
      [3, 'Informer', 'En cours', 10, 4, taux, 500],
      [4, 'Loger', 'Réalisée', 5, 5, 1, 1000],
      [null, 'Total', null, null, null, null, total],
    );
  expect(suivi(7000, 0.4)).toEqual([]);
  expect(suivi(9000, 0.4)).toEqual(['total/somme G6']);
  expect(suivi(7000, 0.85)).toEqual(['total/ratio F4']);
});

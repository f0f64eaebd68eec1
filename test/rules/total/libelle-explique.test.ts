import { libelles } from '../../reading/consignes/dire';
import { pointsDuTableau } from './points-du-tableau';

const BERCEAUX = [
  ['Structure', 'Berceaux 2024', 'Berceaux 2025'],
  ['Crèche Brume', 20, 25],
  ['Crèche Lande', 12, 15],
  ['Crèche Roche', 18, 18],
  ['TOTAL', 50, 60],
];

test('un point sur une colonne expliquée garde les mots du classeur', () => {
  const consignes = libelles('trajectoire', BERCEAUX, { B1: 'places', C1: 'places' }, 'Tableau');
  const [point] = pointsDuTableau(BERCEAUX, consignes);
  expect(point?.quoi).toContain('TOTAL – Berceaux 2025');
});

import { pointsDuTableau } from './points-du-tableau';

const ENTETE = ['Communes', 'Depuis moins d’un an', '%', 'Depuis plus d’un an', '%', 'Total'];
const LIGNES = [
  ['Arques', 6, 0.3, 14, 0.7, 20],
  ['Wizernes', 5, 0.2, 20, 0.8, 25],
  ['Helfaut', 4, 0.4, 6, 0.6, 10],
  ['Ecques', 3, 0.1, 27, 0.9, 30],
];

test('une part d’un total à droite se recalcule sur sa ligne : le point est à la part fausse', () => {
  const [point, ...autres] = pointsDuTableau([ENTETE, ...LIGNES, ['Houlle', 1, 0.03, 2, 0.67, 3]]);
  expect(autres).toEqual([]);
  expect(point).toMatchObject({ rule: 'total/ratio', cells: [{ row: 5, column: 2 }] });
  expect(point?.expected).toMatch(/^33\s%$/u);
});

test('deux parts que démentit un même total : c’est le total qui est faux, une seule règle le dit', () => {
  const points = pointsDuTableau([ENTETE, ...LIGNES, ['Houlle', 12, 0.4, 18, 0.6, 3]]);
  expect(points.map(({ rule }) => rule)).toEqual(['total/somme']);
});

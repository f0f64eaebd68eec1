import { momentsDe } from '../../../src/reading/moments';
import { datesImpossiblesDe } from '../../../src/reading/moments/impossibles';

function enClair(texte: string): string[] {
  return momentsDe({ value: texte, printed: texte, cells: [] }).map(
    ({ debut, fin, nature }) => `${debut ?? '…'} > ${fin ?? '…'} ${nature}`,
  );
}

test.each([
  ['fin 2022', ['2022-09-01 > 2022-12-31 date']],
  ['2021-2024', ['2021-01-01 > 2024-12-31 periode']],
  ['ouverture en 2023/2024', ['2023-01-01 > 2024-12-31 periode']],
  [
    'dépôt en 2022 / ouverture fin 2022 – début 2023',
    ['2022-01-01 > 2022-12-31 date', '2022-09-01 > 2023-04-30 periode'],
  ],
  ['1er trimestre 2026', ['2026-01-01 > 2026-03-31 date']],
  ['T3 2026', ['2026-07-01 > 2026-09-30 date']],
  ['S1 2026', ['2026-01-01 > 2026-06-30 date']],
  ['second semestre 2027', ['2027-07-01 > 2027-12-31 date']],
  ['de 2026 à 2024', ['2026-01-01 > 2024-12-31 periode']],
  [
    '2027, 2026, 2025',
    ['2027-01-01 > 2027-12-31 date', '2026-01-01 > 2026-12-31 date', '2025-01-01 > 2025-12-31 date'],
  ],
  ['2026-09-15', ['2026-09-15 > 2026-09-15 date']],
  ['à compter du 1er janvier 2025', ['2025-01-01 > … periode']],
  ['d’ici 2027', ['… > 2027-12-31 periode']],
  ['avant fin 2026', ['… > 2026-12-31 periode']],
  ['Septembre 2025', ['2025-09-01 > 2025-09-30 date']],
  ['sept-28', ['2028-09-01 > 2028-09-30 date']],
  ['03/2026', ['2026-03-01 > 2026-03-31 date']],
  ['Rentrée scolaire 2025', ['2025-09-01 > 2025-09-30 date']],
  ['du 1er mars au 30 juin 2026', ['2026-03-01 > 2026-06-30 date']],
  ['entre 2025 et 2027', ['2025-01-01 > 2027-12-31 periode']],
  ['Période de la CTG 2025-2029', ['2025-01-01 > 2029-12-31 convention']],
  ['Durée de la CTG : 01/01/2026-31/12/2030', ['2026-01-01 > 2030-12-31 convention']],
])('« %s »', (texte, attendus) => {
  expect(enClair(texte)).toEqual(attendus);
});

test.each([
  'Durée de la convention',
  'Durant la Ctg',
  'Jusqu’à la fin de la CTG',
  'Sur toute la période contractuelle',
])('« %s » dure autant que la convention', (texte) => {
  expect(enClair(texte)).toEqual(['… > … convention']);
});

test.each(['Annuel', 'En continu', '2 fois par an', '18 mois', '2e semestre', 'Chaque trimestre'])(
  '« %s » est une durée sans date',
  (texte) => {
    expect(enClair(texte)).toEqual(['… > … periode']);
  },
);

test.each([
  'Les familles sont reçues en une semaine',
  'Décret n° 2021-1115',
  '2 063 naissances',
  'Tous les publics',
])('« %s » n’est pas une échéance', (texte) => {
  expect(enClair(texte)).toEqual([]);
});

test('les mots qui ont donné la date sont ceux de la cellule', () => {
  const texte = 'Ouverture à la Rentrée 2025 si possible';
  expect(momentsDe({ value: texte, printed: texte, cells: [] })[0]?.field.printed).toBe('Rentrée 2025');
});

test.each([
  ['avant le 31/04/2026', ['31/04/2026']],
  ['du 1er mars au 31 juin 2027', ['31 juin 2027']],
  ['30 février', ['30 février']],
  ['réunions les 12/15/2026 et 29.02.2027', ['12/15/2026', '29.02.2027']],
  ['2026-13-01', ['2026-13-01']],
  ['31/09/26', ['31/09/26']],
])('aucun calendrier n’a la date de « %s »', (texte, attendues) => {
  expect(datesImpossiblesDe(texte).map(({ de, a }) => texte.slice(de, a))).toEqual(attendues);
});

test.each([
  '29/02/2024, 31 décembre 2026, 2026-12-31',
  '2024-25-26',
  '23/24/2025',
  '40/60/2025',
  '29 février',
  'Le 30 Février, café associatif',
  '30 marchés publics, 31 novices',
  '03.31.04.20.26',
  'article 31.4.2',
])('« %s » ne dit aucune date impossible', (texte) => {
  expect(datesImpossiblesDe(texte)).toEqual([]);
});

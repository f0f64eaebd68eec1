import fc from 'fast-check';
import { distance, mots, normaliser } from '../../src/referentiel';

describe('normaliser un texte', () => {
  test.each([
    ['Crèche — L’Œuf', 'creche l oeuf'],
    ["  LIEU D'ACCUEIL\u00a0ENFANTS/PARENTS ", 'lieu d accueil enfants parents'],
    ['A.L.S.H. extra-scolaire', 'alsh extra scolaire'],
    ['n° 12 bis', 'n 12 bis'],
    ['Objectif(s) visé(s)', 'objectifs vises'],
    ['ﬁnancé', 'finance'],
    ['……', ''],
  ])('%j se compare comme %j', (texte, attendu) => {
    expect(normaliser(texte)).toBe(attendu);
  });

  test('normaliser deux fois ne change plus rien', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        expect(normaliser(normaliser(texte))).toBe(normaliser(texte));
      }),
    );
  });

  test('chaque mot garde sa place dans le texte imprimé', () => {
    const texte = 'L’« Été » à St-Omer (A.L.S.H.)';
    expect(mots(texte).map(({ debut, fin }) => texte.slice(debut, fin))).toEqual([
      'L',
      'Été',
      'à',
      'St',
      'Omer',
      'A.L.S.H.',
    ]);
    expect(mots(texte).at(-1)?.mot).toBe('alsh');
  });
});

describe('distance entre deux mots', () => {
  test.each([
    ['ludothque', 'ludotheque', 1],
    ['mulit', 'multi', 1],
    ['norkerque', 'nortkerque', 1],
    ['creche', 'creche', 0],
    ['abc', 'bca', 2],
    ['', 'ab', 2],
  ])('de %s à %s : %d', (a, b, attendu) => {
    expect(distance(a, b, 2)).toBe(attendu);
  });

  test('au-delà du maximum, elle ne dit que « trop loin »', () => {
    expect(distance('creche', 'ludotheque', 2)).toBe(3);
    expect(distance('abcd', 'wxyz', 2)).toBe(3);
  });

  test('elle est la même dans les deux sens et ne dépasse jamais le maximum plus un', () => {
    const mot = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(mot, mot, (a, b) => {
        expect(distance(a, b, 2)).toBe(distance(b, a, 2));
        expect(distance(a, b, 2)).toBeLessThanOrEqual(3);
        expect(distance(a, b, 2) === 0).toBe(a === b);
      }),
    );
  });
});

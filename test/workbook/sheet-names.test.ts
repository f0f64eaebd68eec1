import fc from 'fast-check';
import { isSameSheetName, MAX_SHEET_NAME, sheetNames } from '../../src/workbook';

describe('Le nom d’une feuille', () => {
  test.each([
    ['Annexe 2', 'Annexe 2'],
    ['Annexe [2]: a*b?/c\\', 'Annexe -2- a-b-c-'],
    ["'L'annexe'", "L'annexe"],
    ['  Suivi  ', 'Suivi'],
    ['', 'Feuille'],
    ["''", 'Feuille'],
    ['history', 'history (2)'],
    ['Historique', 'Historique (2)'],
    ['a\u0000b\ud800c\tde', 'a b c de'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('%j devient %j', (wished, made) => {
    expect(sheetNames([wished])).toEqual([made]);
  });

  test('est numéroté quand il est pris, sans tenir compte de la casse', () => {
    expect(sheetNames(['Annexe 2', 'ANNEXE 2', 'Été'], ['annexe 2', 'annexe 2 (2)', 'été'])).toEqual([
      'Annexe 2 (3)',
      'ANNEXE 2 (4)',
      'Été (2)',
    ]);
  });

  test('reste numéroté dans les 31 caractères', () => {
    const long = 'Équipements et services existants';
    expect(sheetNames([long, long])).toEqual([
      'Équipements et services existan',
      'Équipements et services exi (2)',
    ]);
  });

  test('quel que soit le texte demandé, est légal et unique', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom("'", '[', ':', '/', 'a', 'A', ' ', '\ud83d', '😀'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 6 }), (wished) => {
        const names = sheetNames(wished, ['A']);
        for (const [at, name] of names.entries()) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(MAX_SHEET_NAME);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cs}\p{Cc}]|^'|'$/u);
          expect([...names.slice(0, at), 'A'].some((other) => isSameSheetName(other, name))).toBe(false);
        }
      }),
    );
  });
});

import { areaTarget, formulaTokens, parseFormula, RelativeFormula } from '../../src/workbook';
import { processorTime } from '../processor-time';

const r1c1 = (formula: string): string => new RelativeFormula(formula, 4, 3).r1c1;

describe('les morceaux d’une formule', () => {
  const genres = (formula: string) => formulaTokens(formula).map(({ kind, text }) => `${kind} ${text}`);

  test('une fonction dont le nom ressemble à une cellule reste une fonction', () => {
    expect(genres('LOG10(A1)')).toEqual(['function LOG10', 'operator (', 'area A1', 'operator )']);
  });

  test('un texte entre guillemets, même doublés, n’est pas lu', () => {
    expect(genres('"A1 ""B2"""&C3')).toEqual(['text "A1 ""B2"""', 'operator &', 'area C3']);
  });

  test('un nom au-delà de la dernière colonne n’est pas une cellule', () => {
    expect(genres('TAUX2026*B2')[0]).toBe('name TAUX2026');
  });

  test('une référence structurée n’est pas un autre classeur', () => {
    expect(genres('Tableau1[[#This Row],[Places]]*2')).toEqual([
      'name Tableau1',
      'name [[#This Row],[Places]]',
      'operator *',
      'number 2',
    ]);
  });

  test.each([
    "='[Budget.xlsx]Annexe 2'!$A$1+[1]F!B2*[2]!Nom",
    '=IF(A1<>0,B$3/$C4%,"")',
    '={1,2;3}+SUM((A1,B2):C3)',
    "='",
    '=[[[A1',
    '=#REF!+Jan:Dec!A1#',
    '',
  ])('les morceaux mis bout à bout redonnent %s', (formula) => {
    expect(
      formulaTokens(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });

  test.each(["'", '[', '[a', '"', '(', '-', "'a", 'A1:', "''!", '[x]a'])(
    'une formule hostile faite de %s se lit sans échouer ni traîner',
    async (morceau) => {
      const hostile = morceau.repeat(Math.floor(8000 / morceau.length));
      expect(await processorTime(() => [r1c1(hostile), parseFormula(hostile)])).toBeLessThan(1500);
    },
  );
});

describe('la notation relative', () => {
  test.each([
    ['=SUM(B2:B4)', '=SUM(R[-3]C[-2]:R[-1]C[-2])'],
    ['=$B$2*B$2*$B2*D5', '=R2C2*R2C[-2]*R[-3]C2*RC'],
    ['=SUM(A:A,$2:3)', '=SUM(C[-3]:C[-3],R2:R[-2])'],
    ["='Annexe 2'!D4", "='Annexe 2'!R[-1]C"],
    ['=[1]Feuil1!$A$1', '=[1]Feuil1!R1C1'],
  ])('%s, vue de D5, se dit %s', (formula, attendue) => {
    expect(r1c1(formula)).toBe(attendue);
  });

  test('une formule recopiée garde sa notation relative', () => {
    const formule = new RelativeFormula("=SUM($B2:C$4)*'Feuille 1'!B2", 4, 3);
    const recopiee = formule.at(9, 7);
    expect(recopiee).toBe("=SUM($B7:G$4)*'Feuille 1'!F7");
    expect(new RelativeFormula(recopiee, 9, 7).r1c1).toBe(formule.r1c1);
  });
});

describe('ce qu’une formule calcule', () => {
  test('les opérateurs lient dans l’ordre d’Excel : le signe avant la puissance', () => {
    expect(parseFormula('=-2^2+1*3%')).toEqual({
      kind: 'binary',
      operator: '+',
      left: {
        kind: 'binary',
        operator: '^',
        left: { kind: 'unary', operator: '-', operand: { kind: 'number', value: 2 } },
        right: { kind: 'number', value: 2 },
      },
      right: {
        kind: 'binary',
        operator: '*',
        left: { kind: 'number', value: 1 },
        right: { kind: 'unary', operator: '%', operand: { kind: 'number', value: 3 } },
      },
    });
  });

  test.each(['={1,2}', '=A1:B2 C3', '=SUM(A1', '=A1 B1', '=SUM((A1,B2))', '='])(
    'ce qui n’est pas compris n’a pas d’arbre : %s',
    (formula) => {
      expect(parseFormula(formula)).toBeNull();
    },
  );
});

test.each([
  ["'[Bud''get.xlsx]S''1'!", { workbook: "Bud'get.xlsx", sheet: "S'1" }],
  ['[1]F!', { workbook: '1', sheet: 'F' }],
  ["'C:\\dossier\\[Budget 2024.xlsx]S'!", { workbook: 'Budget 2024.xlsx', sheet: 'S' }],
  ["'Annexe 2'!", { workbook: null, sheet: 'Annexe 2' }],
  ['[2]!', { workbook: '2', sheet: null }],
  ['', { workbook: null, sheet: null }],
])('%s désigne sa feuille et son classeur', (prefix, attendu) => {
  expect(areaTarget(prefix)).toEqual(attendu);
});

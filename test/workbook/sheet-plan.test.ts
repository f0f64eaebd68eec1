import { LISTS_KIND, planSheets, type SheetSpec } from '../../src/workbook';

const NOTHING = { names: [], own: [] };

const spec = (name: string, rest: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  kind: 'suivi',
  origin: 'convention.xlsx, 2026-01-15',
  rows: [],
  styles: {},
  merges: [],
  widths: [],
  heights: new Map(),
  page: { orientation: 'portrait' },
  ...rest,
});

const range = { top: 1, left: 0, bottom: 9, right: 0 };
const long = Array.from({ length: 60 }, (_, at) => `Commune ${String(at)}`);

describe('Le plan des feuilles à faire', () => {
  test('donne un nom libre, et y conduit formules, liens, listes et mises en forme', () => {
    const [suivi, listes] = planSheets(
      [
        spec('Suivi', {
          rows: [
            [
              {
                value: {
                  formula: "=COUNTA('Listes'!A2:A9)+Listes!B1+'[x.xlsx]Listes'!A1+Autre!A1&\"Listes!A1\"",
                },
              },
              { value: 'voir', link: { sheet: 'Listes', row: 0, column: 0 } },
            ],
          ],
          validations: [{ range, list: { reference: "'Listes'!$A$2:$A$9" } }],
          conditionalFormats: [{ range, formula: '=A2=Listes!$A$2', style: 'fort' }],
        }),
        spec('Listes'),
      ],
      { names: ['LISTES', 'Autre'], own: [] },
    );
    expect(listes?.spec.name).toBe('Listes (2)');
    expect(suivi?.spec.rows[0]?.[0]?.value).toEqual({
      formula: "=COUNTA('Listes (2)'!A2:A9)+'Listes (2)'!B1+'[x.xlsx]Listes'!A1+Autre!A1&\"Listes!A1\"",
    });
    expect(suivi?.spec.rows[0]?.[1]?.link?.sheet).toBe('Listes (2)');
    expect(suivi?.spec.validations?.[0]?.list).toEqual({ reference: "'Listes (2)'!$A$2:$A$9" });
    expect(suivi?.spec.conditionalFormats?.[0]?.formula).toBe("=A2='Listes (2)'!$A$2");
  });

  test('garde à une feuille refaite le nom qu’elle a pris', () => {
    const own = [{ name: 'Mon suivi', kind: 'suivi', origin: '' }];
    const before = { names: ['Suivi', 'Mon suivi'], own };
    const plan = planSheets([spec('Suivi'), spec('Suivi')], before, ['mon SUIVI', null]);
    expect(plan.map(({ spec: { name }, replaces }) => [name, replaces])).toEqual([
      ['Mon suivi', 'Mon suivi'],
      ['Suivi (2)', null],
    ]);
  });

  test('refuse de refaire une feuille absente, ou qui n’est pas à nous', () => {
    const before = { names: ['Annexe 2'], own: [] };
    expect(() => planSheets([spec('A')], before, ['Annexe 3'])).toThrow(/Annexe 3.» n’est pas/);
    expect(() => planSheets([spec('A')], before, ['Annexe 2'])).toThrow(/Annexe 2.» n’a pas été faite/);
  });

  test('met à part, une fois chacune, les listes qu’une validation ne peut contenir', () => {
    const validations = [long, ['oui', 'non'], ['Lille, Lomme'], long].map((list) => ({ range, list }));
    const plan = planSheets([spec('Listes', { validations })], NOTHING);
    expect(plan.map((sheet) => [sheet.spec.name, sheet.spec.kind, sheet.spec.isHidden])).toEqual([
      ['Listes', 'suivi', undefined],
      ['Listes (2)', LISTS_KIND, true],
    ]);
    expect(plan[0]?.spec.validations?.map(({ list }) => list)).toEqual([
      { reference: "'Listes (2)'!$A$1:$A$60" },
      ['oui', 'non'],
      { reference: "'Listes (2)'!$B$1:$B$1" },
      { reference: "'Listes (2)'!$A$1:$A$60" },
    ]);
    expect(plan[1]?.spec.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['Commune 0', 'Lille, Lomme'],
      ...long.slice(1).map((name) => [name, undefined]),
    ]);
  });
});

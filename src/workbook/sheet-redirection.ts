import { areaTarget, formulaTokens } from './formula-tokens';
import type { SheetSpec, SpecCell, Validation } from './sheet-spec';

/** Name wished by a spec → name that its sheet got. */
type MadeNames = ReadonlyMap<string, string>;

/** "'Suivi d''actions'!": how a formula names a sheet. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** The spec, leading to the sheets made with it under the names they got. */
export function redirected(spec: SheetSpec, made: MadeNames): SheetSpec {
  if ([...made].every(([wished, name]) => wished === name)) return spec;
  const { validations, conditionalFormats } = spec;
  return {
    ...spec,
    rows: spec.rows.map((row) => row.map((cell) => cell && redirectedCell(cell, made))),
    ...(validations && { validations: validations.map((one) => redirectedList(one, made)) }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((format) => ({
        ...format,
        formula: redirectedFormula(format.formula, made),
      })),
    }),
  };
}

function redirectedCell(cell: SpecCell, made: MadeNames): SpecCell {
  const { value, link } = cell;
  const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
  if (!isFormula && !link) return cell;
  return {
    ...cell,
    ...(isFormula && { value: { formula: redirectedFormula(value.formula, made) } }),
    ...(link && { link: { ...link, sheet: made.get(link.sheet) ?? link.sheet } }),
  };
}

function redirectedList(validation: Validation, made: MadeNames): Validation {
  const { list } = validation;
  if (!('reference' in list)) return validation;
  return { ...validation, list: { reference: redirectedFormula(list.reference, made) } };
}

function redirectedFormula(formula: string, made: MadeNames): string {
  if (!formula.includes('!')) return formula;
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== 'area' || token.prefix === '') return token.text;
      const { workbook, sheet } = areaTarget(token.prefix);
      const name = workbook === null && sheet !== null ? made.get(sheet) : undefined;
      return name === undefined ? token.text : sheetPrefix(name) + token.text.slice(token.prefix.length);
    })
    .join('');
}

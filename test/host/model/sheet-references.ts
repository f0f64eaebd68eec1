import type { DataValidation } from 'exceljs';
import { areaTarget, formulaTokens, isSameSheetName, sheetPrefix } from '../../../src/workbook';
import type { Book } from './book';
import { conditionalFormattings, forEachExistingCell, validations } from './exceljs-internals';

/** A sheet changed its name, or went (`to` null): what leads to it follows, as Excel does. Links stay as they are. */
export function moveReferences(book: Book, from: string, to: string | null): void {
  const moved = (formula: string): string => movedFormula(formula, from, to);
  for (const sheet of book.file.worksheets) {
    forEachExistingCell(sheet, (cell) => {
      const formula = cell.formula as string | undefined;
      if (!formula?.includes('!')) return;
      cell.value = { ...(cell.value as object), formula: moved(formula) };
    });
    for (const { rules } of conditionalFormattings(sheet)) {
      for (const rule of rules) rule.formulae = (rule.formulae as string[] | undefined)?.map(moved) ?? [];
    }
    for (const validation of validations(sheet)) moveList(validation, moved);
  }
  book.names.forEach((name, index) => {
    const scope = name.scope === from && to !== null ? to : name.scope;
    book.names[index] = { ...name, scope, refersTo: moved(name.refersTo) };
  });
}

function moveList(validation: DataValidation, moved: (formula: string) => string): void {
  validation.formulae = validation.formulae.map((one: unknown) =>
    typeof one === 'string' ? moved(one) : one,
  );
}

function movedFormula(formula: string, from: string, to: string | null): string {
  if (!formula.includes('!')) return formula;
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== 'area' || token.prefix === '') return token.text;
      const { workbook, sheet } = areaTarget(token.prefix);
      if (workbook !== null || sheet === null || !isSameSheetName(sheet, from)) return token.text;
      return to === null ? '#REF!' : sheetPrefix(to) + token.text.slice(token.prefix.length);
    })
    .join('');
}

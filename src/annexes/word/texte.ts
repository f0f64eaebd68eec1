import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { SpecValue } from '../../workbook';
import { lisible } from '../texte';

const DE_DROITE_A_GAUCHE = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A piece of text with its own weight. */
interface Morceau {
  readonly text: string;
  readonly bold?: boolean;
}

/** The pieces of a value that a cell holds; formulas have no place in a document. */
export function morceauxDe(value: SpecValue): readonly Morceau[] {
  if (value === null) return [];
  if (typeof value === 'number') return [{ text: NOMBRE.format(value) }];
  if (typeof value !== 'object') return [{ text: String(value) }];
  return 'runs' in value ? value.runs : [];
}

/** A text is always text: a line break is a break of the paragraph, and nothing is a field. */
function runsDe({ text, bold: gras }: Morceau, style: IRunOptions): readonly TextRun[] {
  const lignes = lisible(text).split('\n');
  return lignes.map((ligne, rang) => {
    const options: IRunOptions = {
      ...style,
      text: ligne,
      bold: gras ?? style.bold ?? false,
      rightToLeft: DE_DROITE_A_GAUCHE.test(ligne),
      break: rang > 0 ? 1 : 0,
    };
    return new TextRun(options);
  });
}

export function paragraphe(
  value: SpecValue,
  style: IRunOptions = {},
  plus: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.START,
    ...plus,
    children: morceauxDe(value).flatMap((morceau) => runsDe(morceau, style)),
  });
}

/** Number of characters of a value. */
export function longueurDe(value: SpecValue): number {
  return morceauxDe(value).reduce((somme, { text }) => somme + text.length, 0);
}

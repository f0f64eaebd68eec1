import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { SpecValue } from '../../workbook';
import { lisible } from '../texte';

const DE_DROITE_A_GAUCHE = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const GRAS: IRunOptions = { bold: true };
const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A piece of text with its own weight. */
interface Morceau {
  readonly text: string;
  readonly bold?: boolean;
}

/** The pieces of a value that a cell holds; formulas have no place in a document. */
function morceauxDe(value: SpecValue): readonly Morceau[] {
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
      ...(gras === true ? GRAS : {}),
      ...(DE_DROITE_A_GAUCHE.test(ligne) ? { rightToLeft: true } : {}),
      ...(rang > 0 ? { break: 1 } : {}),
    };
    return new TextRun(options);
  });
}

export function paragraphe(value: SpecValue, style: IRunOptions): Paragraph {
  return new Paragraph({
    ...(typeof value === 'number' ? { alignment: AlignmentType.RIGHT } : {}),
    children: morceauxDe(value).flatMap((morceau) => runsDe(morceau, style)),
  });
}

/** Number of characters of a value. */
export function longueurDe(value: SpecValue): number {
  return morceauxDe(value).reduce((somme, { text }) => somme + text.length, 0);
}

import { HeadingLevel, Paragraph, ShadingType, TextRun } from 'docx';
import { COULEURS } from '../style';
import { lisible } from '../texte';
import { couleur } from './tableau';

function surUneLigne(texte: string): string {
  return lisible(texte).replace(/\s+/g, ' ');
}

/** Title of the document, first in Word’s navigation. */
export function titre(texte: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(surUneLigne(texte))] });
}

/** Title of a part: a collectivité, a plan, a fiche. */
export function titreDePartie(texte: string, nouvellePage: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    pageBreakBefore: nouvellePage,
    shading: { type: ShadingType.CLEAR, fill: couleur(COULEURS.bleu), color: 'auto' },
    children: [new TextRun({ text: surUneLigne(texte), color: couleur(COULEURS.blanc) })],
  });
}

export function note(texte: string): Paragraph {
  return new Paragraph({ style: 'Mention', children: [new TextRun(surUneLigne(texte))] });
}

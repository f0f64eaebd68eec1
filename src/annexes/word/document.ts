import { Document, Packer } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Matiere, OptionsAnnexe } from '../matiere';
import { titreDeLaConvention } from '../page';
import { COULEURS } from '../style';
import { lisible } from '../texte';
import { annexe2EnSections } from './annexe-2';
import { annexe3EnSections } from './annexe-3';
import { couleur } from './tableau';

export type KindWord = 'annexe-2' | 'annexe-3';

const POLICE = 'Calibri';
const STYLES = {
  default: {
    document: { run: { font: POLICE, size: 20, language: { value: 'fr-FR' } } },
    heading1: {
      run: { font: POLICE, size: 32, bold: true, color: couleur(COULEURS.bleu) },
      paragraph: { spacing: { after: 60 } },
    },
    heading2: {
      run: { font: POLICE, size: 24, bold: true, color: couleur(COULEURS.bleu) },
      paragraph: { spacing: { before: 120, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Mention',
      name: 'Mention',
      basedOn: 'Normal',
      run: { size: 18, color: couleur(COULEURS.gris) },
      paragraph: { spacing: { after: 80 } },
    },
  ],
};

function sectionsDe(kind: KindWord, matiere: Matiere, options: OptionsAnnexe): readonly ISectionOptions[] {
  return kind === 'annexe-2' ? annexe2EnSections(matiere, options) : annexe3EnSections(matiere);
}

/** The bytes of the .docx. */
export async function ecrireDocument(
  kind: KindWord,
  matiere: Matiere,
  options: OptionsAnnexe,
): Promise<Uint8Array> {
  const document = new Document({
    title: kind === 'annexe-2' ? 'Annexe 2' : 'Annexe 3',
    subject: lisible(titreDeLaConvention(matiere)),
    creator: 'ctg-annexes',
    styles: STYLES,
    sections: sectionsDe(kind, matiere, options),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

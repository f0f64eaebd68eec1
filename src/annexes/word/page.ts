import { Footer, Header, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Matiere } from '../matiere';
import { mentionDuJour, titreDeLaConvention } from '../page';
import { lisible } from '../texte';

type Orientation = 'portrait' | 'landscape';

/** A4 and its margins, in twips. */
const COTE = { court: 11906, long: 16838 };
const MARGE = 850;

/** Twips between the margins. */
export function largeurUtile(orientation: Orientation): number {
  return (orientation === 'portrait' ? COTE.court : COTE.long) - 2 * MARGE;
}

function ligne(enfants: readonly TextRun[], droite: number): Paragraph {
  return new Paragraph({
    style: 'Mention',
    tabStops: [{ type: TabStopType.RIGHT, position: droite }],
    children: enfants,
  });
}

/** A part of the document: the convention and the annexe above each page, the day and the page below. */
export function section(
  matiere: Matiere,
  annexe: string,
  orientation: Orientation,
  children: ISectionOptions['children'],
): ISectionOptions {
  const droite = largeurUtile(orientation);
  const titre = new TextRun(lisible(titreDeLaConvention(matiere)));
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return {
    properties: {
      page: {
        size: {
          width: COTE.court,
          height: COTE.long,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: 1134, bottom: 1134, left: MARGE, right: MARGE, header: 567, footer: 567 },
      },
    },
    headers: { default: new Header({ children: [ligne([titre, new TextRun(`\t${annexe}`)], droite)] }) },
    footers: {
      default: new Footer({ children: [ligne([new TextRun(mentionDuJour(matiere)), pages], droite)] }),
    },
    children,
  };
}

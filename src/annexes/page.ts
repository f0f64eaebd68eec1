import type { PageSetup } from '../workbook';
import type { Provenance } from './matiere';

const JOUR = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "1er janvier 2026", "15 janvier 2026". */
export function jourEnClair(iso: string): string {
  return JOUR.format(new Date(`${iso}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** "2025-2029", "" when the workbook does not say. */
export function periodeEnClair({ lecture }: Provenance): string {
  const { periode } = lecture.convention;
  return periode ? `${periode.debut.slice(0, 4)}-${periode.fin.slice(0, 4)}` : '';
}

export function territoireEnClair({ lecture, communes }: Provenance): string {
  const { territoire, codeEpci } = lecture.convention;
  return territoire?.value ?? (codeEpci ? communes.epci(codeEpci)?.nom : undefined) ?? '';
}

/** In a header of Excel, & begins a code. */
function litteral(texte: string): string {
  return texte.replaceAll('&', '&&');
}

/** "Convention territoriale globale 2025-2029 · Grand Calais Terres & Mers" */
export function titreDeLaConvention(matiere: Provenance): string {
  const convention = ['Convention territoriale globale', periodeEnClair(matiere)].filter(Boolean).join(' ');
  return [convention, territoireEnClair(matiere)].filter(Boolean).join(' · ');
}

export function mentionDuJour({ jour }: Provenance): string {
  return `Édité le ${jourEnClair(jour)}`;
}

/** The page of every annexe: the convention and the annexe above, the day and the page below. */
export function pageDe(
  matiere: Provenance,
  annexe: string,
  plus: Pick<PageSetup, 'orientation' | 'titleRows' | 'onePage'>,
): PageSetup {
  return {
    ...plus,
    header: { left: litteral(titreDeLaConvention(matiere)), right: litteral(annexe) },
    footer: { center: mentionDuJour(matiere), right: 'Page &P / &N' },
  };
}

/** What a sheet of ours says of where it comes from. */
export function origineDe({ fichier, jour }: Provenance): string {
  return `${fichier}, ${jour}`;
}

import type { PageSetup } from '../workbook';
import { sansCapitales } from './capitales';
import type { Provenance } from './matiere';
import { typographier } from './texte';

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

/** The names that the State gives to the EPCI of a workbook. */
function nomsOfficiels({ lecture, communes }: Provenance): readonly string[] {
  const { codesEpci, codeEpci } = lecture.convention;
  const codes = codesEpci.length > 0 || codeEpci === null ? codesEpci : [codeEpci];
  return codes.flatMap((code) => communes.epci(code)?.nom ?? []).map(typographier);
}

/** As the workbook names it; in capitals or by letters alone, as the State does. */
export function territoireEnClair(matiere: Provenance): string {
  const dit = matiere.lecture.convention.territoire?.value;
  if (dit !== undefined && dit !== dit.toLocaleUpperCase('fr')) return typographier(dit);
  const officiels = nomsOfficiels(matiere);
  if (officiels.length > 0) return officiels.join(' et ');
  return dit === undefined ? '' : sansCapitales(dit);
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

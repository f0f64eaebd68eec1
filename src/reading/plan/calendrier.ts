import type { CellRef } from '../../workbook';
import { champ, champValeur } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import type { AnneeDuCalendrier, Calendrier, Field } from '../records';
import type { ColonnePlan } from './colonnes';

const ANNEE = /^\s*(?:ann[ée]e\s+)?(20\d\d)\s*$/iu;
const NOMBRE_D_ANNEES =
  /^\s*(?:nombre|nb|nbre)\.?\s+d['’]\s*ann[ée]es|^\s*dur[ée]e\s*\(?\s*(?:en\s+)?ann[ée]es/iu;
const COCHE = /^\s*(?:[x✓✔✗●•■▪☑◼*]|oui)\s*$/iu;
const ANNEES_MIN = 2;

const COMPTE_LES_ACTIONS = /^\s*(?:(?:nombre|nb|nbre)\.?\s+(?:total\s+)?d['’]\s*actions?|total)(?!\p{L})/iu;

interface ColonneDAnnee {
  readonly column: number;
  readonly annee: number;
  readonly compte: Field<number> | null;
}

/** The columns of a plan where the years of each action are crossed, and the one that counts them. */
export interface ColonnesDeCalendrier {
  readonly annees: readonly ColonneDAnnee[];
  readonly nombre: number | null;
}

function nombreDe(c: Case | null): Field<number> | null {
  const value = c?.cell.value;
  return c && typeof value === 'number' ? champValeur(c, value) : null;
}

function anneesDe(colonnes: readonly ColonnePlan[], corps: readonly Ligne[]): readonly ColonneDAnnee[] {
  const comptes = corps.find(({ cases }) => cases.some(({ texte }) => COMPTE_LES_ACTIONS.test(texte)));
  return colonnes.flatMap(({ column, entete }) => {
    const annee = entete && ANNEE.exec(entete.texte)?.[1];
    const compte = nombreDe(comptes ? caseEn(comptes, column) : null);
    return annee ? [{ column, annee: Number(annee), compte }] : [];
  });
}

/** Amounts, or words, under the years are no calendar. */
function sontCochees(annees: readonly ColonneDAnnee[], corps: readonly Ligne[]): boolean {
  const cases = corps
    .filter((ligne) => !estUnRecapitulatif(ligne.cases[0]?.texte))
    .flatMap((ligne) => annees.flatMap(({ column }) => caseEn(ligne, column) ?? []));
  return cases.length > 0 && cases.every(({ texte }) => COCHE.test(texte));
}

export function colonnesDeCalendrier(
  colonnes: readonly ColonnePlan[],
  corps: readonly Ligne[],
): ColonnesDeCalendrier | null {
  const annees = anneesDe(colonnes, corps);
  if (annees.length < ANNEES_MIN || !sontCochees(annees, corps)) return null;
  const nombre = colonnes.find(({ entete }) => entete && NOMBRE_D_ANNEES.test(entete.texte));
  return { annees, nombre: nombre?.column ?? null };
}

/** The years that a row crosses; empty places too, for a cross that lacks. */
export function calendrierDe(ligne: Ligne, { annees, nombre }: ColonnesDeCalendrier): Calendrier {
  const lieu: Pick<CellRef, 'sheet' | 'row'> = { sheet: ligne.cases[0]?.sheet ?? '', row: ligne.row };
  const lues = annees.map(({ column, annee, compte }): AnneeDuCalendrier => {
    const c = caseEn(ligne, column);
    const vide = { value: '', printed: '', cells: [{ ...lieu, column }] };
    return { annee, cochee: c !== null, place: c ? champ(c) : vide, compte };
  });
  return { annees: lues, nombre: nombre === null ? null : nombreDe(caseEn(ligne, nombre)) };
}

import { champ, texteMontre } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { AnneesAgrement } from '../records';

const LIGNES_PAR_TRANCHE = 500;
const TEXTE_MAX = 80;

/** Every cell is looked at: this look is the cheapest. */
const AGREMENT = /gr[éeÉE]ment|GR[ÉE]MENT/u;
/** « Agrément », « Période d’agrément », « Fin de l’agrément » head a column; « Agrément (places) » does not. */
const EN_TETE = /^(?:(?:p[ée]riode|dur[ée]e|ann[ée]es?)\s.{0,20})?agr[ée]ments?$/iu;
const EN_TETE_DE_FIN =
  /^(?:fin|[ée]ch[ée]ance|validit[ée]|expiration|date\s+de\s+fin)\s.{0,20}agr[ée]ments?$/iu;
const ANNEES = /(?<!\d)20\d\d\s*(?:[-–—/]|[àa]|au?|et)\s*(20\d\d)(?!\d)/iu;
const JUSQU_A = /(?:jusqu|fin|[ée]ch[ée]ance|expire).{0,20}?(?<!\d)(20\d\d)(?!\d)/iu;
const UNE_DATE = /^\d\d\/\d\d\/(20\d\d)$/u;

/** What the cells under a header tell: the years of an agreement, or its last day. */
interface Colonnes {
  readonly annees: Set<number>;
  readonly fins: Set<number>;
}

function finDite(texte: string, ...motifs: readonly RegExp[]): number | null {
  const [fin] = motifs.flatMap((motif) => motif.exec(texte)?.[1] ?? []);
  return fin === undefined ? null : Number(fin);
}

function finDe(c: Case, { annees, fins }: Colonnes): number | null {
  if (c.texte.length > TEXTE_MAX) return null;
  if (AGREMENT.test(c.texte)) return finDite(c.texte, ANNEES, JUSQU_A);
  if (fins.has(c.column)) return finDite(texteMontre(c), UNE_DATE, ANNEES);
  return annees.has(c.column) ? finDite(c.texte, ANNEES) : null;
}

function noterEnTete({ texte, column }: Case, { annees, fins }: Colonnes): void {
  if (!AGREMENT.test(texte)) return;
  if (EN_TETE.test(texte)) annees.add(column);
  if (EN_TETE_DE_FIN.test(texte)) fins.add(column);
}

function* agrementsDe({ lignes, sheet }: Feuille): Generator<string, readonly AnneesAgrement[], void> {
  const agrements: AnneesAgrement[] = [];
  let colonnes: Colonnes = { annees: new Set(), fins: new Set() };
  for (const [rang, { row, cases }] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    const suitLaPrecedente = lignes[rang - 1]?.row === row - 1;
    if (!suitLaPrecedente) colonnes = { annees: new Set(), fins: new Set() };
    for (const c of cases) {
      noterEnTete(c, colonnes);
      const fin = finDe(c, colonnes);
      if (fin !== null) agrements.push({ fin, field: champ(c) });
    }
  }
  return agrements;
}

/** Reads the years that cells give to the agreements of structures, in their own words or under a header that says so. */
export function* lireAgrements(
  feuilles: readonly Feuille[],
): Generator<string, readonly AnneesAgrement[], void> {
  const agrements: AnneesAgrement[] = [];
  for (const feuille of feuilles) agrements.push(...(yield* agrementsDe(feuille)));
  return agrements;
}

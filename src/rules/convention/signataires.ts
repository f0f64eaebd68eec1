import { cleCommune } from '../../referentiel';
import type { Commune } from '../../referentiel';
import type { Field, ListeSignataires } from '../../reading';
import type { RuleContext } from '../rule';

/** A signataire that is a commune, or whose name is close to one. */
export interface CommuneSignataire {
  readonly nom: Field;
  readonly communes: readonly Commune[];
}

const COMMUNES_MIN = 3;

const ORGANISME =
  /(?<!\p{L})(?:caf|caisse|msa|mutualit[ée]|d[ée]partement|conseil|communaut[ée]|cc|ca|cu|agglom[ée]ration|m[ée]tropole|syndicat|sivu|sivom|siv[oa]s?|rpi|[ée]tat|pr[ée]fecture|[ée]ducation|ccas|cias|association|cpam|carsat|r[ée]gion)(?!\p{L})/iu;

/** "Ville de Guînes" → "Guînes". */
export function sansTitre(nom: string): string {
  return nom.replace(/^(?:la\s+)?(?:ville|commune|mairie)\s+(?:d['’]|de\s+|du\s+|des\s+)?/iu, '').trim();
}

export function estOrganisme(nom: string): boolean {
  return ORGANISME.test(nom);
}

export function communesDe({ noms }: ListeSignataires, { communes }: RuleContext): CommuneSignataire[] {
  return noms
    .filter(({ value }) => !estOrganisme(value))
    .map((nom) => ({ nom, communes: communes.parNom(sansTitre(nom.value)) }));
}

/** Lists that surely are lists of communes. */
export function listesSures(context: RuleContext): readonly ListeSignataires[] {
  return context.lecture.convention.signataires.filter((liste) => {
    return communesDe(liste, context).filter(({ communes }) => communes.length > 0).length >= COMMUNES_MIN;
  });
}

/** EPCI of the convention to which at least one commune of the list belongs. */
export function epciDeListe(liste: ListeSignataires, context: RuleContext): ReadonlySet<string> {
  const { codesEpci } = context.lecture.convention;
  const cites = communesDe(liste, context).flatMap(({ communes }) =>
    communes.flatMap(({ epci }) => epci ?? []),
  );
  return new Set(codesEpci.filter((code) => cites.includes(code)));
}

/** The commune that lists equipments, among those of these EPCI; null for the EPCI itself, a syndicat, a stranger. */
export function communeNommee(
  { value }: Field,
  epcis: ReadonlySet<string>,
  { communes }: RuleContext,
): Commune | null {
  if (estOrganisme(value)) return null;
  const nommees = communes.parNom(sansTitre(value));
  return nommees.find(({ epci }) => epci !== null && epcis.has(epci)) ?? null;
}

export function cleDuNom(nom: string): string {
  return cleCommune(sansTitre(nom));
}

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

/** Communes that a name may mean: a misspelt one is the nearest of the convention's EPCI, as another rule says. */
function communesVoulues(nom: string, { communes, lecture }: RuleContext): readonly Commune[] {
  const nommees = communes.parNom(nom);
  if (nommees.length > 0) return nommees;
  const membres = lecture.convention.codesEpci.flatMap((code) => communes.membres(code));
  const proche = communes.plusProche(nom, membres);
  return proche ? [proche] : [];
}

export function communesDe({ noms }: ListeSignataires, context: RuleContext): CommuneSignataire[] {
  return noms
    .filter(({ value }) => !estOrganisme(value))
    .map((nom) => ({ nom, communes: communesVoulues(sansTitre(nom.value), context) }));
}

/** Keys under which a signataire may be found elsewhere: its name as printed, and that of its commune. */
export function clesDuSignataire({ nom, communes }: CommuneSignataire): string[] {
  return [nom.value, ...communes.map((commune) => commune.nom)].map(cleDuNom);
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

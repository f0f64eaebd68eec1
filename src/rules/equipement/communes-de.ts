import { memoireDeTexte } from '../../referentiel';
import type { Commune, Communes } from '../../referentiel';
import type { Adresse } from '../../reading';
import { memoire } from '../memoire';
import type { RuleContext } from '../rule';

/** Communes that an address may name: "SANGATTE — BLERIOT-PLAGE" names one, then a hamlet of it. */
export function communesNommees(communes: Communes, nom: string): readonly Commune[] {
  return chercheur(communes)(nom);
}

const chercheur = memoire((communes: Communes) => memoireDeTexte((nom) => chercher(communes, nom)));

function chercher(communes: Communes, nom: string): readonly Commune[] {
  const entiere = communes.parNom(nom);
  if (entiere.length > 0) return entiere;
  const parties = nom.split(/\s+[-–—/]\s+|[(),;]/).map((part) => part.trim());
  return parties.length > 1 ? parties.flatMap((part) => (part === '' ? [] : communes.parNom(part))) : [];
}

/** Postcodes that this commune may use: its own, and those of the commune nouvelle that it belongs to. */
export function codesDe(commune: Commune, communes: Communes): readonly string[] {
  const chefLieu = commune.chefLieu === undefined ? null : communes.parCode(commune.chefLieu);
  return [...commune.codesPostaux, ...(chefLieu?.codesPostaux ?? [])];
}

function departementDe(codePostal: string): string {
  return codePostal.slice(0, codePostal.startsWith('97') ? 3 : 2);
}

/** Among communes of one name, those of the convention's EPCI, else those of the department of the postcode. */
function lesPlusProbables(
  candidates: readonly Commune[],
  codePostal: string,
  { lecture }: RuleContext,
): readonly Commune[] {
  const { codesEpci } = lecture.convention;
  const duTerritoire = candidates.filter(({ epci }) => epci !== null && codesEpci.includes(epci));
  if (duTerritoire.length > 0) return duTerritoire;
  const departement = departementDe(codePostal);
  return candidates.filter(({ codesPostaux }) =>
    codesPostaux.some((code) => departementDe(code) === departement),
  );
}

/** The one postcode of the commune of an address; null when it has several, or when homonyms disagree. */
export function codeAttendu({ commune, codePostal }: Adresse, context: RuleContext): string | null {
  if (!commune || !codePostal) return null;
  const nommees = communesNommees(context.communes, commune.value);
  const probables = nommees.length > 1 ? lesPlusProbables(nommees, codePostal.value, context) : nommees;
  const [seul, ...autres] = new Set(probables.flatMap((trouvee) => codesDe(trouvee, context.communes)));
  return seul !== undefined && autres.length === 0 ? seul : null;
}

import type { Commune } from '../../referentiel';
import type { Field, Lecture, Rangee } from '../../reading';
import { grouper } from '../grouper';
import { cleDeCommune } from '../types-reconnus';
import type { RuleContext } from '../rule';
import { estOrganisme, sansTitre } from './signataires';

/** A name that no commune bears, among those of communes of one EPCI, and the one that was meant. */
export interface NomVoulu {
  readonly noms: readonly Field[];
  readonly imprime: string;
  readonly voulue: Commune;
}

const COMMUNES_MIN = 3;
/** So great a part of the labels of a table are communes of one EPCI. */
const PART_MIN = 0.6;

const libelles = (rangees: readonly Rangee[]): readonly Field[] =>
  rangees.flatMap(({ libelle, nature }) => (libelle && nature === 'valeur' ? [libelle] : []));

/** What may name communes: the rows or the columns of each table, the collectivités of a list. */
export function seriesDeNoms({ grilles, equipements }: Lecture): readonly (readonly Field[])[] {
  const collectivites = equipements.flatMap(({ collectivite }) => collectivite ?? []);
  const parFeuille = grouper(collectivites, ({ cells: [cell] }) => cell?.sheet ?? null);
  return [
    ...grilles.flatMap(({ lignes, colonnes }) => [libelles(lignes), libelles(colonnes)]),
    ...parFeuille.values(),
  ];
}

/** The communes of the EPCI that most of these names are of; none when they are names of other things. */
function candidates(parNom: ReadonlyMap<string, Field[]>, { communes }: RuleContext): readonly Commune[] {
  const epcis = [...parNom.keys()].map(
    (nom) => new Set(communes.parNom(nom).flatMap(({ epci }) => epci ?? [])),
  );
  const parEpci = grouper(
    epcis.flatMap((siens) => [...siens]),
    (code) => code,
  );
  const [code, citees] = [...parEpci].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const assez = citees && citees.length >= COMMUNES_MIN && citees.length >= PART_MIN * parNom.size;
  return code && assez ? communes.membres(code) : [];
}

/** Names of communes misspelt among those of one series. */
export function nomsMalEcrits(fields: readonly Field[], context: RuleContext): readonly NomVoulu[] {
  const { communes } = context;
  const parNom = grouper(fields, ({ value }) => sansTitre(value));
  const dites = new Set([...parNom.keys()].map(cleDeCommune));
  const libres = candidates(parNom, context).filter(({ nom }) => !dites.has(cleDeCommune(nom)));
  if (libres.length === 0) return [];
  return [...parNom].flatMap(([imprime, noms]) => {
    if (estOrganisme(imprime) || communes.parNom(imprime).length > 0) return [];
    const voulue = communes.plusProche(imprime, libres);
    return voulue ? [{ noms, imprime, voulue }] : [];
  });
}

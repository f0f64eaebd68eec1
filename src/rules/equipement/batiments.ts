import { normaliser, sontInvertis } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import { noyau } from './lieux';
import type { Lieu, Paires } from './lieux';

/** Services that one gestionnaire often gathers under one roof. Accueils de loisirs stand in each school. */
const PETITE_ENFANCE: ReadonlySet<TypeStructure> = new Set(['EAJE', 'MAM', 'RPE', 'LAEP', 'LUDOTHEQUE']);

/** Words that open the names of many streets of one town. */
const TITRES = new Set(
  'saint sainte general marechal docteur president commandant professeur colonel abbe pere'.split(' '),
);
const LETTRES_D_UN_MOT = 4;

/** Gestionnaire, commune and kind of way; null for the services that stand alone. */
function cleDeMaison({ equipement, commune, voie }: Lieu): string | null {
  const { type, gestionnaire } = equipement;
  if (type === null || !PETITE_ENFANCE.has(type) || !gestionnaire || !voie.numero || !voie.nature)
    return null;
  return [normaliser(gestionnaire.value), commune, voie.nature].join('|');
}

/** "3" and "13", "12" and "120", "12" and "21": a digit more, or two that changed places. */
function numerosVoisins({ voie: { numero: a } }: Lieu, { voie: { numero: b } }: Lieu): boolean {
  if (a === null || b === null || a === b) return false;
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === court.length + 1) return long.startsWith(court) || long.endsWith(court);
  return sontInvertis(a, b);
}

/** "rue Jean Moulin" and "rue Jean Jaurès", but not "rue Moulin", which is the same street. */
function nomsVoisins(a: Lieu, b: Lieu): boolean {
  const [siens, autres] = [a.voie.noyau, b.voie.noyau];
  const contient = (long: readonly string[], court: readonly string[]): boolean =>
    court.every((mot) => long.includes(mot));
  return !contient(siens, autres) && !contient(autres, siens);
}

function clesDesNoms(lieu: Lieu): readonly string[] {
  const propres = lieu.voie.noyau.filter((mot) => mot.length >= LETTRES_D_UN_MOT && !TITRES.has(mot));
  return propres.map((mot) => `${lieu.voie.numero ?? ''} ${mot}`);
}

/** A place, and what those that may be one with it share. */
interface Rapproche {
  readonly lieu: Lieu;
  readonly cle: string;
}

/** Two ways of one group to write one place: each is held against the one that is written most. */
function pairesDe(
  memes: readonly Rapproche[],
  ecriture: (lieu: Lieu) => string,
  sont: (a: Lieu, b: Lieu) => boolean,
): Paires {
  const ecritures = [...grouper(memes, ({ lieu }) => ecriture(lieu)).values()];
  const [premiers = [], ...autres] = ecritures.sort((a, b) => b.length - a.length);
  const premier = premiers[0]?.lieu;
  return autres.flat().flatMap(({ lieu }) => (premier && sont(premier, lieu) ? [[premier, lieu]] : []));
}

const LIEUX_PAR_LOT = 250;

/** The pairs of all the groups, so many places at a time. */
function* pairesParmi(
  rapproches: readonly Rapproche[],
  ecriture: (lieu: Lieu) => string,
  sont: (a: Lieu, b: Lieu) => boolean,
): Generator<typeof PAUSE, Paires, void> {
  const groupes = yield* grouperParLots(rapproches, ({ cle }) => cle);
  const paires: (readonly [Lieu, Lieu])[] = [];
  let vus = 0;
  for (const memes of groupes.values()) {
    paires.push(...pairesDe(memes, ecriture, sont));
    vus += memes.length;
    if (vus < LIEUX_PAR_LOT) continue;
    vus = 0;
    yield PAUSE;
  }
  return paires;
}

/** Services of one gestionnaire in one commune whose addresses differ by a digit, or by a word of the street. */
export function* batimentsVoisins(lieux: readonly Lieu[]): Generator<typeof PAUSE, Paires, void> {
  const maisons = yield* parLots(lieux, (lieu) => {
    const cle = cleDeMaison(lieu);
    return cle === null ? [] : [{ lieu, cle }];
  });
  const parRue = yield* parLots(maisons, ({ lieu, cle }) => [{ lieu, cle: `${cle}|${noyau(lieu.voie)}` }]);
  const parNom = yield* parLots(maisons, ({ lieu, cle }) =>
    clesDesNoms(lieu).map((nom) => ({ lieu, cle: `${cle}|${nom}` })),
  );
  return [
    ...(yield* pairesParmi(parRue, ({ voie }) => voie.numero ?? '', numerosVoisins)),
    ...(yield* pairesParmi(parNom, ({ voie }) => noyau(voie), nomsVoisins)),
  ];
}

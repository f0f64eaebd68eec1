import { normaliser } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import type { Equipement } from '../../reading';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import { lieuxAccueil } from './adresses';
import { lieuDe, noyau } from './lieux';
import type { Lieu } from './lieux';

/** Services that one gestionnaire often gathers under one roof. Accueils de loisirs stand in each school. */
const PETITE_ENFANCE: ReadonlySet<TypeStructure> = new Set(['EAJE', 'MAM', 'RPE', 'LAEP', 'LUDOTHEQUE']);

/** Words that open the names of many streets of one town. */
const TITRES = new Set(
  'saint sainte general marechal docteur president commandant professeur colonel abbe pere'.split(' '),
);
const LETTRES_D_UN_MOT = 4;

const nomDe = ({ voie }: Lieu): string => noyau(voie);

type Paires = readonly (readonly [Lieu, Lieu])[];

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
  const enOrdre = (numero: string): string => [...numero].sort().join('');
  return enOrdre(a) === enOrdre(b);
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

/** Two ways of one group to write one place: each is held against the one that is written most. */
function pairesDe(memes: readonly Lieu[], cle: (lieu: Lieu) => string, sont: typeof nomsVoisins): Paires {
  const [premiers = [], ...autres] = [...grouper(memes, cle).values()].sort((a, b) => b.length - a.length);
  const [premier] = premiers;
  return autres.flatMap((ecrits) =>
    ecrits.flatMap((autre) => (premier && sont(premier, autre) ? [[premier, autre] as const] : [])),
  );
}

interface Maison {
  readonly lieu: Lieu;
  readonly cle: string;
}

function maisonsDe(equipement: Equipement): readonly Maison[] {
  const lieux = lieuxAccueil(equipement).flatMap((adresse) => lieuDe(equipement, adresse) ?? []);
  return lieux.flatMap((lieu) => {
    const cle = cleDeMaison(lieu);
    return cle === null ? [] : [{ lieu, cle }];
  });
}

const LIEUX_PAR_LOT = 250;

/** The pairs of all the groups, so many places at a time. */
function* pairesParmi(
  groupes: ReadonlyMap<string, readonly Maison[]>,
  cle: (lieu: Lieu) => string,
  sont: typeof nomsVoisins,
): Generator<typeof PAUSE, Paires, void> {
  const paires: (readonly [Lieu, Lieu])[] = [];
  let vus = 0;
  for (const maisons of groupes.values()) {
    vus += maisons.length;
    if (vus > LIEUX_PAR_LOT) {
      vus = 0;
      yield PAUSE;
    }
    paires.push(
      ...pairesDe(
        maisons.map(({ lieu }) => lieu),
        cle,
        sont,
      ),
    );
  }
  return paires;
}

/** Services of one gestionnaire in one commune whose addresses differ by a digit, or by a word of the street. */
export function* batimentsVoisins(equipements: readonly Equipement[]): Generator<typeof PAUSE, Paires, void> {
  const maisons = yield* parLots(equipements, maisonsDe);
  const nommees = yield* parLots(maisons, ({ lieu, cle }) =>
    clesDesNoms(lieu).map((nom) => ({ lieu, cle: `${cle}|${nom}` })),
  );
  const parRue = yield* grouperParLots(maisons, ({ lieu, cle }) => `${cle}|${noyau(lieu.voie)}`);
  const parNom = yield* grouperParLots(nommees, ({ cle }) => cle);
  const numeroDe = ({ voie }: Lieu): string => voie.numero ?? '';
  return [
    ...(yield* pairesParmi(parRue, numeroDe, numerosVoisins)),
    ...(yield* pairesParmi(parNom, nomDe, nomsVoisins)),
  ];
}

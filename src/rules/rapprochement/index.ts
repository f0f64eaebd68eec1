import type { Equipement, IndicateursEaje, Lecture, Trajectoire } from '../../reading';
import { series } from '../eaje/series';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { apparier } from './appariement';
import type { Reponse } from './appariement';
import type { Structure } from './ressemblance';
import {
  communesConnues,
  structureDeLaTrajectoire,
  structureDeLEquipement,
  structureDesIndicateurs,
} from './structures';

/** What the tables of a workbook say of one structure. */
export interface Dossier {
  /** Its rows of annexe 2: several when several collectivités support it. */
  readonly equipements: readonly Equipement[];
  readonly indicateurs: readonly IndicateursEaje[];
  readonly trajectoires: readonly Trajectoire[];
  /** Key of its commune; null when no table says it. */
  readonly commune: string | null;
  /** 0 to 1: how sure it is that they speak of one structure. */
  readonly confiance: number;
}

/** What one table says of a structure, with what it is compared by. */
export interface Fiche<T> {
  readonly elements: readonly T[];
  readonly structure: Structure;
}

function signature({ mots, commune, genre }: Structure): string {
  return [...mots.map(({ mot }) => mot), commune, genre].join(' ');
}

/** Rows that say the same structure make one. */
export function fiches<T>(elements: readonly T[], structureDe: (element: T) => Structure): Fiche<T>[] {
  const lues = elements.map((element) => ({ element, structure: structureDe(element) }));
  return [...grouper(lues, ({ structure }) => signature(structure)).values()].flatMap((memes) => {
    const [premiere] = memes;
    return premiere ? [{ elements: memes.map(({ element }) => element), structure: premiere.structure }] : [];
  });
}

export function repondre<A, B>(
  unes: readonly Fiche<A>[],
  autres: readonly Fiche<B>[],
): ReadonlyMap<number, Reponse> {
  return apparier(
    unes.map(({ structure }) => structure),
    autres.map(({ structure }) => structure),
  );
}

interface Fichier {
  readonly equipements: readonly Fiche<Equipement>[];
  readonly indicateurs: readonly Fiche<readonly IndicateursEaje[]>[];
  readonly trajectoires: readonly Fiche<Trajectoire>[];
}

function ouvrir(lecture: Lecture): Fichier {
  const communes = communesConnues(lecture);
  const eaje = lecture.equipements.filter(({ type }) => type === 'EAJE');
  const indicateurs = series(lecture).flatMap((serie) => {
    const [premier] = serie;
    return premier ? [{ elements: [serie], structure: structureDesIndicateurs(premier, communes) }] : [];
  });
  return {
    equipements: fiches(eaje, (equipement) => structureDeLEquipement(equipement, communes)),
    indicateurs,
    trajectoires: fiches(lecture.trajectoires, (ligne) => structureDeLaTrajectoire(ligne, communes)),
  };
}

/** Ranks on the right, each with what answers it on the left. */
function parReponse(reponses: ReadonlyMap<number, Reponse>): ReadonlyMap<number, readonly [number, Reponse]> {
  return new Map([...reponses].map(([gauche, reponse]) => [reponse.rang, [gauche, reponse]] as const));
}

function dossiersDeLAnnexe({ equipements, indicateurs, trajectoires }: Fichier) {
  const desIndicateurs = repondre(indicateurs, equipements);
  const desTrajectoires = repondre(trajectoires, equipements);
  const [parIndicateurs, parTrajectoire] = [desIndicateurs, desTrajectoires].map(parReponse);
  const dossiers = equipements.map((fiche, rang): Dossier => {
    const [series_, une] = parIndicateurs?.get(rang) ?? [];
    const [lignes, autre] = parTrajectoire?.get(rang) ?? [];
    return {
      equipements: fiche.elements,
      commune: fiche.structure.commune,
      indicateurs: (series_ === undefined ? [] : (indicateurs[series_]?.elements ?? [])).flat(),
      trajectoires: lignes === undefined ? [] : (trajectoires[lignes]?.elements ?? []),
      confiance: Math.min(une?.confiance ?? 1, autre?.confiance ?? 1),
    };
  });
  return {
    dossiers,
    seuls: indicateurs.filter((_, rang) => !desIndicateurs.has(rang)),
    seules: trajectoires.filter((_, rang) => !desTrajectoires.has(rang)),
  };
}

/** Every structure of annexe 2, then those that only the indicators or the trajectoires name. */
export const dossiers = memoire((lecture: Lecture): readonly Dossier[] => {
  const { dossiers: annexe, seuls, seules } = dossiersDeLAnnexe(ouvrir(lecture));
  const reponses = repondre(seuls, seules);
  const prises = new Set([...reponses.values()].map(({ rang }) => rang));
  const desIndicateurs = seuls.map(({ elements, structure }, rang): Dossier => {
    const reponse = reponses.get(rang);
    const trajectoires = reponse ? (seules[reponse.rang]?.elements ?? []) : [];
    const confiance = reponse?.confiance ?? 1;
    return {
      equipements: [],
      indicateurs: elements.flat(),
      trajectoires,
      commune: structure.commune,
      confiance,
    };
  });
  const desTrajectoires = seules
    .filter((_, rang) => !prises.has(rang))
    .map(({ elements, structure: { commune } }): Dossier => ({
      equipements: [],
      indicateurs: [],
      trajectoires: elements,
      commune,
      confiance: 1,
    }));
  return [...annexe, ...desIndicateurs, ...desTrajectoires];
});

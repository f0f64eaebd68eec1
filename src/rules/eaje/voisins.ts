import type { Lecture, NomMesure } from '../../reading';
import type { Bornes, Profil, Seuils } from '../../referentiel';
import { enVigueur } from '../../referentiel';
import { memoire } from '../memoire';
import { texteNormal } from '../types-reconnus';
import { OCCUPATIONS, PRIX_REVIENT, relevesDe } from './mesures';
import type { Releve } from './mesures';

/** Figures that are compared with one another. */
const FAMILLES: readonly (readonly NomMesure[])[] = [
  ['tauxFacturation'],
  OCCUPATIONS,
  PRIX_REVIENT,
  ['participationHoraire'],
  ['joursOuverture'],
  ['amplitudeHoraire'],
];

const FAMILLE_DE = new Map(FAMILLES.flatMap((famille) => famille.map((nom) => [nom, famille] as const)));

/** All figures of one family, in the order of the workbook. */
const releves = memoire((lecture: Lecture): ReadonlyMap<readonly NomMesure[], readonly Releve[]> => {
  return new Map(
    FAMILLES.map((noms) => [noms, lecture.eaje.flatMap((eaje) => relevesDe(eaje, noms))] as const),
  );
});

export function relevesDeFamille(lecture: Lecture, nom: NomMesure): readonly Releve[] {
  const famille = FAMILLE_DE.get(nom);
  return (famille && releves(lecture).get(famille)) ?? [];
}

/** Nobody bills less than half of the hours spent; a year has 366 days, a day 24 hours. */
const FACTURATION_POSSIBLE = 0.5;
const JOURS_AN = 366;
const HEURES_JOUR = 24;
/** A gestionnaire may ask for more than the barème, not for that much more. */
const AU_DELA_DU_BAREME = 1.5;

export function participationMaximale({ participation }: Seuils, annee: number | null): number {
  // Before the first known barème, the charge was lower than its maximum.
  const bareme = enVigueur(participation.maximums, annee) ?? participation.maximums[0];
  return bareme?.maximum ?? Infinity;
}

/** Values out of which a figure is surely a slip; null for a figure that has no such bounds. */
export function bornesPossibles({ nom, eaje }: Releve, { seuils }: Profil): Bornes | null {
  if (nom === 'tauxFacturation')
    return { minimum: FACTURATION_POSSIBLE, maximum: seuils.facturationMaximale };
  if (nom === 'joursOuverture') return { minimum: 0, maximum: JOURS_AN };
  if (nom === 'amplitudeHoraire') return { minimum: 0, maximum: HEURES_JOUR };
  if (FAMILLE_DE.get(nom) === OCCUPATIONS) return seuils.occupation;
  if (FAMILLE_DE.get(nom) === PRIX_REVIENT) return seuils.prixRevient.erreur;
  if (nom !== 'participationHoraire') return null;
  const maximum = participationMaximale(seuils, eaje.annee?.value ?? null);
  return { minimum: seuils.participation.minimum, maximum: maximum * AU_DELA_DU_BAREME };
}

export function estDans({ minimum, maximum }: Bornes, valeur: number): boolean {
  return valeur >= minimum && valeur <= maximum;
}

/** Where a figure is expected when too few structures are known: wide around the national means. */
function bornesUsuelles(nom: NomMesure, { seuils }: Profil): Bornes {
  if (nom === 'tauxFacturation') return { minimum: 0.95, maximum: 1.4 };
  if (nom === 'joursOuverture') return { minimum: 150, maximum: 260 };
  if (nom === 'amplitudeHoraire') return { minimum: 6, maximum: 13 };
  if (nom === 'participationHoraire') return { minimum: 0.5, maximum: 4 };
  return FAMILLE_DE.get(nom) === PRIX_REVIENT ? seuils.prixRevient.alerte : { minimum: 0.4, maximum: 1 };
}

/** What the other structures give for a figure. */
export interface Voisins extends Bornes {
  /** Number of structures. */
  readonly structures: number;
}

function voisinsDe(lecture: Lecture, profil: Profil, famille: readonly NomMesure[]): Voisins | null {
  const justes = (releves(lecture).get(famille) ?? []).filter((releve) => {
    const bornes = bornesPossibles(releve, profil);
    return bornes !== null && estDans(bornes, releve.mesure.value);
  });
  if (justes.length === 0) return null;
  const structures = new Set(justes.map(({ eaje }) => texteNormal(eaje.nom.value))).size;
  const minimum = justes.reduce((min, { mesure }) => Math.min(min, mesure.value), Infinity);
  const maximum = justes.reduce((max, { mesure }) => Math.max(max, mesure.value), -Infinity);
  return { structures, minimum, maximum };
}

const parProfil = memoire((lecture: Lecture) =>
  memoire((profil: Profil) => {
    return new Map(FAMILLES.map((famille) => [famille, voisinsDe(lecture, profil, famille)] as const));
  }),
);

/** The plausible figures of the same kind in the whole workbook; null when there is none. */
export function voisins(lecture: Lecture, profil: Profil, nom: NomMesure): Voisins | null {
  const famille = FAMILLE_DE.get(nom);
  return (famille && parProfil(lecture)(profil).get(famille)) ?? null;
}

/** From this number of structures on, their figures say better than ours what is expected. */
const VOISINS_PARLANTS = 3;
const MARGE = 0.25;

/** Where a figure is expected: among its neighbours, else within usual bounds. */
export function bornesAttendues(lecture: Lecture, profil: Profil, nom: NomMesure): Bornes {
  const autres = voisins(lecture, profil, nom);
  if (!autres || autres.structures < VOISINS_PARLANTS) return bornesUsuelles(nom, profil);
  return { minimum: autres.minimum * (1 - MARGE), maximum: autres.maximum * (1 + MARGE) };
}

export function voisinsParlants(lecture: Lecture, profil: Profil, nom: NomMesure): Voisins | null {
  const autres = voisins(lecture, profil, nom);
  return autres && autres.structures >= VOISINS_PARLANTS ? autres : null;
}

import type { Commune, Communes, Epci } from '../../../src/referentiel';
import { Hasard } from '../hasard';

/** What a crèche declares for a year; every rate follows from it. */
export interface Exercice {
  readonly annee: number;
  readonly places: number;
  readonly jours: number;
  readonly amplitude: number;
  readonly facturees: number;
  readonly realisees: number;
  readonly charges: number;
  readonly participations: number;
}

export interface Creche {
  readonly nom: string;
  readonly type: string;
  readonly commune: Commune;
  readonly voie: string;
  readonly gestionnaire: string;
  readonly avant: Exercice;
  readonly exercice: Exercice;
}

/** The figures of a territory; communes are real, structures are not. */
export interface Chiffres {
  readonly epci: Epci;
  readonly communes: readonly Commune[];
  readonly creches: readonly Creche[];
  readonly annee: number;
}

const NOMS = [
  'Les Petits Pas',
  'Pirouette',
  'L’Île aux Enfants',
  'Les Lucioles',
  'Bout’chou',
  'La Ronde des Lutins',
  'Câlin-Câline',
  'Les Coccinelles',
  'Crèche du Parc',
  'Graine de Malice',
  'Le Jardin des Tilleuls',
  'Pom’Cannelle',
];
const TYPES: readonly (readonly [type: string, places: readonly [number, number]])[] = [
  ['Multi-accueil', [15, 24]],
  ['Multi-accueil', [25, 39]],
  ['Micro-crèche', [10, 12]],
  ['Crèche collective', [40, 58]],
  ['Halte-garderie', [14, 20]],
];
const AMPLITUDES = [9.5, 10, 10.5, 11, 11.5];
const MIN_STRUCTURES = 5;
const MAX_STRUCTURES = 9;

const entre = (hasard: Hasard, min: number, max: number): number => min + hasard.nombre() * (max - min);

function exercice(hasard: Hasard, annee: number, places: number, amplitude: number): Exercice {
  const jours = hasard.entier(218, 230);
  const realisees = Math.round(places * jours * amplitude * entre(hasard, 0.64, 0.8));
  const facturees = Math.round(realisees * entre(hasard, 1.01, 1.068));
  return {
    annee,
    places,
    jours,
    amplitude,
    facturees,
    realisees,
    charges: Math.round(realisees * entre(hasard, 9.6, 12.9)),
    participations: Math.round(facturees * entre(hasard, 1.2, 2.2)),
  };
}

/** The year before: nearly the same hours and charges. */
function anneeAvant(hasard: Hasard, { annee, ...reste }: Exercice): Exercice {
  const realisees = Math.round(reste.realisees * entre(hasard, 0.93, 1.04));
  const facturees = Math.round(realisees * entre(hasard, 1.01, 1.068));
  const horaire = (reste.charges / reste.realisees) * entre(hasard, 0.93, 1.05);
  const participations = Math.round(facturees * entre(hasard, 1.2, 2.2));
  const charges = Math.round(realisees * horaire);
  return { ...reste, annee: annee - 1, realisees, facturees, charges, participations };
}

function creche(hasard: Hasard, nom: string, commune: Commune, epci: Epci, annee: number): Creche {
  const [type, [min, max]] = hasard.parmi(TYPES);
  const declare = exercice(hasard, annee, hasard.entier(min, max), hasard.parmi(AMPLITUDES));
  return {
    nom,
    type,
    commune,
    voie: `${hasard.entier(1, 140)} ${hasard.parmi(['rue des Écoles', 'avenue Jean Jaurès', 'allée des Tilleuls'])}`,
    gestionnaire: hasard.parmi([epci.nom, `Mairie de ${commune.nom}`, `Association ${nom}`]),
    avant: anneeAvant(hasard, declare),
    exercice: declare,
  };
}

export function chiffresDe(communes: Communes, epci: Epci, graine: number): Chiffres {
  const hasard = new Hasard(graine);
  const membres = hasard.melange(communes.membres(epci.code).filter((c) => c.codesPostaux.length > 0));
  const signataires = membres.slice(0, MAX_STRUCTURES);
  const annee = hasard.entier(2021, 2025);
  const noms = hasard.melange(NOMS).slice(0, hasard.entier(MIN_STRUCTURES, MAX_STRUCTURES));
  const creches = noms.map((nom) => creche(hasard, nom, hasard.parmi(signataires), epci, annee));
  return { epci, communes: signataires, creches, annee };
}

/** The indicators, as the Caf computes them. */
export const INDICATEURS = {
  tf: ({ facturees, realisees }: Exercice): number => facturees / realisees,
  to: (e: Exercice): number => e.realisees / (e.places * e.jours * e.amplitude),
  tof: (e: Exercice): number => e.facturees / (e.places * e.jours * e.amplitude),
  pr: ({ charges, realisees }: Exercice): number => charges / realisees,
  pf: ({ participations, facturees }: Exercice): number => participations / facturees,
} as const;

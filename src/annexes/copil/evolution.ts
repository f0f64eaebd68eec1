import type { NomMesure } from '../../reading';
import type { Profil } from '../../referentiel';
import { ensembleDe, nomExercice, precedent } from '../indicateurs/exercices';
import type { Exercice } from '../indicateurs/exercices';
import { moyenneDe, placesDe } from '../indicateurs/moyennes';
import { OCCUPATIONS, PRESENTATIONS, PRIX } from '../indicateurs/mesures';
import { euros, nombre } from '../nombres';
import type { NomStyle } from '../style';

/** An indicator of the newest year, against that of the year before. */
export interface Indicateur {
  readonly libelle: string;
  readonly valeur: number;
  readonly style: NomStyle;
  readonly evolution: string;
}

const NON_FOURNI = 'non fourni';
const CENT = 100;
const DIXIEMES = 10;

interface Sujet {
  readonly noms: readonly NomMesure[];
  readonly style: NomStyle;
  readonly ecrireEcart: (ecart: number) => string;
}

const points = (ecart: number): string => `${nombre(Math.round(ecart * CENT * DIXIEMES) / DIXIEMES)}\u00a0pt`;

const SUJETS: readonly Sujet[] = [
  { noms: OCCUPATIONS, style: 'totalTauxPrecis', ecrireEcart: points },
  { noms: ['tauxFacturation'], style: 'totalTauxPrecis', ecrireEcart: points },
  { noms: PRIX, style: 'totalEuros', ecrireEcart: euros },
  { noms: ['participationHoraire'], style: 'totalEuros', ecrireEcart: euros },
];

/** « ▲ 1,2 pt », « ▼ 0,35 € », « = »; never an arrow when the year before is not known. */
function evolutionDe(valeur: number, avant: number | null, ecrireEcart: (ecart: number) => string): string {
  if (avant === null) return NON_FOURNI;
  const ecart = ecrireEcart(Math.abs(valeur - avant));
  if (!/[1-9]/.test(ecart)) return '= stable';
  return `${valeur > avant ? '▲' : '▼'}\u00a0${ecart}`;
}

function indicateurDe(
  { noms, style, ecrireEcart }: Sujet,
  exercice: Exercice,
  avant: Exercice | null,
  profil: Profil,
): Indicateur[] {
  for (const nom of noms) {
    const valeur = moyenneDe(exercice, nom, profil);
    if (valeur === null) continue;
    const ancienne = avant && moyenneDe(avant, nom, profil);
    const evolution = evolutionDe(valeur, ancienne, ecrireEcart);
    return [{ libelle: PRESENTATIONS[nom].entete, valeur, style, evolution }];
  }
  return [];
}

/** What the structures of the newest year give together. */
export interface Situation {
  readonly quand: string;
  readonly contre: string;
  readonly indicateurs: readonly Indicateur[];
}

/** Half of the structures would not tell how the territory has changed. */
const PART_COMPARABLE = 0.5;

function comparable({ structures }: Exercice, avant: Exercice | null): Exercice | null {
  return avant && avant.structures.length > structures.length * PART_COMPARABLE ? avant : null;
}

/** « réel 2023 », and what it holds beside. */
function nomDeLEnsemble(exercice: Exercice): string {
  const sansAnnee = exercice.structures.some(({ annee }) => annee === null);
  return sansAnnee && exercice.annee !== null
    ? `${nomExercice(exercice)} et année non précisée`
    : nomExercice(exercice);
}

export function situationDe(exercices: readonly Exercice[], profil: Profil): Situation | null {
  const exercice = ensembleDe(exercices);
  if (!exercice) return null;
  const avant = comparable(exercice, precedent(exercices, exercice));
  const places = placesDe(exercice);
  const lignes = SUJETS.flatMap((sujet) => indicateurDe(sujet, exercice, avant, profil));
  if (places !== null) {
    const evolution = evolutionDe(places, avant && placesDe(avant), nombre);
    lignes.push({ libelle: 'Places', valeur: places, style: 'totalNombre', evolution });
  }
  const contre = exercice.annee === null ? 'Évolution' : `Contre ${String(exercice.annee - 1)}`;
  return { quand: nomDeLEnsemble(exercice), contre, indicateurs: lignes };
}

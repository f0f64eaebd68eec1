import type { Field, IndicateursEaje, NomMesure } from '../../reading';
import type { PageSetup } from '../../workbook';
import { caracteresDePage, repartir, sommeDe } from '../mesure';
import type { Exercice } from './exercices';
import { quotientDe } from './formules';
import type { ColonnesDeMesures } from './formules';
import { MESURES, OCCUPATIONS, PRESENTATIONS } from './mesures';

/** A column that says what the structure is. */
export interface ColonneDecrite {
  readonly entete: string;
  /** In characters: the least and the most. */
  readonly largeur: readonly [minimum: number, maximum: number];
  readonly lire: (eaje: IndicateursEaje) => Field | null;
}

/** The columns of every table of the sheet, so that the years stand under one another. */
export interface Colonnes {
  readonly decrites: readonly ColonneDecrite[];
  readonly mesures: ColonnesDeMesures;
  /** Column of the threshold that charts draw a line at; null without a rate of occupancy. */
  readonly seuil: number | null;
  readonly largeurs: readonly number[];
  readonly orientation: PageSetup['orientation'];
}

const STRUCTURE: ColonneDecrite = { entete: 'Structure', largeur: [24, 36], lire: ({ nom }) => nom };
const COMMUNE: ColonneDecrite = { entete: 'Commune', largeur: [11, 18], lire: ({ commune }) => commune };
const TYPE: ColonneDecrite = { entete: 'Type', largeur: [11, 18], lire: ({ typePrinted }) => typePrinted };
const GESTIONNAIRE: ColonneDecrite = {
  entete: 'Gestionnaire',
  largeur: [12, 24],
  lire: ({ gestionnaire }) => gestionnaire,
};
const LARGEUR_SEUIL = 8;

/** « Crèche de Fréthun » says its type by itself. */
function aUnTypeAPart({ typePrinted, nom }: IndicateursEaje): boolean {
  return typePrinted !== null && !nom.value.toLowerCase().includes(typePrinted.value.toLowerCase());
}

function decritesDe(eaje: readonly IndicateursEaje[]): readonly ColonneDecrite[] {
  const colonnes: readonly (ColonneDecrite | false)[] = [
    STRUCTURE,
    eaje.some(aUnTypeAPart) && TYPE,
    eaje.some(({ commune }) => commune !== null) && COMMUNE,
    eaje.some(({ gestionnaire }) => gestionnaire !== null) && GESTIONNAIRE,
  ];
  return colonnes.filter((colonne) => colonne !== false);
}

/** A rate that was not read is added where raw figures give it. */
function estDonnee(nom: NomMesure, eaje: readonly IndicateursEaje[]): boolean {
  return eaje.some((structure) => structure.mesures[nom] ?? quotientDe(structure, nom) !== null);
}

/** Characters that an upright page still takes in letters that one can read. */
const LARGEUR_PORTRAIT = 118;

interface Largeurs {
  readonly orientation: PageSetup['orientation'];
  readonly decrites: readonly number[];
}

/** Upright where the figures leave room for the names. */
function repartirLesNoms(
  decrites: readonly ColonneDecrite[],
  chiffres: number,
  eaje: readonly IndicateursEaje[],
  nombre: number,
): Largeurs {
  const souples = decrites.map(({ largeur: [minimum, maximum] }) => ({ minimum, maximum }));
  const serree = chiffres + sommeDe(souples.map(({ minimum }) => minimum));
  const orientation = serree > LARGEUR_PORTRAIT ? 'landscape' : 'portrait';
  const page = Math.max(
    caracteresDePage(orientation, nombre),
    orientation === 'portrait' ? Math.min(LARGEUR_PORTRAIT, serree + AISANCE) : 0,
  );
  const rangees = eaje.map((structure) =>
    decrites.map(({ lire }) => ({ texte: lire(structure)?.value ?? '' })),
  );
  return { orientation, decrites: repartir(page - chiffres, souples, rangees) };
}

/** Characters that keep names on one line. */
const AISANCE = 8;

export function colonnesDe(exercices: readonly Exercice[]): Colonnes {
  const eaje = exercices.flatMap(({ structures }) => structures);
  const decrites = decritesDe(eaje);
  const noms = MESURES.filter((nom) => estDonnee(nom, eaje));
  const mesures = new Map(noms.map((nom, rang) => [nom, decrites.length + rang]));
  const aUneOccupation = OCCUPATIONS.some((nom) => mesures.has(nom));
  const chiffres = [
    ...noms.map((nom) => PRESENTATIONS[nom].largeur),
    ...(aUneOccupation ? [LARGEUR_SEUIL] : []),
  ];
  const largeurs = repartirLesNoms(decrites, sommeDe(chiffres), eaje, decrites.length + chiffres.length);
  return {
    decrites,
    mesures,
    seuil: aUneOccupation ? decrites.length + noms.length : null,
    largeurs: [...largeurs.decrites, ...chiffres],
    orientation: largeurs.orientation,
  };
}

/** The first of these measures that has a column. */
export function premiereColonne({ mesures }: Colonnes, noms: readonly NomMesure[]): number | null {
  const nom = noms.find((candidat) => mesures.has(candidat));
  return nom === undefined ? null : (mesures.get(nom) ?? null);
}

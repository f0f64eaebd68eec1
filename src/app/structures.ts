import { enVigueur, MOYENNES_NATIONALES } from '../referentiel';
import type { Profil } from '../referentiel';
import type { IndicateursEaje, Lecture, Mesure, NomMesure } from '../reading';
import { grouper } from '../rules';
import type { Finding } from '../rules';
import type { CellRef } from '../workbook';
import type { Controle } from './controle';
import { PointsParCellule } from './points-par-cellule';

/** One structure of the indicators, all its years together, with the points that speak of its figures. */
export interface StructureEaje {
  readonly key: string;
  readonly nom: string;
  readonly commune: string | null;
  /** The newest first. */
  readonly annees: readonly IndicateursEaje[];
  /** The gravest first. */
  readonly points: readonly Finding[];
}

/** What the figures of a year are held against. */
export interface SeuilsEaje {
  readonly occupation: number;
  readonly facturation: number;
  readonly prixRevient: number;
  readonly participation: number | null;
  readonly occupationNationale: { readonly valeur: number; readonly annee: number };
}

const GRAVITES: readonly Finding['severity'][] = ['error', 'warning', 'info'];
const FAMILLE = 'eaje/';

function cleStructure({ nom, commune }: IndicateursEaje): string {
  return `${nom.value}|${commune?.value ?? ''}`.toLocaleLowerCase('fr');
}

/** How many structures the indicators speak of. */
export function structuresLues({ eaje }: Lecture): number {
  return new Set(eaje.map(cleStructure)).size;
}

function cellulesDe(eaje: IndicateursEaje): CellRef[] {
  const mesures = Object.values(eaje.mesures).flatMap(({ cells }: Mesure) => cells);
  return [...mesures, ...eaje.nom.cells];
}

function rang({ severity }: Finding): number {
  return GRAVITES.indexOf(severity);
}

/** The structures whose indicators were read, in the order of the workbook. */
export function structuresEaje({
  lecture,
  findings,
}: Pick<Controle, 'lecture' | 'findings'>): readonly StructureEaje[] {
  const parCellule = new PointsParCellule(findings.filter(({ rule }) => rule.startsWith(FAMILLE)));
  return [...grouper(lecture.eaje, cleStructure)].flatMap(([key, memes]) => {
    const annees = [...memes].sort((a, b) => (b.annee?.value ?? 0) - (a.annee?.value ?? 0));
    const [derniere] = annees;
    if (!derniere) return [];
    const points = parCellule.de(annees.flatMap(cellulesDe));
    return [
      {
        key,
        nom: derniere.nom.value,
        commune: derniere.commune?.value ?? null,
        annees,
        points: [...points].sort((a, b) => rang(a) - rang(b)),
      },
    ];
  });
}

/** The thresholds of a year; of the newest known when there is none. */
export function seuilsEaje({ seuils }: Profil, annee: number | null): SeuilsEaje {
  return {
    occupation: seuils.fragilite.occupation,
    facturation: enVigueur(seuils.facturation, annee)?.haut ?? seuils.facturationMaximale,
    prixRevient: seuils.prixRevient.alerte.maximum,
    participation: enVigueur(seuils.participation.maximums, annee)?.maximum ?? null,
    occupationNationale: MOYENNES_NATIONALES.tauxOccupation,
  };
}

/** The first of these measures that a record has. */
export function mesureDe(eaje: IndicateursEaje, noms: readonly NomMesure[]): Mesure | null {
  for (const nom of noms) {
    const mesure = eaje.mesures[nom];
    if (mesure) return mesure;
  }
  return null;
}

import { mesureDe, seuilsEaje, structuresEaje } from '../../app';
import type { SeuilsEaje, StructureEaje } from '../../app';
import type { CellRef, Controle, Finding, Lecture } from '../modele';
import { count } from '../session';
import type { Indicator } from '../session';

type Indicateurs = Lecture['eaje'][number];
type NomMesure = keyof Indicateurs['mesures'];

interface Mode {
  readonly label: string;
  readonly column: string;
  readonly unit: '%' | '€/h';
  /** The first that a structure has is shown. */
  readonly measures: readonly NomMesure[];
  /** What the whole bar stands for. */
  readonly full: number;
  readonly threshold: (seuils: SeuilsEaje) => number | null;
}

export const EAJE_MODES: Readonly<Record<Indicator, Mode>> = {
  occupation: {
    label: 'Occupation',
    column: 'Taux d’occupation',
    unit: '%',
    measures: ['tauxOccupationReel', 'tauxOccupation', 'tauxOccupationFinancier'],
    full: 1,
    threshold: ({ occupation }) => occupation,
  },
  facturation: {
    label: 'Facturation',
    column: 'Taux de facturation',
    unit: '%',
    measures: ['tauxFacturation'],
    full: 1.5,
    threshold: ({ facturation }) => facturation,
  },
  prix: {
    label: 'Prix',
    column: 'Prix de revient',
    unit: '€/h',
    measures: ['prixRevient', 'prixRevientFacture'],
    full: 25,
    threshold: ({ prixRevient }) => prixRevient,
  },
  familles: {
    label: 'Familles',
    column: 'Participation',
    unit: '€/h',
    measures: ['participationHoraire'],
    full: 6,
    threshold: ({ participation }) => participation,
  },
};

export const INDICATORS = Object.keys(EAJE_MODES) as readonly Indicator[];

/** Figures of past years, the oldest first, for a sparkline. */
export interface YearValue {
  readonly annee: number;
  readonly value: number;
}

export interface EajeLine {
  readonly key: string;
  readonly nom: string;
  readonly value: number | null;
  readonly text: string;
  /** Share of the bar, 0 to 1. */
  readonly share: number;
  readonly history: readonly YearValue[];
  readonly at: CellRef | null;
  /** What is to be said in comité; a wrong figure comes before a fragile structure. */
  readonly signal: Finding | null;
}

export interface EajeView {
  readonly title: string;
  readonly subtitle: string;
  readonly watched: readonly EajeLine[];
  readonly others: readonly EajeLine[];
  readonly threshold: { readonly share: number; readonly text: string } | null;
  readonly national: string | null;
}

const PERCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const EUROS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function textOf(value: number, unit: Mode['unit']): string {
  return unit === '%' ? `${PERCENT.format(value * 100)}\u00a0%` : `${EUROS.format(value)}\u00a0€`;
}

function shareOf(value: number, { full }: Mode): number {
  return Math.min(1, Math.max(0, value / full));
}

const SIGNALS: readonly string[] = [
  'eaje/fragilite',
  'eaje/prix-revient-atypique',
  'eaje/evolution-anormale',
];

function signalOf({ points }: StructureEaje): Finding | null {
  const wrong = points.find(({ severity }) => severity === 'error');
  return wrong ?? points.find(({ rule }) => SIGNALS.includes(rule)) ?? null;
}

/** "Crèche familiale, Calais": the commune is said when the name does not. */
function fullName({ nom, commune }: StructureEaje): string {
  const said = commune === null || nom.toLocaleLowerCase('fr').includes(commune.toLocaleLowerCase('fr'));
  return said ? nom : `${nom}, ${commune}`;
}

function historyOf({ annees }: StructureEaje, { measures }: Mode): readonly YearValue[] {
  const known = annees.flatMap((eaje) => {
    const value = mesureDe(eaje, measures)?.value;
    return eaje.annee && value !== undefined ? [{ annee: eaje.annee.value, value }] : [];
  });
  return known.sort((a, b) => a.annee - b.annee);
}

function lineOf(structure: StructureEaje, mode: Mode): EajeLine {
  const mesure = structure.annees[0] ? mesureDe(structure.annees[0], mode.measures) : null;
  return {
    key: structure.key,
    nom: fullName(structure),
    value: mesure?.value ?? null,
    text: mesure ? textOf(mesure.value, mode.unit) : 'non fourni',
    share: mesure ? shareOf(mesure.value, mode) : 0,
    history: historyOf(structure, mode),
    at: mesure?.cells[0] ?? structure.annees[0]?.nom.cells[0] ?? null,
    signal: signalOf(structure),
  };
}

function placesOf(structures: readonly StructureEaje[]): number {
  return structures.reduce((sum, { annees }) => sum + (annees[0]?.mesures.places?.value ?? 0), 0);
}

const STATES = { reel: 'Réel', previsionnel: 'Prévisionnel', actualise: 'Actualisé' } as const;

/** "Réel 2023, année à confirmer pour 16 d’entre elles". */
function subtitleOf(structures: readonly StructureEaje[]): string {
  const latest = structures.flatMap(({ annees }) => annees[0] ?? []);
  const years = new Set(latest.flatMap(({ annee }) => annee?.value ?? []));
  const states = new Set(latest.flatMap(({ etat }) => (etat ? STATES[etat.value] : [])));
  const known = [...[...states].slice(0, states.size === 1 ? 1 : 0), [...years].sort().join(', ')]
    .join(' ')
    .trim();
  const unknown = latest.filter(({ annee }) => annee === null).length;
  if (unknown === 0) return known;
  if (unknown === latest.length) return 'Année à préciser';
  return `${known}, année à confirmer pour ${String(unknown)} d’entre elles`;
}

function yearOf(structures: readonly StructureEaje[]): number | null {
  const years = structures.flatMap(({ annees }) => annees[0]?.annee?.value ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

function byValue(a: EajeLine, b: EajeLine): number {
  return (a.value ?? Infinity) - (b.value ?? Infinity);
}

function titleOf(structures: readonly StructureEaje[]): string {
  const places = placesOf(structures);
  const named = count(structures.length, 'structure');
  return places > 0 ? `${named}, ${count(places, 'place')}` : named;
}

/** The structures of the indicators: those to look at first, then the others from the lowest figure; null when there is none. */
export function eajeView(controle: Controle, name: Indicator): EajeView | null {
  const structures = structuresEaje(controle);
  if (structures.length === 0) return null;
  const mode = EAJE_MODES[name];
  const seuils = seuilsEaje(controle.profil, yearOf(structures));
  const threshold = mode.threshold(seuils);
  const lines = structures.map((structure) => lineOf(structure, mode));
  const { valeur, annee } = seuils.occupationNationale;
  return {
    title: titleOf(structures),
    subtitle: subtitleOf(structures),
    watched: lines.filter(({ signal }) => signal).sort(byValue),
    others: lines.filter(({ signal }) => !signal).sort(byValue),
    threshold:
      threshold === null
        ? null
        : { share: shareOf(threshold, mode), text: `Seuil\u00a0: ${textOf(threshold, mode.unit)}` },
    national:
      name === 'occupation' ? `Moyenne nationale ${String(annee)}\u00a0: ${textOf(valeur, '%')}` : null,
  };
}

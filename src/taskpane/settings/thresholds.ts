import type { Profil } from '../modele';
import type { Unit } from './figures';
import type { Path } from './tree';

/** A threshold, or two bounds, that the screen lets change. */
export interface Threshold {
  readonly label: string;
  /** The years in which it applies. */
  readonly years?: string;
  readonly unit: Unit;
  readonly bounds: readonly [Path] | readonly [low: Path, high: Path];
  /** May be left empty: nothing is then said. */
  readonly optional?: boolean;
}

export interface ThresholdGroup {
  readonly title: string;
  /** Where the values by default come from, in the words of a technician. */
  readonly source: string;
  readonly thresholds: readonly Threshold[];
}

type Seuils = Profil['seuils'];

const seuil = (...path: Path): Path => ['seuils', ...path];

/** « jusqu’en 2024 », « 2019 à 2023 », « dès 2025 »: each value applies until the next one. */
function yearsOf(values: readonly { readonly depuis: number }[], index: number): string {
  const from = values[index]?.depuis ?? 0;
  const next = values[index + 1]?.depuis;
  if (next === undefined) return index === 0 ? '' : `dès ${String(from)}`;
  const last = next - 1;
  if (index === 0) return `jusqu’en ${String(last)}`;
  return from === last ? `en ${String(from)}` : `de ${String(from)} à ${String(last)}`;
}

const FRAGILITE: ThresholdGroup = {
  title: 'Signes de fragilité',
  source: 'Caf du Finistère, faute de liste nationale\u00a0: à adapter à votre Caf.',
  thresholds: [
    { label: 'Occupation inférieure à', unit: '%', bounds: [seuil('fragilite', 'occupation')] },
    { label: 'Jours d’ouverture inférieurs à', unit: '', bounds: [seuil('fragilite', 'joursOuverture')] },
    {
      label: 'Facturation inférieure à',
      unit: '%',
      bounds: [seuil('fragilite', 'facturationMinimale')],
      optional: true,
    },
    {
      label: 'Enfants par place hors de',
      unit: '',
      bounds: [
        seuil('fragilite', 'enfantsParPlace', 'minimum'),
        seuil('fragilite', 'enfantsParPlace', 'maximum'),
      ],
    },
  ],
};

const OCCUPATION: ThresholdGroup = {
  title: 'Taux d’occupation',
  source: 'Un taux annuel hors de ces bornes est une erreur de saisie.',
  thresholds: [
    {
      label: 'Erreur hors de',
      unit: '%',
      bounds: [seuil('occupation', 'minimum'), seuil('occupation', 'maximum')],
    },
  ],
};

const PRIX: ThresholdGroup = {
  title: 'Prix de revient d’une heure',
  source: 'Déduit des études de la Cnaf sur le coût d’une place (2004, 2015).',
  thresholds: [
    {
      label: 'À vérifier hors de',
      unit: '€',
      bounds: [seuil('prixRevient', 'alerte', 'minimum'), seuil('prixRevient', 'alerte', 'maximum')],
    },
    {
      label: 'Erreur hors de',
      unit: '€',
      bounds: [seuil('prixRevient', 'erreur', 'minimum'), seuil('prixRevient', 'erreur', 'maximum')],
    },
  ],
};

const EVOLUTION: ThresholdGroup = {
  title: 'D’une année à l’autre',
  source: 'Relecture d’annexes de conventions signées.',
  thresholds: [
    { label: 'Occupation\u00a0: plus de', unit: 'points', bounds: [seuil('evolution', 'occupation')] },
    { label: 'Prix de revient\u00a0: plus de', unit: '%', bounds: [seuil('evolution', 'prixRevient')] },
  ],
};

const RPE: ThresholdGroup = {
  title: 'Relais petite enfance',
  source: 'Cible de la convention d’objectifs et de gestion 2018-2022.',
  thresholds: [
    { label: 'Assistantes maternelles pour un ETP', unit: '', bounds: [seuil('assistantesParEtp')] },
  ],
};

function facturation(seuils: Seuils): ThresholdGroup {
  return {
    title: 'Taux de facturation',
    source: 'Guide de la PSU (2014)\u00a0; Caf du Loiret et caf.fr (janvier 2025).',
    thresholds: [
      ...seuils.facturation.map((_, index) => ({
        label: 'Prix plafond réduit de',
        years: yearsOf(seuils.facturation, index),
        unit: '%' as const,
        bounds: [seuil('facturation', index, 'bas'), seuil('facturation', index, 'haut')] as const,
      })),
      { label: 'Erreur au-dessus de', unit: '%', bounds: [seuil('facturationMaximale')] },
    ],
  };
}

function participation({ participation: { maximums } }: Seuils): ThresholdGroup {
  return {
    title: 'Participation horaire des familles',
    source: 'Plafond de ressources × taux d’effort d’un enfant (caf.fr, Caf du Loiret).',
    thresholds: [
      { label: 'Inférieure à', unit: '€', bounds: [seuil('participation', 'minimum')] },
      ...maximums.map((_, index) => ({
        label: 'Supérieure à',
        years: yearsOf(maximums, index),
        unit: '€' as const,
        bounds: [seuil('participation', 'maximums', index, 'maximum')] as const,
      })),
    ],
  };
}

/** The thresholds of a profil, those of dated lists included. */
export function thresholdGroups({ seuils }: Profil): readonly ThresholdGroup[] {
  return [FRAGILITE, facturation(seuils), OCCUPATION, PRIX, participation(seuils), EVOLUTION, RPE];
}

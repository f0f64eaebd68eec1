/** How far a figure can be trusted: printed in a source, computed from such figures, or only remembered. */
export type StatutFait = 'source' | 'deduit' | 'memoire';

/** A figure that applies from a year on, with its key of domaine.md. */
export interface Fait {
  /** First exercise in which it applies. */
  readonly depuis: number;
  readonly source: string;
  readonly statut: StatutFait;
}

/** What applies in a year; the newest when the year is not known. */
export function enVigueur<T extends { readonly depuis: number }>(
  faits: readonly T[],
  annee: number | null,
): T | null {
  let choisi: T | null = null;
  for (const fait of faits) {
    const applicable = annee === null || fait.depuis <= annee;
    if (applicable && (choisi === null || fait.depuis >= choisi.depuis)) choisi = fait;
  }
  return choisi;
}

/** Bounds of the taux de facturation between which the price cap falls. */
export interface SeuilFacturation extends Fait {
  readonly bas: number;
  readonly haut: number;
}

/** [docplayer-PSU2014]: six levels up to 2024. [caf45-TF] [caf-15012025]: a slope from 107 to 120 % from 2025 on. */
export const SEUILS_FACTURATION: readonly SeuilFacturation[] = [
  { depuis: 2014, bas: 1.07, haut: 1.17, source: 'docplayer-PSU2014', statut: 'source' },
  { depuis: 2025, bas: 1.07, haut: 1.2, source: 'caf45-TF', statut: 'source' },
];

/** What the families are charged: the monthly income that counts at most, and the share of it asked for an hour of one child. */
export interface BaremeParticipation extends Fait {
  readonly plafond: number;
  readonly tauxEffort: number;
  /** Hourly charge of a family at the ceiling, one child. */
  readonly maximum: number;
}

/**
 * A year that has two ceilings takes the higher. 2019 to 2021 take that of 2022: the steps in between are not sourced.
 * The charge is « plafond × taux d’effort », rounded to the cent.
 */
export const BAREMES_PARTICIPATION: readonly BaremeParticipation[] = [
  bareme(2018, 4874.62, 0.0006, 'readkong-2019'),
  bareme(2019, 6000, 0.000619, 'caf45-plafond2024'),
  bareme(2024, 7000, 0.000619, 'caf45-plafond2024'),
  bareme(2025, 8500, 0.000619, 'caf-15052025'),
];

function bareme(depuis: number, plafond: number, tauxEffort: number, source: string): BaremeParticipation {
  const maximum = Math.round(plafond * tauxEffort * 100) / 100;
  return { depuis, plafond, tauxEffort, maximum, source, statut: 'deduit' };
}

/** Below this hourly mean a participation is a slip of unit or of column. DERIVED in domaine.md § 1.4. */
export const PARTICIPATION_MINIMALE = 0.2;

/** Price cap of an hour of a structure that provides nappies and meals, at or below the low bound of facturation. */
export interface PrixPlafond extends Fait {
  readonly prix: number;
  /** Part of it that the Caf pays, participations included. */
  readonly prestation: number;
}

/** [lesptitssages] prints the PS of 2024, that is 66 % of the cap; [caf37-baremes2025]: same caps in 2025. Other years were not found. */
const PRIX_PLAFONDS: readonly PrixPlafond[] = [
  { depuis: 2024, prix: 10.05, prestation: 6.63, source: 'lesptitssages', statut: 'deduit' },
  { depuis: 2025, prix: 10.05, prestation: 6.63, source: 'caf37-baremes2025', statut: 'deduit' },
];

/** The price cap of a year for a rate that does not lower it; null where no source gives it. */
export function prixPlafond(taux: number, annee: number): PrixPlafond | null {
  const seuil = enVigueur(SEUILS_FACTURATION, annee);
  if (!seuil || taux > seuil.bas) return null;
  return PRIX_PLAFONDS.find(({ depuis }) => depuis === annee) ?? null;
}

/** Prix de revient of an hour: out of the first band it is impossible, out of the second it is to be looked at. DERIVED in domaine.md § 3.2. */
export const BANDES_PRIX_REVIENT = {
  erreur: { minimum: 3, maximum: 50 },
  alerte: { minimum: 7, maximum: 20 },
} as const;

/** What the structures of the country give on average, to read one's own figures by. */
export const MOYENNES_NATIONALES = {
  tauxOccupation: { valeur: 0.69, annee: 2019, source: 'repss-2.5-2019' },
  prixRevient: { valeur: 10.18, annee: 2015, source: 'bdt-place' },
  joursOuverture: { valeur: 223.3, annee: 2017, source: 'atlas-2017' },
  amplitudeHoraire: { valeur: 11, annee: 2017, source: 'atlas-2017' },
} as const;

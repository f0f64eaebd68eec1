import { FRAGILITE_FINISTERE, type SeuilsFragilite } from './fragilite';
import {
  BANDES_PRIX_REVIENT,
  BAREMES_PARTICIPATION,
  PARTICIPATION_MINIMALE,
  SEUILS_FACTURATION,
} from './psu';
import type { TypeStructure } from './types';

/** Severity of a rule as a Caf sets it. */
export type GraviteProfil = 'error' | 'warning' | 'info' | 'off';

/** What lies between two bounds is usual. */
export interface Bornes {
  readonly minimum: number;
  readonly maximum: number;
}

/** Figures that rules compare with. Rates are fractions, prices in euros for an hour. */
export interface Seuils {
  /** Last year in which a contrat enfance jeunesse may still be spoken of. */
  readonly derniereAnneeCej: number;
  /** Usual lengths of a convention, in years. */
  readonly dureesConvention: readonly number[];
  /** Below this confidence of the reading, a finding drops one level. */
  readonly confianceSure: number;
  /** Rates of facturation between which the price cap falls, from each exercise on. */
  readonly facturation: readonly { readonly depuis: number; readonly bas: number; readonly haut: number }[];
  /** A rate of facturation above this one is a slip. */
  readonly facturationMaximale: number;
  /** A rate of occupancy out of these bounds over a year is a slip. */
  readonly occupation: Bornes;
  readonly prixRevient: { readonly erreur: Bornes; readonly alerte: Bornes };
  /** Mean hourly participation of the families, its maximum from each exercise on. */
  readonly participation: {
    readonly minimum: number;
    readonly maximums: readonly { readonly depuis: number; readonly maximum: number }[];
  };
  readonly fragilite: SeuilsFragilite;
  /** Change from one year to the next: points of occupancy, share of the prix de revient. */
  readonly evolution: { readonly occupation: number; readonly prixRevient: number };
  /** A price is out of line beyond so many median deviations, when so many structures are known. */
  readonly atypique: { readonly ecarts: number; readonly structures: number };
  /** Assistantes maternelles for one animateur of RPE. */
  readonly assistantesParEtp: number;
}

/** Thresholds and severities that a Caf may change. */
export interface Profil {
  readonly version: 1;
  readonly nom: string;
  /** Rule id → severity, or "off". */
  readonly gravites: Readonly<Record<string, GraviteProfil>>;
  /** Types of which a commune may have several: only a name tells them apart. */
  readonly typesAvecNom: readonly TypeStructure[];
  /** Types that must have an address. */
  readonly typesAvecAdresse: readonly TypeStructure[];
  readonly seuils: Seuils;
}

const TYPES_AVEC_NOM: readonly TypeStructure[] = [
  'EAJE',
  'MAM',
  'LAEP',
  'ALSH',
  'ALSH_PERISCOLAIRE',
  'ALSH_EXTRASCOLAIRE',
  'ALSH_ADOLESCENTS',
  'CENTRE_SOCIAL',
  'EVS',
];

const SEUILS_DEFAUT: Seuils = {
  // [maire-info-ctg] [uriopss-ctg]: not renewed from 2020 on, the last ones ended in 2022.
  derniereAnneeCej: 2022,
  // catalogue (convention/periode).
  dureesConvention: [4, 5],
  // regles.md, introduction.
  confianceSure: 0.8,
  facturation: SEUILS_FACTURATION.map(({ depuis, bas, haut }) => ({ depuis, bas, haut })),
  // domaine.md § 1.1, identity 5.
  facturationMaximale: 2,
  // regles.md, eaje/taux-occupation-borne.
  occupation: { minimum: 0.1, maximum: 1 },
  prixRevient: BANDES_PRIX_REVIENT,
  participation: {
    minimum: PARTICIPATION_MINIMALE,
    maximums: BAREMES_PARTICIPATION.map(({ depuis, maximum }) => ({ depuis, maximum })),
  },
  fragilite: FRAGILITE_FINISTERE,
  // regles.md, eaje/evolution-anormale.
  evolution: { occupation: 0.2, prixRevient: 0.3 },
  // catalogue (eaje/prix-revient-atypique); 3.5 is the usual cut of a score made from median deviations.
  atypique: { ecarts: 3.5, structures: 5 },
  // [bdt-rpe]: target of the COG 2018-2022.
  assistantesParEtp: 70,
};

/** What applies as long as nobody chose otherwise. */
export const PROFIL_DEFAUT: Profil = {
  version: 1,
  nom: 'Profil par défaut',
  gravites: {},
  typesAvecNom: TYPES_AVEC_NOM,
  // regles.md, equipement/adresse-absente: the services that receive the public in one place.
  typesAvecAdresse: [...TYPES_AVEC_NOM, 'RPE'],
  seuils: SEUILS_DEFAUT,
};

/** A profile read from a file of settings, or the French sentences that say what is wrong in it. */
export async function lireProfil(contenu: unknown): Promise<Profil | readonly string[]> {
  const { validerProfil } = await import('./schema-profil');
  return validerProfil(contenu);
}

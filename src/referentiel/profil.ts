import type { TypeStructure } from './types';

/** Severity of a rule as a Caf sets it. */
export type GraviteProfil = 'error' | 'warning' | 'info' | 'off';

/** Figures that rules compare with. */
export interface Seuils {
  /** Last year in which a contrat enfance jeunesse may still be spoken of. */
  readonly derniereAnneeCej: number;
  /** Usual lengths of a convention, in years. */
  readonly dureesConvention: readonly number[];
  /** Below this confidence of the reading, a finding drops one level. */
  readonly confianceSure: number;
}

/** Thresholds and severities that a Caf may change. */
export interface Profil {
  readonly version: 1;
  readonly nom: string;
  /** Rule id → severity, or "off". */
  readonly gravites: Readonly<Record<string, GraviteProfil>>;
  /** Types that must have an address. */
  readonly typesAvecAdresse: readonly TypeStructure[];
  readonly seuils: Seuils;
}

/** What applies as long as nobody chose otherwise. */
export const PROFIL_DEFAUT: Profil = {
  version: 1,
  nom: 'Profil par défaut',
  gravites: {},
  // regles.md, equipement/adresse-absente: the services that receive the public in one place.
  typesAvecAdresse: [
    'EAJE',
    'MAM',
    'RPE',
    'LAEP',
    'ALSH',
    'ALSH_PERISCOLAIRE',
    'ALSH_EXTRASCOLAIRE',
    'ALSH_ADOLESCENTS',
    'CENTRE_SOCIAL',
    'EVS',
  ],
  seuils: {
    // [maire-info-ctg] [uriopss-ctg]: not renewed from 2020 on, the last ones ended in 2022.
    derniereAnneeCej: 2022,
    // catalogue (convention/periode).
    dureesConvention: [4, 5],
    // regles.md, introduction.
    confianceSure: 0.8,
  },
};

/** A profile read from a file of settings, or the French sentences that say what is wrong in it. */
export async function lireProfil(contenu: unknown): Promise<Profil | readonly string[]> {
  const { validerProfil } = await import('./schema-profil');
  return validerProfil(contenu);
}

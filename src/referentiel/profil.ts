import type { TypeStructure } from './types';

/** Thresholds and severities that a Caf may change. Each default has its source in `seuils` comments. */
export interface Profil {
  readonly version: 1;
  readonly nom: string;
  /** Rule id → severity, or "off". */
  readonly gravites: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  /** Types that must have an address. */
  readonly typesAvecAdresse: readonly TypeStructure[];
}

import type { Rule } from '../rule';
import { posteEtpTotal } from './etp-total';
import { posteRatioRpe } from './ratio-rpe';

/** The family `poste`: posts and RPE. */
export const reglesPoste: readonly Rule[] = [posteEtpTotal, posteRatioRpe];

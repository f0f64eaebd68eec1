import type { Rule } from '../rule';

/** The family `poste`: posts and RPE. */
export const reglesPoste: readonly Rule[] = [];

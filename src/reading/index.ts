export { lire } from './lire';
export type * from './records';

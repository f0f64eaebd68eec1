export { reglesAvenant } from './avenant';
export type * from './changement';
export { comparerLectures } from './comparer';
export { segmenter } from './mots';
export type { Segment } from './mots';

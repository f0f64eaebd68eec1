import type { AideDeRegle } from './aide';

export type { AideDeRegle } from './aide';

/** « En savoir plus » about a rule; what it is made of is fetched with the first one asked. */
export async function aideDeRegle(id: string): Promise<AideDeRegle | null> {
  return (await import('./aide')).aideDeRegle(id);
}

import { grouper, memoire } from '../../rules';
import type { Finding } from '../../rules';

const RANG = /#(\d+)$/;

/** What an id says but its rank: points that share it are told apart by their order only. */
export function souche(id: string): string {
  return id.replace(RANG, '');
}

/** From 1. */
export function rangDe(id: string): number {
  return Number(RANG.exec(id)?.[1] ?? 1);
}

/** The ids of each souche; asked for each of the points accepted together. */
const idsParSouche = memoire((releves: readonly Finding[]) => {
  const parSouche = grouper(releves, ({ id }) => souche(id));
  return new Map([...parSouche].map(([sienne, memes]) => [sienne, new Set(memes.map(({ id }) => id))]));
});

/** How many points share the souche of this one, itself included. */
export function semblablesA({ id }: Finding, releves: readonly Finding[]): number {
  const siens = idsParSouche(releves).get(souche(id)) ?? new Set();
  return siens.has(id) ? siens.size : siens.size + 1;
}

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

/** How many points share the souche of this one, itself included. */
export function semblablesA({ id }: Finding, releves: readonly Finding[]): number {
  const sienne = souche(id);
  const autres = releves.filter((autre) => autre.id !== id && souche(autre.id) === sienne);
  return autres.length + 1;
}

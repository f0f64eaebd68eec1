import type { Field, Lecture } from '../reading';

/** What the plan, the fiches and the suivi say in words; a cell may come under several of its fields. */
export function* phrasesDe({ plans, fiches, suivi }: Lecture): Iterable<Field> {
  for (const { titre, pilote, objectifs } of plans.flatMap(({ actions }) => actions)) {
    yield* [titre, pilote, ...objectifs.map(({ libelle }) => libelle)].flatMap((field) => field ?? []);
  }
  for (const { titre, champs } of fiches) {
    yield* [titre, ...Object.values(champs).map(({ valeur }) => valeur)].flatMap((field) => field ?? []);
  }
  for (const { action, commentaire } of suivi) yield* [action, commentaire].flatMap((field) => field ?? []);
}

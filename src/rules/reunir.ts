import { aussi } from './champs';
import { grouper } from './grouper';
import type { Report } from './rule';

/** One cause written in several cells of a sheet is one finding: reports that say the same words become the first of them, with the cells of all. */
export function reunir<M extends string>(reports: readonly Report<M>[]): Report<M>[] {
  const memes = grouper(reports, ({ message, data, at }) =>
    JSON.stringify([message, data ?? null, at.printed, at.cells[0]?.sheet ?? '']),
  );
  return [...memes.values()].flatMap(([premier, ...autres]) => {
    if (!premier) return [];
    const related = [premier, ...autres].flatMap((report) => report.related ?? []);
    const actual = premier.actual ?? premier.at.printed;
    return [{ ...premier, ...aussi(autres.map(({ at }) => at)), related, actual }];
  });
}

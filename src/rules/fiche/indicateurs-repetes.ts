import type { FicheAction } from '../../reading';
import { grouper } from '../grouper';
import { cleDeTexte } from '../ressemblance';
import type { Report } from '../rule';
import { nomDeFiche } from './fiches';

/** The words of each row of figures; where another column tells two rows apart, they are not one. */
function textesDesLignes({ tableau }: FicheAction): ReadonlyMap<number | undefined, string> {
  const textes = [...tableau.cellules].filter(({ field }) => typeof field.value === 'string');
  const parLigne = grouper(textes, ({ field }) => field.cells[0]?.row ?? null);
  return new Map(
    [...parLigne].map(([row, siens]) => [row, siens.map(({ field }) => cleDeTexte(field.printed)).join('|')]),
  );
}

/** The same indicator on two rows of a table, each with its figures. */
export function indicateursRepetes(lue: FicheAction): Report<'indicateur'>[] {
  if (lue.mesures.length < 2) return [];
  const textes = textesDesLignes(lue);
  const parTexte = grouper(lue.mesures, ({ indicateur: { cells } }) => textes.get(cells[0]?.row) ?? null);
  return [...parTexte.values()].flatMap(([premiere, ...autres]) =>
    autres.map(({ indicateur }, rang) => ({
      message: 'indicateur' as const,
      data: { fiche: nomDeFiche(lue), texte: indicateur.value },
      at: indicateur,
      related: premiere ? [premiere.indicateur] : [],
      key: `${lue.key}:indicateur:${cleDeTexte(indicateur.value)}:${String(rang)}`,
      confidence: lue.confidence,
    })),
  );
}

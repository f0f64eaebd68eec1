import type { Field, Lecture, Plan } from '../../reading';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { citer } from '../message';
import type { ProposedFix, Replacement, Report } from '../rule';
import { ecritsDuPlan } from './ecritures';
import type { Ecrit } from './ecritures';

export type MalForme = 'malForme' | 'malFormes';

/** Beyond this share, it is the way this workbook writes its numbers. */
const MALFORMES_MAX = 0.5;

/** A blank in a number is surely one too many; a number cut short, only the plan’s author knows. */
function remplacements(fautifs: readonly Ecrit[]): readonly Replacement[] {
  const espaces = fautifs.filter(({ imprime }) => /\d\s|\s\./.test(imprime));
  return espaces.map(({ field, imprime, attendu }) => ({ at: field as Field, find: imprime, by: attendu }));
}

function correction(fautifs: readonly Ecrit[]): { readonly fix?: ProposedFix } {
  const replacements = remplacements(fautifs);
  const [seul] = fautifs;
  if (!seul || replacements.length === 0) return {};
  const un = `Remplacer ${citer(seul.imprime)} par ${citer(seul.attendu)}`;
  const label = fautifs.length > 1 ? 'Ôter les espaces de ces numéros' : un;
  return { fix: { label, safety: 'suggested', replacements } };
}

/** The numbers of a sheet that are written ill, in one finding. */
function malForme(fautifs: readonly Ecrit[]): Report<MalForme>[] {
  const [premier, ...autres] = fautifs;
  if (!premier) return [];
  const nommer = (textes: readonly string[]): string =>
    [...new Set(textes)].map((texte) => citer(texte)).join(', ');
  return [
    {
      message: autres.length > 0 ? 'malFormes' : 'malForme',
      severity: 'warning',
      data: {
        imprime: premier.imprime,
        attendu: premier.attendu,
        imprimes: nommer(fautifs.map(({ imprime }) => imprime)),
        attendus: nommer(fautifs.map(({ attendu }) => attendu)),
      },
      at: premier.field,
      ...aussi(autres.map(({ field }) => field)),
      actual: premier.imprime,
      expected: autres.length > 0 ? null : premier.attendu,
      ...correction(fautifs),
    },
  ];
}

const parPlace = (un: Ecrit, autre: Ecrit): number => {
  const [a, b] = [un.field.cells[0], autre.field.cells[0]];
  return a && b ? a.row - b.row || a.column - b.column : 0;
};

/** Numbers of a plan and of its fiches that are written otherwise than the others. */
export function* malFormes(lu: Plan, lecture: Lecture): Iterable<Report<MalForme>> {
  const ecrits = ecritsDuPlan(lu, lecture);
  const fautifs = ecrits.filter(({ malforme }) => malforme);
  if (fautifs.length > ecrits.length * MALFORMES_MAX) return;
  const parFeuille = grouper(fautifs, ({ field }) => field.cells[0]?.sheet ?? null);
  for (const memes of parFeuille.values()) yield* malForme([...memes].sort(parPlace));
}

import type { Poste } from '../../reading';
import { aussi } from '../champs';
import { citer } from '../message';
import type { Report } from '../rule';

/** « 01 ETP ». */
export const VIRGULE_PERDUE = /^0(\d+)/;

/** One finding for the list, with all its cells. */
export function virgulesPerdues(postes: readonly Poste[]): Report<'virgule'> | null {
  const lus = postes.flatMap(({ etpIllisible }) => {
    const chiffres = VIRGULE_PERDUE.exec(etpIllisible?.value ?? '');
    return etpIllisible && chiffres?.[1]
      ? [{ at: etpIllisible, find: chiffres[0], by: `0,${chiffres[1]}` }]
      : [];
  });
  const [premier, ...autres] = lus;
  if (!premier) return null;
  return {
    message: 'virgule',
    data: {
      textes: lus.map(({ at }) => citer(at.value)).join(', '),
      propose: lus.map(({ by }) => by).join(' et '),
    },
    at: premier.at,
    ...aussi(autres.map(({ at }) => at)),
    severity: 'warning',
    fix: { label: `Écrire ${lus.map(({ by }) => by).join(' et ')}`, safety: 'suggested', replacements: lus },
  };
}

import type { Equipement, Lecture, Tableau } from '../../reading';
import { champDuTableau } from '../champs';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

function aUnType({ typePrinted, type }: Equipement): boolean {
  return typePrinted !== null || type !== null;
}

/** Tables of several equipments where no type is written anywhere: the column is missing, not each type in turn. */
export const tableauxSansType = memoire((lecture: Lecture): ReadonlySet<Tableau> => {
  const parTableau = grouper(lecture.equipements, ({ tableau }) => tableau);
  const sansType = [...parTableau].filter(([, liste]) => liste.length > 1 && !liste.some(aUnType));
  return new Set(sansType.map(([tableau]) => tableau));
});

function* check({ lecture }: RuleContext): Iterable<Report<'type'>> {
  for (const tableau of tableauxSansType(lecture)) {
    const { sheet, confidence } = tableau;
    yield { message: 'type', at: champDuTableau(tableau), key: sheet, confidence, actual: null };
  }
}

export const colonneManquante = defineRule({
  meta: {
    id: 'lecture/colonne-manquante',
    titre: 'Colonne manquante',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    type: {
      quoi: 'Cette liste d’équipements ne dit nulle part leur type.',
      pourquoi: 'Sans type, on ne sait pas quel service la collectivité soutient.',
      queFaire: 'Ajoutez une colonne « Type », ou une ligne de type au-dessus de chaque groupe.',
    },
  },
  check,
  cases: { valid: [], invalid: [] },
});

import type { Equipement, Lecture, Tableau } from '../../reading';
import { champDuTableau } from '../champs';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { BLOCS_JUSTES, LIGNE_JUSTE, liste } from '../cas';
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

const SANS_TYPE = [
  ['Nom de la structure', 'Adresse', 'Code postal', 'Commune'],
  ['La Ronde', '1 rue de la Paix', '62510', 'Arques'],
  ['Les Lutins', '1 rue Verte', '62219', 'Longuenesse'],
  ['Les Coccinelles', '3 rue de Sète', '62510', 'Arques'],
];

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
  cases: {
    valid: [
      { nom: 'une colonne de types', classeur: liste(LIGNE_JUSTE, LIGNE_JUSTE) },
      { nom: 'des types en lignes de groupe', classeur: { 'Annexe 2': BLOCS_JUSTES } },
    ],
    invalid: [
      {
        nom: 'une liste de noms et d’adresses',
        classeur: { 'Annexe 2': SANS_TYPE },
        attendu: ['Annexe 2!A1'],
      },
      {
        nom: 'la même dans une autre feuille',
        classeur: { 'Annexe 2': BLOCS_JUSTES, Compléments: SANS_TYPE },
        attendu: ['Compléments!A1'],
      },
    ],
  },
});

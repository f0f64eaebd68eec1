import { LIGNE_JUSTE, liste } from '../cas';
import { champPrincipal, libelle } from '../champs';
import { tableauxSansType } from '../lecture/colonne-manquante';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

function* check({ lecture }: RuleContext): Iterable<Report<'absent'>> {
  const sansColonne = tableauxSansType(lecture);
  for (const equipement of lecture.equipements) {
    const { type, typePrinted, tableau, key, confidence } = equipement;
    if (type !== null || typePrinted !== null || sansColonne.has(tableau)) continue;
    const data = { equipement: libelle(equipement) };
    yield { message: 'absent', data, at: champPrincipal(equipement), key, confidence, actual: null };
  }
}

export const typeAbsent = defineRule({
  meta: {
    id: 'equipement/type-absent',
    titre: 'Type absent',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    absent: {
      quoi: 'Le type de « {equipement} » n’est pas indiqué.',
      pourquoi: 'Ni la ligne ni celles du dessus ne disent de quel service il s’agit.',
      queFaire: 'Indiquez le type : EAJE, RPE, LAEP, ALSH périscolaire…',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'chaque ligne a son type', classeur: liste(LIGNE_JUSTE, LIGNE_JUSTE) },
      {
        nom: 'un type rare',
        classeur: liste(LIGNE_JUSTE, ['Arques', 'Médiation familiale', 'Espace Jean Ferrat']),
      },
    ],
    invalid: [
      {
        nom: 'une ligne sans type parmi d’autres',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', null, 'Les Bellons', '1 rue Albert Camus', '62510', 'Arques'],
          LIGNE_JUSTE,
        ),
        attendu: ['Annexe 2!C3'],
      },
      {
        nom: 'la première ligne sans type',
        classeur: liste(
          ['Arques', null, 'Jean Ferrat', 'rue Aristide Briand', '62510', 'Arques'],
          LIGNE_JUSTE,
        ),
        attendu: ['Annexe 2!C2'],
      },
    ],
  },
});

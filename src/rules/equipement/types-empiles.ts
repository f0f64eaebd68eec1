import { cellKey } from '../../workbook';
import type { Equipement } from '../../reading';
import { aussi, champPrincipal } from '../champs';
import { grouper } from '../grouper';
import { bloc, LIGNE_JUSTE, liste } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** The first record of each row that stacks several types. */
function premiersDeLigne(equipements: readonly Equipement[]): Equipement[] {
  const lignes = grouper(equipements, ({ cells: [lieu], empiles }) => {
    return empiles > 1 && lieu ? cellKey(lieu) : null;
  });
  return [...lignes.values()].flatMap(([premier]) => premier ?? []);
}

/** One finding a sheet: it is a habit of the table, not an accident of the row. */
function* check({ lecture }: RuleContext): Iterable<Report<'empiles'>> {
  const parFeuille = grouper(premiersDeLigne(lecture.equipements), ({ tableau }) => tableau.sheet);
  for (const [feuille, lignes] of parFeuille) {
    const [premier, ...autres] = lignes.map((ligne) => ligne.typePrinted ?? champPrincipal(ligne));
    if (!premier) continue;
    const data = { nombre: lignes.length };
    yield { message: 'empiles', data, at: premier, ...aussi(autres), key: feuille, actual: null };
  }
}

export const typesEmpiles = defineRule({
  meta: {
    id: 'equipement/types-empiles',
    titre: 'Plusieurs types dans une case',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    empiles: {
      quoi: 'Des lignes de cette feuille donnent plusieurs types à la fois. Lignes concernées : {nombre}.',
      pourquoi:
        'Chaque type a été compté comme un service ; Excel, lui, ne peut ni les trier ni les compter.',
      queFaire: 'Préférez une ligne par service.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un type par ligne', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'un type qui tient en plusieurs mots',
        classeur: liste(['Arques', 'ALSH extrascolaire', 'Les Bellons']),
      },
    ],
    invalid: [
      {
        nom: 'deux types l’un sous l’autre',
        classeur: {
          'Annexe 2': bloc('ARQUES', [
            'ALSH Extrascolaire\nALSH Périscolaire',
            'Les Bellons 1 rue Albert Camus 62510 Arques',
          ]),
        },
        attendu: ['Annexe 2!A3'],
      },
      {
        nom: 'deux lignes de types empilés, un seul point',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['ALSH Extrascolaire / ALSH Périscolaire', 'Les Bellons 1 rue Albert Camus 62510 Arques'],
            ['RPE\nLAEP', 'Jean Ferrat 3 rue de Sète 62510 Arques'],
          ),
        },
        attendu: ['Annexe 2!A3'],
      },
    ],
  },
});

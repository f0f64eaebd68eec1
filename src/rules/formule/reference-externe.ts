import { aussi } from '../champs';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { tableauCalcule } from './cas';

type Cle = 'nomme' | 'inconnu';

/** One point a linked workbook, with all its cells. */
function* check({ lecture: { formules } }: RuleContext): Iterable<Report<Cle>> {
  for (const [classeur, references] of grouper(formules.externes, (reference) => reference.classeur)) {
    const [premiere, ...autres] = references.map(({ field }) => field);
    if (!premiere) continue;
    yield {
      message: /^\d+$/.test(classeur) ? 'inconnu' : 'nomme',
      data: { classeur, nombre: references.length, s: references.length > 1 ? 's' : '' },
      at: premiere,
      ...aussi(autres),
      key: classeur,
    };
  }
}

export const referenceExterne = defineRule<Cle>({
  meta: {
    id: 'formule/reference-externe',
    titre: 'Lien vers un autre classeur',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    nomme: {
      quoi: '{nombre} formule{s} du classeur va chercher ses chiffres dans « {classeur} ».',
      pourquoi: 'Ce classeur ne voyagera pas avec l’annexe : les chiffres ne pourront plus être mis à jour.',
      queFaire: 'Remplacez par les valeurs avant d’envoyer l’annexe.',
    },
    inconnu: {
      quoi: '{nombre} formule{s} va chercher ses chiffres dans un autre classeur.',
      pourquoi: 'Ce classeur ne voyagera pas avec l’annexe : les chiffres ne pourront plus être mis à jour.',
      queFaire: 'Remplacez par les valeurs avant d’envoyer l’annexe.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un lien vers une autre feuille du classeur', ...tableauCalcule({ B3: "='Annexe 2'!B3" }) },
      { nom: 'une colonne de tableau entre crochets', ...tableauCalcule({ B3: '=Tableau1[Places]*2' }) },
    ],
    invalid: [
      {
        nom: 'deux cellules liées au même classeur',
        ...tableauCalcule({ B3: "='[Budget 2024.xlsx]Annexe 2'!B3", B5: "='[Budget 2024.xlsx]Annexe 2'!B5" }),
        attendu: ['Heures!B3'],
      },
      {
        nom: 'un classeur dont le fichier ne dit pas le nom',
        ...tableauCalcule({ B3: '=[1]Feuil1!B3' }),
        attendu: ['Heures!B3'],
      },
    ],
  },
});

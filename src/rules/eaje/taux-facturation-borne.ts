import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { colonne } from './cas';
import { horsLimite } from './limites';
import { motsDe, surLaMesure } from './mesures';

type Nom = 'zero' | 'tropHaut' | 'tropBas';

function* check(context: RuleContext): Iterable<Report<Nom>> {
  for (const { releve, depassement, gravite } of horsLimite(context, ['tauxFacturation'])) {
    const message = depassement === 'zero' || depassement === 'tropHaut' ? depassement : 'tropBas';
    yield { ...surLaMesure(releve), message, data: motsDe(releve), severity: gravite };
  }
}

export const tauxFacturationBorne = defineRule({
  meta: {
    id: 'eaje/taux-facturation-borne',
    titre: 'Taux de facturation hors bornes',
    severity: 'error',
    source: 'caf37-heuresexc',
    fix: 'none',
  },
  messages: {
    zero: {
      quoi: '« {structure} » : taux de facturation nul.',
      pourquoi:
        'C’est l’effet d’heures toutes saisies en « heures exceptionnelles », et la subvention serait nulle.',
      queFaire: 'Demandez au gestionnaire de revoir sa déclaration.',
    },
    tropHaut: {
      quoi: '« {structure} » : {valeur} de taux de facturation.',
      pourquoi: 'Personne ne facture plus de deux fois les heures réalisées.',
      queFaire: 'Vérifiez les heures facturées et les heures réalisées.',
    },
    tropBas: {
      quoi: '« {structure} » : {valeur} de taux de facturation, moins de 100 %.',
      pourquoi: 'Il faudrait plus d’heures gratuites que d’absences facturées.',
      queFaire: 'Vérifiez les heures facturées et les heures réalisées.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des taux de 100 à 117 %', classeur: colonne('Taux de facturation', '104%', '100,02%', '117%') },
      { nom: 'un taux absent', classeur: colonne('Taux de facturation', '104%', null, '106%') },
    ],
    invalid: [
      {
        nom: 'un taux nul',
        classeur: colonne('Taux de facturation', '104%', '0%', '106%'),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'un taux de 250 %, un taux de 93 %',
        classeur: colonne('Taux de facturation', '104%', '250%', '93%', '106%'),
        attendu: ['EAJE!C4', 'EAJE!C5'],
      },
    ],
  },
});

import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { colonne } from './cas';
import { horsLimite } from './limites';
import { ecrire, motsDe, OCCUPATIONS, surLaMesure } from './mesures';

type Nom = 'tropHaut' | 'tropBas';

function* check(context: RuleContext): Iterable<Report<Nom>> {
  const { minimum } = context.profil.seuils.occupation;
  for (const { releve, depassement, gravite } of horsLimite(context, OCCUPATIONS)) {
    const message = depassement === 'tropHaut' ? 'tropHaut' : 'tropBas';
    const data = { ...motsDe(releve), minimum: ecrire(releve.nom, minimum) };
    yield { ...surLaMesure(releve), message, data, severity: gravite };
  }
}

export const tauxOccupationBorne = defineRule({
  meta: {
    id: 'eaje/taux-occupation-borne',
    titre: 'Taux d’occupation hors bornes',
    severity: 'error',
    source: 'weka-stats',
    fix: 'none',
  },
  messages: {
    tropHaut: {
      quoi: '« {structure} » : {valeur} pour le {mesure}.',
      pourquoi: 'Sur une année, il dépasse la capacité de la structure.',
      queFaire: 'Vérifiez les heures, les places, les jours et l’amplitude.',
    },
    tropBas: {
      quoi: '« {structure} » : {valeur} pour le {mesure}.',
      pourquoi: 'Une structure ouverte toute l’année dépasse {minimum}.',
      queFaire: 'Vérifiez ce taux, ou dites quand la structure a ouvert.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'de 57 à 99 %',
        classeur: colonne('Taux d’occupation réel', '57,55%', '99%', '83,37%'),
      },
      { nom: 'un taux absent', classeur: colonne('Taux d’occupation réel', '70%', null, '65%') },
    ],
    invalid: [
      {
        nom: 'un taux réel de 104 %',
        classeur: colonne('Taux d’occupation réel', '70%', '104%', '65%'),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'un taux réel de 2 %',
        classeur: colonne('Taux d’occupation réel', '70%', '2%', '65%', '72%'),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'un taux financier de 103 %',
        classeur: colonne('Taux d’occupation financier', '75%', '103%', '70%'),
        attendu: ['EAJE!C4'],
      },
    ],
  },
});

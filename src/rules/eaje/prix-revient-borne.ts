import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { colonne } from './cas';
import { horsLimite } from './limites';
import { motsDe, PRIX_REVIENT, surLaMesure } from './mesures';

type Nom = 'impossible' | 'horsBande';

function* check(context: RuleContext): Iterable<Report<Nom>> {
  const { erreur, alerte } = context.profil.seuils.prixRevient;
  for (const { releve, depassement, gravite } of horsLimite(context, PRIX_REVIENT)) {
    const message = depassement === 'impossible' ? 'impossible' : 'horsBande';
    const { minimum, maximum } = message === 'impossible' ? erreur : alerte;
    const data = { ...motsDe(releve), minimum, maximum };
    yield { ...surLaMesure(releve), message, data, severity: gravite };
  }
}

export const prixRevientBorne = defineRule({
  meta: {
    id: 'eaje/prix-revient-borne',
    titre: 'Prix de revient hors bornes',
    severity: 'error',
    source: 'bdt-place',
    fix: 'none',
  },
  messages: {
    impossible: {
      quoi: '« {structure} » : {valeur} de prix de revient.',
      pourquoi: 'Une heure d’accueil coûte entre {minimum} et {maximum} €.',
      queFaire: 'Vérifiez les charges et les heures.',
    },
    horsBande: {
      quoi: '« {structure} » : {valeur} de prix de revient.',
      pourquoi: 'Une heure d’accueil coûte d’ordinaire entre {minimum} et {maximum} €.',
      queFaire: 'Vérifiez les charges et les heures, ou acceptez avec un motif.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'de 10 à 17 €', classeur: colonne('Prix de revient', '10,07€', '16,90€', '13,48€') },
      { nom: 'un prix absent', classeur: colonne('Prix de revient', '10,07€', null, '13,48€') },
    ],
    invalid: [
      {
        nom: 'une heure à 62 €',
        classeur: colonne('Prix de revient', '10,07€', '62,00€', '13,48€'),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'une heure à 24 €, une heure à 5,50 €',
        classeur: colonne('Prix de revient', '10,07€', '24,00€', '5,50€', '13,48€'),
        attendu: ['EAJE!C4', 'EAJE!C5'],
      },
    ],
  },
});

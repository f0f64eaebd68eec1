import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { colonne, structure } from './cas';
import { horsLimite } from './limites';
import { anneeDe, ecrire, motsDe, premier, PRIX_REVIENT, surLaMesure } from './mesures';
import { participationMaximale } from './voisins';

type Nom = 'plusQueLePrix' | 'horsBande';

function* check(context: RuleContext): Iterable<Report<Nom>> {
  const { seuils } = context.profil;
  for (const { releve, depassement, gravite } of horsLimite(context, ['participationHoraire'])) {
    const { eaje, nom } = releve;
    const message = depassement === 'plusQueLePrix' ? depassement : 'horsBande';
    const prix = premier(eaje, PRIX_REVIENT);
    const data = {
      ...motsDe(releve),
      prix: ecrire('prixRevient', prix?.mesure.value ?? 0),
      minimum: ecrire(nom, seuils.participation.minimum),
      maximum: ecrire(nom, participationMaximale(seuils, anneeDe(eaje))),
    };
    const related = message === 'plusQueLePrix' && prix ? [prix.mesure] : [eaje.nom];
    yield { ...surLaMesure(releve), message, data, related, severity: gravite };
  }
}

export const participationBorne = defineRule({
  meta: {
    id: 'eaje/participation-borne',
    titre: 'Participation des familles hors bornes',
    severity: 'error',
    source: 'caf-15052025',
    fix: 'none',
  },
  messages: {
    plusQueLePrix: {
      quoi: '« {structure} » : les familles paieraient {valeur} de l’heure.',
      pourquoi: 'C’est plus que ce qu’elle coûte : {prix}.',
      queFaire: 'Vérifiez ces deux chiffres.',
    },
    horsBande: {
      quoi: '« {structure} » : {valeur} de participation moyenne des familles.',
      pourquoi: 'Par heure, le barème national conduit à une moyenne de {minimum} à {maximum}.',
      queFaire: 'Vérifiez les participations et les heures facturées.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'de 0,53 à 2,54 €',
        classeur: colonne('PF moyenne horaire', '2,31€', '0,53€', '2,54€'),
      },
      {
        nom: '5 € après le relèvement de 2025',
        classeur: structure({ 'PF moyenne horaire': '5,00€' }, 'Indicateurs des EAJE – réel 2025'),
      },
    ],
    invalid: [
      {
        nom: '5 € avant le relèvement de 2024',
        classeur: structure({ 'PF moyenne horaire': '5,00€' }, 'Indicateurs des EAJE – réel 2023'),
        attendu: ['EAJE!C3'],
      },
      {
        nom: 'des familles qui paient plus que le prix de revient',
        classeur: structure({ 'Prix de revient': '3,20€', 'PF moyenne horaire': '3,40€' }),
        attendu: ['EAJE!D3'],
      },
    ],
  },
});

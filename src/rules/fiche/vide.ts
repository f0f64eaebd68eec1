import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { champsDe, estVide, lieuDeFiche, nomDeFiche } from './fiches';

function* check({ lecture }: RuleContext): Iterable<Report<'vide'>> {
  for (const lue of lecture.fiches.filter(estVide)) {
    const vides = champsDe(lue).filter(([, { valeur }]) => valeur === null);
    yield {
      message: 'vide',
      data: { fiche: nomDeFiche(lue), champs: vides.length },
      at: lieuDeFiche(lue),
      also: vides.map(([, { place }]) => place),
      key: lue.key,
      confidence: lue.confidence,
      actual: null,
    };
  }
}

export const ficheVide = defineRule({
  meta: { id: 'fiche/vide', titre: 'Fiche vide', severity: 'error', source: 'catalogue', fix: 'none' },
  messages: {
    vide: {
      quoi: 'La {fiche} n’a que son titre. Champs vides : {champs}.',
      pourquoi: 'Une fiche vide dans une annexe signée n’engage personne.',
      queFaire: 'Remplissez la fiche, ou retirez-la de l’annexe.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une fiche remplie', classeur: { 'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un LAEP' }) } },
      {
        nom: 'une fiche dont seuls les objectifs sont écrits',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un LAEP',
            diagnostic: null,
            modalites: null,
            echeances: null,
            indicateurs: null,
          }),
        },
      },
    ],
    invalid: [
      {
        nom: 'le modèle resté vide sous le titre',
        classeur: {
          'Fiche 1': [
            ['Fiche action n° 1'],
            ['Ouvrir un LAEP'],
            ['Pilote de l’action'],
            ['Mairie de Trieux'],
            ['Diagnostic initial', 'Public cible'],
            [],
            ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
            [],
            ['Échéances', 'Indicateurs'],
          ],
        },
        attendu: ['Fiche 1!A2'],
      },
      {
        nom: 'des intitulés à gauche et rien à droite',
        classeur: {
          'Fiche 2': [
            ['Fiche action n° 2 : Former les équipes'],
            ['Pilote', 'Mairie de Trieux'],
            ['Objectifs'],
            ['Public cible'],
            ['Calendrier'],
          ],
        },
        attendu: ['Fiche 2!A1'],
      },
    ],
  },
});

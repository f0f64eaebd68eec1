import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ENJEU, fiche, plan } from './cas';
import { lieuDeFiche, nomDeFiche } from './fiches';
import { fauteDuPlan, orphelinesDe } from './orphelines';

function* check({ lecture }: RuleContext): Iterable<Report<'absente' | 'autreNumero'>> {
  for (const orpheline of orphelinesDe(lecture)) {
    if (fauteDuPlan(orpheline)) continue;
    const { fiche: lue, plan: sonPlan, numero, attendu } = orpheline;
    yield {
      message: attendu === null ? 'absente' : 'autreNumero',
      data: { fiche: nomDeFiche(lue), numero: numero.value.texte, attendu: attendu ?? '' },
      at: numero,
      related: [lieuDeFiche(lue)],
      key: lue.key,
      confidence: Math.min(lue.confidence, ...sonPlan.actions.map(({ confidence }) => confidence)),
      ...(attendu === null ? {} : { expected: attendu }),
    };
  }
}

const LAEP = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const RELAIS = [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'];

export const ficheSansAction = defineRule({
  meta: {
    id: 'fiche/sans-action',
    titre: 'Fiche sans action dans le plan',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    absente: {
      quoi: 'Aucune action du plan ne porte le numéro {numero} de cette fiche.',
      pourquoi: 'Chaque fiche détaille une action du plan d’actions.',
      queFaire: 'Ajoutez l’action au plan, ou corrigez le numéro de la fiche.',
    },
    autreNumero: {
      quoi: 'La fiche porte le numéro {numero}, et le plan donne le numéro {attendu} à cette action.',
      pourquoi: 'La fiche et le plan doivent se répondre par leur numéro.',
      queFaire: 'Choisissez le bon numéro, et écrivez-le aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une fiche pour chaque action',
        classeur: {
          Plan: plan(LAEP, RELAIS),
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Renforcer le relais' }),
        },
      },
      {
        nom: 'un numéro écrit deux fois dans le plan : sa numérotation le dit déjà',
        classeur: {
          Plan: plan(
            LAEP,
            [ENJEU, 'Renforcer le relais (Action 1)', 'Objectif 2.1 : Recruter une animatrice'],
            [ENJEU, 'Former les équipes (Action 3)', 'Objectif 3.1 : Recenser les besoins'],
          ),
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Renforcer le relais' }),
          'Fiche 3': fiche({ numero: '3', titre: 'Former les équipes' }),
        },
      },
      { nom: 'pas de plan', classeur: { 'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un LAEP' }) } },
    ],
    invalid: [
      {
        nom: 'une fiche 7 que le plan ignore, une fiche 3 qui est la 2 du plan',
        classeur: {
          Plan: plan(LAEP, RELAIS),
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' }),
          'Fiche 7': fiche({ numero: '7', titre: 'Former les bénévoles' }),
          'Fiche 3': fiche({ numero: '3', titre: 'Renforcer le relais' }),
        },
        attendu: ['Fiche 7!A1', 'Fiche 3!A1'],
      },
      {
        nom: 'une fiche 1 bis qui n’est pas dans le plan',
        classeur: {
          Plan: plan(LAEP, RELAIS),
          'Fiche 1 bis': fiche({ numero: '1 bis', titre: 'Former les bénévoles' }),
        },
        attendu: ['Fiche 1 bis!A1'],
      },
    ],
  },
});

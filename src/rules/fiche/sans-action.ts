import type { FicheAction, Plan } from '../../reading';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ENJEU, fiche, plan } from './cas';
import { actionsDe, lieuDeFiche, nomDeFiche, planDe } from './fiches';

const MEME_TITRE = 0.8;
/** A plan that numbers fewer of its actions is not read by its numbers. */
const PART_NUMEROTEE = 0.5;

function estNumerote({ actions }: Plan): boolean {
  const numerotees = actions.filter(({ numero }) => numero !== null).length;
  return actions.length > 0 && numerotees / actions.length >= PART_NUMEROTEE;
}

/** The number that the plan gives to the same title. */
function numeroDuTitre({ titre }: FicheAction, { actions }: Plan): string | null {
  if (!titre) return null;
  const action = actions.find(
    (candidate) => candidate.numero && similitude(candidate.titre.value, titre.value) >= MEME_TITRE,
  );
  return action?.numero?.value.texte ?? null;
}

function* check({ lecture }: RuleContext): Iterable<Report<'absente' | 'autreNumero'>> {
  for (const lue of lecture.fiches) {
    const sonPlan = planDe(lue, lecture);
    const { numero } = lue;
    if (!sonPlan || !numero || !estNumerote(sonPlan) || actionsDe(lue, sonPlan).length > 0) continue;
    const attendu = numeroDuTitre(lue, sonPlan);
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

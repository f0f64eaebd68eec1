import { memoireDeTexte } from '../../referentiel';
import type { Lecture, Renvoi } from '../../reading';
import { ENJEU, fiche, plan } from '../fiche/cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import type { Severity } from '../finding';
import { bornesDe, ciblesDe, plansPour, seriesCitables } from './cibles';
import type { Cibles } from './cibles';

type Message = 'fiche' | 'action' | 'objectif' | 'annexe' | 'article';

interface Manque {
  readonly message: Message;
  readonly severity?: Severity;
}

function dansLePlan({ cible, numero }: Renvoi, cibles: Cibles, avenant: boolean): Manque | null {
  const { texte } = numero.value;
  const severity: { severity?: Severity } = avenant ? { severity: 'warning' } : {};
  if (cible === 'fiche') {
    const connue = cibles.fiches.has(texte) || cibles.actions.has(texte);
    return connue || cibles.fiches.size + cibles.actions.size === 0
      ? null
      : { message: 'fiche', ...severity };
  }
  if (cible === 'action')
    return cibles.actions.has(texte) || cibles.actions.size === 0 ? null : { message: 'action' };
  const horsDuPlan = !numero.cells.some(({ sheet }) => cibles.feuilles.has(sheet));
  if (horsDuPlan || cibles.objectifs.size === 0 || cibles.objectifs.has(texte)) return null;
  return { message: 'objectif' };
}

/** Outside the series that the workbook holds; a number that lacks inside it is another rule's. */
function dansLesTitres({ cible, numero }: Renvoi, lecture: Lecture): Manque | null {
  const series = seriesCitables(lecture).filter(({ nature }) => nature === cible);
  const rang = numero.value.rangs[0] ?? 0;
  const connu = series.some((serie) => {
    const { premier, dernier } = bornesDe(serie);
    return (
      serie.parRang.has(rang) || (cible === 'annexe' && rang > premier && rang < dernier) || rang < premier
    );
  });
  if (series.length === 0 || connu) return null;
  return cible === 'annexe' ? { message: 'annexe', severity: 'warning' } : { message: 'article' };
}

function* check({ lecture }: RuleContext): Iterable<Report<Message>> {
  const parPlan = memoireDeTexte((cle) => {
    return ciblesDe(
      lecture,
      lecture.plans.filter(({ key }) => cle === '' || key === cle),
    );
  });
  for (const renvoi of lecture.renvois) {
    const { cible, numero, confidence } = renvoi;
    const plans = plansPour(renvoi, lecture);
    const avenant = plans.some((lu) => lu.avenant);
    const manque =
      cible === 'annexe' || cible === 'article'
        ? dansLesTitres(renvoi, lecture)
        : dansLePlan(renvoi, parPlan(renvoi.plan ?? ''), avenant);
    if (!manque) continue;
    yield { ...manque, data: { numero: numero.value.texte }, at: numero, confidence };
  }
}

const UNE = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const DEUX = [
  ENJEU,
  'Renforcer le relais (Action 2)',
  'Objectif 2.1 : Recruter une animatrice (voir fiche 1)',
];
const FICHE_1 = fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' });
const ANNEXES = {
  'Annexe 1': [['ANNEXE 1 – Diagnostic']],
  'Annexe 2': [['ANNEXE 2 – Liste des équipements']],
};

export const renvoiCasse = defineRule({
  meta: {
    id: 'plan/renvoi-casse',
    titre: 'Renvoi sans réponse',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    fiche: {
      quoi: 'La fiche {numero} citée ici n’existe pas.',
      pourquoi: 'Aucune fiche ni aucune action du classeur ne porte ce numéro.',
      queFaire: 'Corrigez le renvoi, ou ajoutez la fiche.',
    },
    action: {
      quoi: 'L’action {numero} citée ici n’existe pas.',
      pourquoi: 'Aucune action du plan ne porte ce numéro.',
      queFaire: 'Corrigez le renvoi.',
    },
    objectif: {
      quoi: 'L’objectif {numero} cité ici n’existe pas.',
      pourquoi: 'Aucun objectif du plan ni des fiches ne porte ce numéro : il a pu être tronqué.',
      queFaire: 'Complétez ou corrigez le numéro.',
    },
    annexe: {
      quoi: 'L’annexe {numero} citée ici n’est pas dans le classeur.',
      pourquoi: 'Les annexes du classeur s’arrêtent avant ce numéro.',
      queFaire: 'Corrigez le renvoi, ou joignez l’annexe.',
    },
    article: {
      quoi: 'L’article {numero} cité ici n’existe pas.',
      pourquoi: 'Aucun article de la convention ne porte ce numéro.',
      queFaire: 'Corrigez le renvoi.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une fiche qui existe', classeur: { Plan: plan(UNE, DEUX), 'Fiche 1': FICHE_1 } },
      {
        nom: 'un avenant, ses articles en tableau, qui cite ceux de la convention',
        classeur: {
          Avenant: [
            ['Avenant n° 1'],
            ['Article 1', 'L’avenant modifie l’article 6 de la convention.'],
            ['Article 2', 'L’action 2 est modifiée.'],
            ['Article 3', 'Il prend effet en 2026.'],
          ],
          Plan: plan(UNE, DEUX),
          'Fiche 1': FICHE_1,
        },
      },
      {
        nom: 'l’annexe et l’article d’un autre texte, une fiche de poste',
        classeur: {
          ...ANNEXES,
          'Annexe 3': plan(UNE, [
            ENJEU,
            'Renforcer le relais (Action 2)',
            'Objectif 2.1 : Recruter selon l’annexe 12 de la circulaire et l’article 9 de l’ordonnance, voir fiche de poste 4',
          ]),
        },
      },
    ],
    invalid: [
      {
        nom: 'une fiche 12 bis que rien ne porte',
        classeur: {
          Plan: plan(UNE, [
            ENJEU,
            'Renforcer le relais (Action 2)',
            'Objectif 2.1 : Recruter (voir fiche 12 bis)',
          ]),
          'Fiche 1': FICHE_1,
        },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'un numéro d’objectif tronqué',
        classeur: {
          Plan: plan(UNE, [
            ENJEU,
            'Renforcer le relais (Action 2)',
            'Objectif 2.1 : Recruter selon les besoins définis dans l’objectif 1.',
          ]),
        },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'une annexe que le sommaire n’a pas',
        classeur: {
          Sommaire: [
            ['Annexes de la convention'],
            ['Annexe 1', 'Diagnostic', 'p. 4'],
            ['Annexe 2', 'Équipements', 'p. 12'],
            ['Annexe 3', 'Plan d’actions', 'p. 20'],
          ],
          Plan: plan(UNE, [
            ENJEU,
            'Renforcer le relais (Action 2)',
            'Objectif 2.1 : Recruter (voir annexe 7)',
          ]),
        },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'une annexe après la dernière',
        classeur: {
          ...ANNEXES,
          'Annexe 3': plan(UNE, [
            ENJEU,
            'Renforcer le relais (Action 2)',
            'Objectif 2.1 : Recruter (cf. annexe 9)',
          ]),
        },
        attendu: ['Annexe 3!C4'],
      },
    ],
  },
});

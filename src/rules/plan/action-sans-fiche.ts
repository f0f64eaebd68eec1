import type { Action, FicheAction, Plan } from '../../reading';
import { normaliser } from '../../referentiel';
import { aussi } from '../champs';
import { ENJEU, fiche, plan } from '../fiche/cas';
import { similitude } from '../ressemblance';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { conduitLaConvention, fichesDuPlan, lieuDAction, nomDAction, texteDuNumero } from './actions';

type Message = 'une' | 'plusieurs';

const MEME_TITRE = 0.75;
/** Below this share of actions with a fiche, the workbook holds a choice of fiches, not all of them. */
const PART_AVEC_FICHE = 0.5;

/** Numbers speak when a fiche bears one of the plan; else titles alone do. */
function parlentParNumero(fiches: readonly FicheAction[], { actions, schema }: Plan): boolean {
  if (schema === 'parAxe') return false;
  const connus = new Set(actions.map(texteDuNumero));
  return fiches.some((lue) => lue.numero !== null && connus.has(texteDuNumero(lue)));
}

function memeTitre(fiche: FicheAction, { titre }: Action): boolean {
  return fiche.titre !== null && similitude(fiche.titre.value, titre.value) >= MEME_TITRE;
}

/** The actions that no fiche answers: numbers first, then the same words, then words that are near. */
function sansFiche(lu: Plan, fiches: readonly FicheAction[]): readonly Action[] {
  const parNumero = parlentParNumero(fiches, lu);
  const numeros = new Set(fiches.map(texteDuNumero));
  const titres = new Set(fiches.map(({ titre }) => normaliser(titre?.value ?? '')));
  const restantes = lu.actions.filter((action) => {
    const parSonNumero = parNumero && action.numero !== null && numeros.has(texteDuNumero(action));
    return !parSonNumero && !titres.has(normaliser(action.titre.value));
  });
  const libres = fiches.filter(({ numero }) => !parNumero || numero === null);
  return restantes.filter((action) => {
    const candidates = parNumero && action.numero === null ? fiches : libres;
    return !candidates.some((lue) => memeTitre(lue, action));
  });
}

function rapport(
  sans: readonly Action[],
  message: Message,
  total: number,
  avenant: boolean,
): Report<Message>[] {
  const [premiere, ...autres] = sans;
  if (!premiere) return [];
  return [
    {
      message,
      data: {
        action: nomDAction(premiere),
        actions: sans.map((action) => texteDuNumero(action) ?? citer(action.titre.value)).join(', '),
        sans: sans.length,
        total,
      },
      at: lieuDAction(premiere),
      ...aussi(autres.map(lieuDAction)),
      key: message === 'une' ? premiere.key : premiere.plan,
      confidence: premiere.confidence,
      actual: null,
      ...(avenant || message === 'plusieurs' ? { severity: 'info' as const } : {}),
    },
  ];
}

function rapportsDu(lu: Plan, fiches: readonly FicheAction[]): readonly Report<Message>[] {
  const sans = sansFiche(lu, fiches);
  const total = lu.actions.length;
  if (sans.length === total) return [];
  if (lu.avenant || total - sans.length < total * PART_AVEC_FICHE) {
    return rapport(sans, sans.length === 1 ? 'une' : 'plusieurs', total, lu.avenant);
  }
  const aDetailler = sans.filter((action) => !conduitLaConvention(action));
  return aDetailler.flatMap((action) => rapport([action], 'une', total, false));
}

function* check({ lecture }: RuleContext): Iterable<Report<Message>> {
  for (const lu of lecture.plans) {
    const fiches = fichesDuPlan(lecture, lu);
    if (fiches.length > 0) yield* rapportsDu(lu, fiches);
  }
}

const UNE = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const DEUX = [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'];
const TROIS = [ENJEU, 'Former les équipes (Action 3)', 'Objectif 3.1 : Recenser les besoins'];
const FICHE_1 = fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' });
const FICHE_2 = fiche({ numero: '2', titre: 'Renforcer le relais' });

export const actionSansFiche = defineRule({
  meta: {
    id: 'plan/action-sans-fiche',
    titre: 'Action sans fiche',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    une: {
      quoi: 'L’{action} n’a pas de fiche.',
      pourquoi: 'Les autres actions du plan en ont une.',
      queFaire: 'Ajoutez sa fiche, ou dites dans le plan où elle se trouve.',
    },
    plusieurs: {
      quoi: 'Des actions du plan n’ont pas de fiche dans ce classeur : {sans} sur {total} ({actions}).',
      pourquoi: 'Elles sont peut-être dans la convention initiale ou dans un autre document.',
      queFaire: 'Joignez-les, ou indiquez où les lire.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un plan sans aucune fiche', classeur: { Plan: plan(UNE, DEUX) } },
      {
        nom: 'une fiche par action',
        classeur: { Plan: plan(UNE, DEUX), 'Fiche 1': FICHE_1, 'Fiche 2': FICHE_2 },
      },
    ],
    invalid: [
      {
        nom: 'deux fiches pour trois actions',
        classeur: { Plan: plan(UNE, DEUX, TROIS), 'Fiche 1': FICHE_1, 'Fiche 2': FICHE_2 },
        attendu: ['Plan!B5'],
      },
      {
        nom: 'une seule fiche pour trois actions : un point les nomme toutes',
        classeur: { Plan: plan(UNE, DEUX, TROIS), 'Fiche 2': FICHE_2 },
        attendu: ['Plan!B3'],
      },
    ],
  },
});

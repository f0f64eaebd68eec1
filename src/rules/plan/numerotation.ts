import type { Lecture, Plan } from '../../reading';
import { ENJEU, fiche, plan } from '../fiche/cas';
import { orphelinesDe } from '../fiche/orphelines';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { malFormes } from './mal-formes';
import type { MalForme } from './mal-formes';
import { suitesDe } from './suites';
import type { Numerote, Repetition, Trou } from './suites';

type Message = 'repete' | 'trou' | MalForme;

const LES_NOMS = { action: 'L’action', objectif: 'L’objectif' } as const;
const ENUMERES_MAX = 3;

function confiance({ action }: Numerote): number {
  return action.confidence;
}

function repete({ premier, second, attendu }: Repetition): Report<Message> {
  const { value } = second.numero;
  return {
    message: 'repete',
    data: {
      nom: LES_NOMS[second.nature],
      numero: value.texte,
      premier: premier.texte.value,
      second: second.texte.value,
    },
    at: second.numero,
    related: [premier.numero],
    key: `${second.action.key}/${value.texte}`,
    actual: value.texte,
    confidence: confiance(second),
    ...(attendu === undefined ? {} : { expected: attendu }),
  };
}

/** Beyond a few, the first and the last say enough. */
function enumerer(numeros: readonly string[]): string {
  const etendue = `${numeros[0] ?? ''} à ${numeros.at(-1) ?? ''}`;
  return numeros.length > ENUMERES_MAX ? etendue : numeros.join(', ');
}

function trou({ avant, apres, manquants }: Trou, avenant: boolean): Report<Message> {
  return {
    message: 'trou',
    data: {
      avant: avant.numero.value.texte,
      apres: apres.numero.value.texte,
      manquants: enumerer(manquants),
    },
    at: apres.numero,
    related: [avant.numero],
    key: `${apres.nature} ${apres.numero.value.texte}`,
    confidence: confiance(apres),
    severity: avenant ? 'info' : 'warning',
  };
}

/** Two objectifs or actions of one plan cannot bear a number twice; in an avenant, what lacks may stand in the initial convention. */
function* suitesDuPlan(lu: Plan, lecture: Lecture): Iterable<Report<Message>> {
  const { repetitions, trous } = suitesDe(lu);
  for (const repetition of repetitions) yield repete(repetition);
  const perdues = actionsPerdues(lu, lecture);
  for (const lacune of trous) {
    const ditParLesFiches =
      lacune.apres.nature === 'action' && lacune.manquants.every((numero) => perdues.has(numero));
    if (!ditParLesFiches) yield trou(lacune, lu.avenant);
  }
}

/** Numbers that fiches alone bear: fiche/sans-action says that their action lacks. */
function actionsPerdues(lu: Plan, lecture: Lecture): ReadonlySet<string> {
  const orphelines = orphelinesDe(lecture).filter(
    ({ plan: sien, attendu }) => sien === lu && attendu === null,
  );
  return new Set(orphelines.map(({ numero }) => numero.value.texte));
}

function* check({ lecture }: RuleContext): Iterable<Report<Message> | typeof PAUSE> {
  for (const lu of lecture.plans) {
    yield* suitesDuPlan(lu, lecture);
    yield PAUSE;
    yield* malFormes(lu, lecture);
  }
}

const UNE = [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)', 'Objectif 1.1 : Trouver un local'];
const DEUX = [ENJEU, 'Renforcer le relais (Action 2)', 'Objectif 2.1 : Recruter une animatrice'];
const TROIS = [ENJEU, 'Former les équipes (Action 3)', 'Objectif 3.1 : Recenser les besoins'];
const AXE = (numero: number, titre: string): readonly string[] => [`Axe ${String(numero)} : ${titre}`];

export const numerotation = defineRule({
  meta: {
    id: 'plan/numerotation',
    titre: 'Numérotation du plan d’actions',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    repete: {
      quoi: '{nom} {numero} figure deux fois : « {premier} » et « {second} ».',
      pourquoi: 'Un numéro ne désigne qu’une action ou un objectif : les fiches et les renvois s’y fient.',
      queFaire: 'Renumérotez l’un des deux.',
    },
    trou: {
      quoi: 'La numérotation passe de {avant} à {apres}.',
      pourquoi: 'Il manque {manquants} : une ligne a pu être effacée, ou un numéro mal recopié.',
      queFaire: 'Rétablissez la ligne qui manque, ou renumérotez la suite.',
    },
    malForme: {
      quoi: 'Le numéro « {imprime} » est mal écrit.',
      pourquoi: 'Les autres numéros du plan s’écrivent autrement : {attendu}.',
      queFaire: 'Remplacez « {imprime} » par « {attendu} », ou complétez le numéro.',
    },
    malFormes: {
      quoi: 'Des numéros sont mal écrits : {imprimes}.',
      pourquoi: 'Les autres numéros du plan s’écrivent autrement.',
      queFaire: 'Écrivez {attendus}, ou complétez les numéros.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'trois actions qui se suivent', classeur: { Plan: plan(UNE, DEUX, TROIS) } },
      {
        nom: 'une action 2 bis et une action 2 ter',
        classeur: {
          Plan: plan(
            UNE,
            DEUX,
            [ENJEU, 'Ouvrir une ludothèque (Action 2 bis, 2 ter)', 'Objectif 2.2 : Acheter des jeux'],
            TROIS,
          ),
        },
      },
      {
        nom: 'des actions numérotées à nouveau dans chaque axe',
        classeur: {
          'Plan d’actions': [
            AXE(1, 'Petite enfance'),
            ['Action 1 : Ouvrir un lieu d’accueil'],
            ['Action 2 : Renforcer le relais'],
            AXE(2, 'Jeunesse'),
            ['Action 1 : Ouvrir un local'],
            ['Action 2 : Former les animateurs'],
          ],
        },
      },
      {
        nom: 'une action perdue dont la fiche reste : la fiche le dit',
        classeur: {
          Plan: plan(UNE, TROIS),
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Renforcer le relais' }),
        },
      },
      {
        nom: 'un plan repris sur deux feuilles',
        classeur: { Plan: plan(UNE, DEUX), Suite: plan(UNE, DEUX) },
      },
    ],
    invalid: [
      {
        nom: 'deux actions 2',
        classeur: {
          Plan: plan(UNE, DEUX, [ENJEU, 'Former les équipes (Action 2)', 'Objectif 3.1 : Recenser']),
        },
        attendu: ['Plan!B5'],
      },
      {
        nom: 'deux objectifs 1.1',
        classeur: { Plan: plan(UNE, [null, null, 'Objectif 1.1 : Recruter une animatrice'], DEUX) },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'l’action 3 manque',
        classeur: {
          Plan: plan(UNE, DEUX, [
            ENJEU,
            'Former les équipes (Action 4)',
            'Objectif 4.1 : Recenser les besoins',
          ]),
        },
        attendu: ['Plan!B5'],
      },
      {
        nom: 'un blanc dans un numéro',
        classeur: { Plan: plan(UNE, DEUX, [null, null, 'Objectif 2. 2 : Ouvrir le samedi']) },
        attendu: ['Plan!C5'],
      },
      {
        nom: 'deux numéros à blanc sur une feuille : un seul point',
        classeur: {
          Plan: plan(
            UNE,
            [null, null, 'Objectif 1. 2 : Ouvrir le samedi'],
            DEUX,
            [null, null, 'Objectif 2. 2 : Ouvrir le samedi'],
            TROIS,
          ),
        },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'un numéro d’objectif inachevé',
        classeur: { Plan: plan(UNE, DEUX, [null, null, 'Objectif 2. : Ouvrir le samedi'], TROIS) },
        attendu: ['Plan!C5'],
      },
    ],
  },
});

import type { FicheAction, Field, Lecture, Numero } from '../../reading';
import { grouper } from '../grouper';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { actionsDe, nomDeFiche, planDe } from './fiches';

type Message = 'repete' | 'manque';

/** More alike, the two are one fiche over two pages. */
const MEME_TITRE = 0.6;
/** Numbers that come again more often count something else, or run anew in each axe. */
const REPETES_MAX = 1;
const FICHES_MIN = 4;

type Numerotee = FicheAction & { readonly numero: Field<Numero> };

const estNumerotee = (lue: FicheAction): lue is Numerotee => lue.numero !== null;

/** Fiches that no plan of the workbook answers: elsewhere, the plan tells which number is wrong. */
function sansPlan(lecture: Lecture): readonly Numerotee[] {
  return lecture.fiches.filter(estNumerotee).filter((lue) => {
    const plan = planDe(lue, lecture);
    return plan === null || actionsDe(lue, plan).length === 0;
  });
}

function differents({ titre: un }: FicheAction, { titre: autre }: FicheAction): boolean {
  return un !== null && autre !== null && similitude(un.value, autre.value) < MEME_TITRE;
}

function repetees(fiches: readonly Numerotee[]): Report<Message>[] {
  const groupes = [...grouper(fiches, ({ numero }) => numero.value.texte).values()];
  const repetes = groupes.filter(({ length }) => length > 1);
  const [[premiere, seconde, ...autres] = []] = repetes;
  if (repetes.length > REPETES_MAX || !premiere || !seconde || autres.length > 0) return [];
  if (!differents(premiere, seconde)) return [];
  return [
    {
      message: 'repete',
      data: {
        numero: seconde.numero.value.texte,
        premiere: premiere.titre?.value ?? '',
        seconde: seconde.titre?.value ?? '',
      },
      at: seconde.numero,
      related: [premiere.numero],
      key: seconde.key,
      confidence: seconde.confidence,
      actual: seconde.numero.value.texte,
    },
  ];
}

/** "3 bis" has the rank of 3. */
const rangDe = ({ numero: { value } }: Numerotee): number => value.rangs.at(-1) ?? 0;
const serieDe = ({ numero: { value } }: Numerotee): string => value.rangs.slice(0, -1).join('.');

/** The one number that lacks in a series that begins at 1. */
function manquante(serie: readonly Numerotee[]): Report<Message>[] {
  const rangs = new Set(serie.map(rangDe));
  const dernier = Math.max(...rangs);
  const absents = Array.from({ length: dernier }, (_, rang) => rang + 1).filter((rang) => !rangs.has(rang));
  const [absent] = absents;
  const suivante = serie.find((lue) => absent !== undefined && rangDe(lue) === absent + 1);
  if (serie.length < FICHES_MIN || absents.length !== 1 || absent === undefined || absent === 1 || !suivante)
    return [];
  const texte = suivante.numero.value.texte.replace(/\d+(?=\D*$)/, String(absent));
  return [
    {
      message: 'manque',
      data: { fiche: nomDeFiche(suivante), absent: texte },
      at: suivante.numero,
      key: `manque ${texte}`,
      confidence: suivante.confidence,
      actual: null,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<Message>> {
  for (const fiches of grouper(sansPlan(lecture), ({ plan }) => plan ?? '').values()) {
    const doubles = repetees(fiches);
    yield* doubles;
    if (lecture.plans.length > 0 || doubles.length > 0) continue;
    for (const serie of grouper(fiches, serieDe).values()) yield* manquante(serie);
  }
}

const TITRES = [
  'Ouvrir un lieu d’accueil',
  'Renforcer le relais',
  'Former les équipes',
  'Loger les apprentis',
];

/** A sheet a fiche, each with the number given at its place. */
const numerotees = (...numeros: readonly string[]) =>
  Object.fromEntries(
    numeros.map((numero, rang) => [
      `Feuille ${String(rang + 1)}`,
      fiche({ numero, titre: TITRES[rang] ?? '' }),
    ]),
  );

export const ficheSuiteDesNumeros = defineRule({
  meta: {
    id: 'fiche/suite-des-numeros',
    titre: 'Numéros des fiches',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repete: {
      quoi: 'Deux fiches portent le numéro {numero} : « {premiere} » et « {seconde} ».',
      pourquoi: 'Un numéro ne désigne qu’une fiche : le suivi et les renvois s’y fient.',
      queFaire: 'Renumérotez l’une des deux.',
    },
    manque: {
      quoi: 'La fiche {absent} manque avant la {fiche}.',
      pourquoi: 'Les autres fiches du classeur se suivent.',
      queFaire: 'Ajoutez la fiche, ou renumérotez les suivantes.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'quatre fiches qui se suivent', classeur: numerotees('1', '2', '3', '4') },
      { nom: 'un bis', classeur: numerotees('1', '2', '2 bis', '3') },
      { nom: 'un choix de fiches', classeur: numerotees('2', '5', '9', '12') },
      { nom: 'des numéros qui recommencent à chaque axe', classeur: numerotees('1', '2', '1', '2') },
      {
        nom: 'deux fiches d’un numéro que le plan donne à l’une : un autre point le dit',
        classeur: {
          'Plan d’actions': [
            ['Axe', 'N°', 'Action'],
            ['Familles', 1, 'Ouvrir un lieu d’accueil'],
            ['Familles', 2, 'Renforcer le relais'],
          ],
          ...numerotees('1', '1'),
        },
      },
    ],
    invalid: [
      { nom: 'deux fiches 3', classeur: numerotees('1', '2', '3', '3'), attendu: ['Feuille 4!A1'] },
      { nom: 'la fiche 3 manque', classeur: numerotees('1', '2', '4', '5'), attendu: ['Feuille 3!A1'] },
    ],
  },
});

import type { FicheAction, Lecture, Objectif } from '../../reading';
import { direEcarts, ecarts } from '../ressemblance';
import { PAUSE } from '../pauses';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ENJEU, fiche, plan } from './cas';
import { actionsDe, nomDeFiche, objectifsSontDesTitres, partageSaCellule, planDe } from './fiches';
import { croiser, lieuxDe, objectifsCites, redactionsDistinctes } from './redactions';
import type { ObjectifCroise, Redaction } from './redactions';

const FICHES_PAR_LOT = 50;
const FICHES_MIN = 3;
const PART_QUI_SE_REPONDENT = 0.5;

type Nom = 'redactions' | 'absentDeLaFiche' | 'absentDuPlan';

/** Objectifs that the plan gives to a fiche: all those of its action, or those that name it in a shared cell. */
function objectifsDuPlan(lue: FicheAction, lecture: Lecture): readonly Objectif[] {
  const sonPlan = planDe(lue, lecture);
  if (!sonPlan) return [];
  const actions = actionsDe(lue, sonPlan);
  const [seule, ...autres] = actions;
  if (!seule || autres.length > 0) return [];
  return partageSaCellule(seule, sonPlan) ? objectifsCites(seule, lue) : seule.objectifs;
}

/** The wordings are set against each other two by two, from the first. */
function direLesEcarts([premiere, ...autres]: readonly Redaction[], ou: (dite: Redaction) => string): string {
  if (!premiere) return '';
  return autres
    .map((autre) =>
      direEcarts(premiere.libelle.value, autre.libelle.value, { un: ou(premiere), autre: ou(autre) }),
    )
    .join('\u202f; puis ');
}

function diverge(lue: FicheAction, croise: ObjectifCroise): Report<Nom>[] {
  const ou = lieuxDe(croise);
  const distinctes = redactionsDistinctes(croise);
  const [premiere, ...autres] = distinctes;
  if (!premiere || autres.length === 0) return [];
  const legers = autres.every(({ libelle }) =>
    ecarts(premiere.libelle.value, libelle.value).every(({ leger }) => leger),
  );
  const [sienne, ...suivantes] = croise.fiche.map(({ libelle }) => libelle);
  return [
    {
      message: 'redactions',
      data: {
        objectif: croise.numero ? `L’objectif ${croise.numero}` : 'Un même objectif',
        nombre: distinctes.length,
        textes: distinctes.map((dite) => `${citer(dite.libelle.value)} ${ou(dite)}`).join(', '),
        ecart: direLesEcarts(distinctes, ou),
      },
      at: sienne ?? premiere.libelle,
      also: suivantes,
      related: croise.plan.map(({ libelle }) => libelle),
      key: `${lue.key}:${croise.numero ?? premiere.libelle.value}`,
      confidence: lue.confidence,
      ...(legers ? { severity: 'info' } : {}),
    },
  ];
}

const nommer = (objectifs: readonly Objectif[]): string =>
  objectifs.map(({ numero, libelle }) => numero?.value.texte ?? citer(libelle.value)).join(', ');

function absents(lue: FicheAction, message: Nom, objectifs: readonly Objectif[]): Report<Nom>[] {
  const { objectifs: champ } = lue.champs;
  const [premier, ...autres] = objectifs.map(({ libelle }) => libelle);
  if (!premier || !champ) return [];
  const dansLaFiche = message === 'absentDuPlan';
  return [
    {
      message,
      data: { objectifs: nommer(objectifs), nombre: objectifs.length, fiche: nomDeFiche(lue) },
      at: dansLaFiche ? premier : champ.place,
      also: dansLaFiche ? autres : [],
      related: dansLaFiche ? [] : [premier, ...autres],
      key: lue.key,
      confidence: lue.confidence,
      actual: null,
    },
  ];
}

interface FicheCroisee extends ReturnType<typeof croiser> {
  readonly lue: FicheAction;
}

const sansNumero = ({ numero }: Objectif): boolean => numero === null;

/** Where most fiches word objectifs of their own, the plan gives broader ones: only numbers must then answer each other. */
function objectifsQuiSeRepondent(
  croisees: readonly FicheCroisee[],
  cote: 'duPlan' | 'deLaFiche',
): (objectif: Objectif) => boolean {
  const autres = croisees.filter((croisee) => croisee[cote].some(sansNumero)).length;
  const propres = autres >= FICHES_MIN && autres > croisees.length * PART_QUI_SE_REPONDENT;
  return propres ? (objectif) => !sansNumero(objectif) : () => true;
}

function* croiserTout(lecture: Lecture): Generator<typeof PAUSE, readonly FicheCroisee[], void> {
  const croisees: FicheCroisee[] = [];
  for (const [rang, lue] of lecture.fiches.entries()) {
    if (rang % FICHES_PAR_LOT === FICHES_PAR_LOT - 1) yield PAUSE;
    const objectifs = objectifsDuPlan(lue, lecture);
    croisees.push({ lue, ...croiser(objectifs, lue) });
  }
  return croisees;
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const croisees = yield* croiserTout(lecture);
  const duPlanQuiRepond = objectifsQuiSeRepondent(croisees, 'duPlan');
  const deLaFicheQuiRepond = objectifsQuiSeRepondent(croisees, 'deLaFiche');
  for (const { lue, communs, duPlan, deLaFiche } of croisees) {
    yield* communs.flatMap((croise) => diverge(lue, croise));
    if (!objectifsSontDesTitres(lue.champs)) {
      yield* absents(lue, 'absentDeLaFiche', duPlan.filter(duPlanQuiRepond));
    }
    yield* absents(lue, 'absentDuPlan', deLaFiche.filter(deLaFicheQuiRepond));
  }
}

const ligne = (numero: string, texte: string): readonly string[] => [
  ENJEU,
  'Ouvrir un lieu d’accueil (Action 1)',
  `Objectif ${numero} : ${texte}`,
];
const LOCAL = ligne('1.1', 'Trouver un local à la campagne');
const EQUIPE = ligne('1.2', 'Former une équipe de bénévoles');
const PLAN = plan(LOCAL, EQUIPE);
const numerote = (objectifs: string, bandeau: readonly string[] = []) => ({
  Plan: PLAN,
  'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', objectifs, bandeau }),
});

export const ficheObjectifsDivergents = defineRule({
  meta: {
    id: 'fiche/objectifs-divergents',
    titre: 'Objectifs du plan et de la fiche',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    redactions: {
      quoi: '{objectif} est écrit de {nombre} façons : {textes}. Ce qui diffère : {ecart}.',
      pourquoi: 'Le plan et la fiche doivent annoncer le même objectif.',
      queFaire: 'Choisissez une rédaction, et écrivez-la partout.',
    },
    absentDeLaFiche: {
      quoi: 'La {fiche} ne reprend pas ce que le plan lui donne pour objectif : {objectifs}.',
      pourquoi: 'La fiche détaille les objectifs que le plan donne à son action.',
      queFaire: 'Ajoutez cet objectif à la fiche, ou retirez-le du plan.',
    },
    absentDuPlan: {
      quoi: 'Le plan ne connaît pas cet objectif de la {fiche} : {objectifs}.',
      pourquoi: 'Le plan et la fiche doivent annoncer les mêmes objectifs.',
      queFaire: 'Ajoutez cet objectif au plan, ou retirez-le de la fiche.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'les mêmes objectifs, un numéro mal espacé, des guillemets et un point en plus',
        classeur: numerote(
          'Objectif 1. 1 Trouver un local à la campagne.\nObjectif 1.2 : Former une équipe de bénévoles',
        ),
      },
      {
        nom: 'des titres d’actions pour objectifs : un autre point le dit',
        classeur: numerote('Action 1 : Café des parents\nAction 2 : Lecture au jardin'),
      },
      {
        nom: 'un plan qui dit l’objectif de chaque action, et des fiches qui en disent deux',
        classeur: {
          Plan: plan(
            [ENJEU, 'Ouvrir un lieu (Action 1)', 'Accueillir les parents'],
            [ENJEU, 'Former (Action 2)', 'Monter en compétences'],
            [ENJEU, 'Loger (Action 3)', 'Héberger les apprentis'],
          ),
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un lieu',
            objectifs: 'Accueillir les parents\nRompre l’isolement',
          }),
          'Fiche 2': fiche({
            numero: '2',
            titre: 'Former',
            objectifs: 'Monter en compétences\nRecruter des bénévoles',
          }),
          'Fiche 3': fiche({
            numero: '3',
            titre: 'Loger',
            objectifs: 'Héberger les apprentis\nRénover deux maisons',
          }),
        },
      },
      {
        nom: 'un plan qui ne donne que des actions',
        classeur: {
          Plan: [
            ['Enjeux', 'Actions'],
            [ENJEU, 'Ouvrir un lieu d’accueil (Action 1)'],
          ],
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un lieu d’accueil',
            objectifs: 'Objectif 1.1 : Ouvrir',
          }),
        },
      },
    ],
    invalid: [
      {
        nom: 'trois rédactions d’un objectif : plan, bandeau, grille',
        classeur: numerote(
          'Objectif 1.1 : Trouver un local en ville\nObjectif 1.2 : Former une équipe de bénévoles',
          ['Objectif 1.1 : Chercher un local à la campagne'],
        ),
        attendu: ['Fiche 1!A5'],
      },
      {
        nom: 'un objectif du plan oublié, un autre que le plan n’a pas',
        classeur: numerote('Objectif 1.1 : Trouver un local à la campagne\nObjectif 1.3 : Acheter des jeux'),
        attendu: ['Fiche 1!A8', 'Fiche 1!A8'],
      },
    ],
  },
});

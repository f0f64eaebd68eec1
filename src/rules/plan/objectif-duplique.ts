import { cellKey } from '../../workbook';
import type { Action, Field, Plan } from '../../reading';
import { normaliser } from '../../referentiel';
import { aussi } from '../champs';
import { ENJEU, plan } from '../fiche/cas';
import { grouper } from '../grouper';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { objectifsDuPlan, texteDuNumero } from './actions';

type Message = 'objectif' | 'action';

interface Phrase {
  readonly field: Field;
  readonly numero: string | null;
  readonly action: string;
}

/** Shorter sentences are names that come back: "Cartographie", "Comité technique". */
const MOTS_MIN = 4;

function cle({ field: { value } }: Phrase): string | null {
  const texte = normaliser(value);
  return texte.split(' ').length >= MOTS_MIN ? texte : null;
}

function parCellule(phrases: readonly Phrase[]): readonly Phrase[] {
  const cellules = grouper(phrases, ({ field, numero }) =>
    field.cells[0] ? `${cellKey(field.cells[0])}|${numero ?? field.printed}` : null,
  );
  return [...cellules.values()].flatMap(([premiere]) => premiere ?? []);
}

function phrasesDObjectif(lu: Plan): readonly Phrase[] {
  return objectifsDuPlan(lu).flatMap(({ objectif, actions: [action] }) =>
    action ? [{ field: objectif.libelle, numero: texteDuNumero(objectif), action: action.key }] : [],
  );
}

/** One action under three numbers in one cell is written once. */
function phrasesDAction(lu: Plan): readonly Phrase[] {
  const cellules = grouper(lu.actions, ({ titre }) => (titre.cells[0] ? cellKey(titre.cells[0]) : null));
  return [...cellules.values()].flatMap(([action]): readonly Phrase[] =>
    action ? [{ field: action.titre, numero: texteDuNumero(action), action: action.key }] : [],
  );
}

/** Written again where nothing tells the two apart, it is the same line: a page break, a summary. */
function different(a: Phrase, b: Phrase, memeAction: boolean): boolean {
  if (a.numero !== null && b.numero !== null) return a.numero !== b.numero;
  return !memeAction && a.action !== b.action;
}

function* doublons(
  phrases: readonly Phrase[],
  message: Message,
  confidence: number,
): Iterable<Report<Message>> {
  for (const [premiere, ...suivantes] of grouper(parCellule(phrases), cle).values()) {
    const redites = premiere
      ? suivantes.filter((phrase) => different(premiere, phrase, message === 'action'))
      : [];
    const [seconde, ...autres] = redites;
    if (!premiere || !seconde) continue;
    yield {
      message,
      data: { texte: seconde.field.value, premier: premiere.numero ?? '', second: seconde.numero ?? '' },
      at: seconde.field,
      ...aussi(autres.map(({ field }) => field)),
      related: [premiere.field],
      confidence,
    };
  }
}

function confianceDe(actions: readonly Action[]): number {
  return Math.min(1, ...actions.map(({ confidence }) => confidence));
}

function* check({ lecture }: RuleContext): Iterable<Report<Message> | typeof PAUSE> {
  for (const lu of lecture.plans) {
    const confidence = confianceDe(lu.actions);
    yield* doublons(phrasesDObjectif(lu), 'objectif', confidence);
    yield PAUSE;
    yield* doublons(phrasesDAction(lu), 'action', confidence);
  }
}

const PHRASE = 'Créer un groupe de parole pour les parents';

export const objectifDuplique = defineRule({
  meta: {
    id: 'plan/objectif-duplique',
    titre: 'Même phrase deux fois dans le plan',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    objectif: {
      quoi: 'L’objectif « {texte} » figure deux fois dans le plan.',
      pourquoi: 'Une phrase sous deux actions, ou sous deux numéros, vient souvent d’une copie.',
      queFaire: 'Gardez la ligne juste, et écrivez l’objectif qui manque à l’autre place.',
    },
    action: {
      quoi: 'L’action « {texte} » porte deux numéros : {premier} et {second}.',
      pourquoi: 'Deux actions du même nom font douter : l’une est peut-être une ligne recopiée.',
      queFaire: 'Effacez la ligne en trop, ou donnez à chaque action son intitulé.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des objectifs tous différents',
        classeur: {
          Plan: plan(
            [ENJEU, 'Soutenir la parentalité (Action 1)', `Objectif 1.1 : ${PHRASE}`],
            [null, null, 'Objectif 1.2 : Ouvrir un café des parents'],
          ),
        },
      },
      {
        nom: 'une action de trois numéros, écrite une fois',
        classeur: {
          Plan: plan([
            ENJEU,
            'Soutenir les parents isolés (Action 1, 1 bis, 1 ter)',
            `Objectif 1.1 : ${PHRASE}`,
          ]),
        },
      },
    ],
    invalid: [
      {
        nom: 'la même phrase sous deux actions',
        classeur: {
          Plan: plan(
            [ENJEU, 'Soutenir la parentalité (Action 1)', `Objectif 1.1 : ${PHRASE}`],
            [ENJEU, 'Rompre l’isolement (Action 2)', `Objectif 2.1 : ${PHRASE}`],
          ),
        },
        attendu: ['Plan!C4'],
      },
      {
        nom: 'le même intitulé sous deux numéros',
        classeur: {
          Plan: plan(
            [
              ENJEU,
              'Organiser la semaine de la petite enfance (Action 1)',
              'Objectif 1.1 : Trouver des intervenants',
            ],
            [
              ENJEU,
              'Organiser la semaine de la petite enfance (Action 2)',
              'Objectif 2.1 : Imprimer un programme',
            ],
          ),
        },
        attendu: ['Plan!B4'],
      },
    ],
  },
});

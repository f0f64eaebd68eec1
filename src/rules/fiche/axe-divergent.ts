import { normaliser } from '../../referentiel';
import type { Action, FicheAction, Field, Lecture } from '../../reading';
import { memeTexte, similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { actionsDe, nomDeFiche, planDe, valeurDe } from './fiches';

const MEME_ACTION = 0.75;
/** Above, the two name one level in two ways: plan/niveaux-divergents says it. */
const MEME_NIVEAU = 0.4;
/** Where fewer fiches name the level of their action, they speak of other levels than the plan. */
const PART_D_ACCORD = 0.6;
const ACCORDS_MIN = 3;
const ENTETE =
  /^\W*(?:axe|enjeu|orientation|th[èe]me|th[ée]matique|priorit[ée])(?:\s*(?:n\s?[°º]\s*)?(?:\d{1,2}|[IVX]{1,5}|[A-Z](?!\p{L}))\s*[:.–—)→-]*|\s*:)\s*/iu;

/** A fiche that names a level, with the levels under which the plan places its action. */
interface FicheSituee {
  readonly lue: FicheAction;
  readonly dit: Field;
  readonly duPlan: readonly Field[];
}

/** « Axe 2 – Jeunesse », « Thématique : Jeunesse » → « Jeunesse ». */
const sansEntete = (texte: string): string => texte.replace(ENTETE, '').trim() || texte;

function actionDe(lue: FicheAction, lecture: Lecture): Action | null {
  const sonPlan = planDe(lue, lecture);
  const titre = lue.titre?.value ?? '';
  const candidates = [...(sonPlan ? actionsDe(lue, sonPlan) : []), ...(sonPlan?.actions ?? [])];
  return candidates.find((action) => similitude(action.titre.value, titre) >= MEME_ACTION) ?? null;
}

function situer(lue: FicheAction, lecture: Lecture): readonly FicheSituee[] {
  const orientation = valeurDe(lue, 'orientations');
  const dit = valeurDe(lue, 'axe') ?? (orientation && ENTETE.test(orientation.value) ? orientation : null);
  const action = dit && actionDe(lue, lecture);
  const duPlan = [action?.axe, action?.enjeu, action?.objectifGeneral].flatMap((niveau) => niveau ?? []);
  return dit && duPlan.length > 0 ? [{ lue, dit, duPlan }] : [];
}

/** A fiche may name several levels in one cell. */
function accord({ dit, duPlan }: FicheSituee): boolean {
  const tout = normaliser(dit.value);
  return duPlan.some(({ value }) => {
    const propre = sansEntete(value);
    return memeTexte(propre, sansEntete(dit.value)) || tout.includes(normaliser(propre));
  });
}

/** « Transversale à tous les champs »: such an action has its place under any of them. */
const DE_TOUS = /transvers|(?<!\p{L})tou(?:te)?s\s+les(?!\p{L})/iu;

function estAilleurs({ dit, duPlan }: FicheSituee): boolean {
  if (DE_TOUS.test(dit.value)) return false;
  return duPlan.every(({ value }) => similitude(sansEntete(value), sansEntete(dit.value)) < MEME_NIVEAU);
}

function constater({ lue, dit, duPlan }: FicheSituee): Report<'ailleurs'>[] {
  const [plan] = duPlan;
  if (!plan) return [];
  return [
    {
      message: 'ailleurs',
      data: { fiche: nomDeFiche(lue), dit: dit.value, plan: plan.value },
      at: dit,
      related: [plan],
      key: lue.key,
      confidence: lue.confidence,
      expected: plan.value,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'ailleurs'>> {
  const situees = lecture.fiches.flatMap((lue) => situer(lue, lecture));
  const accords = situees.filter(accord).length;
  if (accords < ACCORDS_MIN || accords / situees.length < PART_D_ACCORD) return;
  for (const situee of situees) if (!accord(situee) && estAilleurs(situee)) yield* constater(situee);
}

const ACTIONS = [
  ['Petite enfance', 'Ouvrir une crèche familiale'],
  ['Petite enfance', 'Renforcer le relais'],
  ['Jeunesse', 'Équiper un local pour les adolescents'],
  ['Parentalité', 'Proposer une médiation familiale'],
] as const;

/** A plan by axes and its fiches; `axes` are those that the fiches name. */
function classeurDe(axes: readonly string[]): MiniClasseur {
  const plan = ACTIONS.map(([axe, action], rang) => [axe, rang + 1, action]);
  const fiches = ACTIONS.map(([, titre], rang) => {
    const numero = String(rang + 1);
    return [`Fiche ${numero}`, [['Axe', axes[rang] ?? null], ...fiche({ numero, titre })]] as const;
  });
  return {
    Plan: [['Plan d’actions'], ['Thématique', 'N°', 'Action'], ...plan],
    ...Object.fromEntries(fiches),
  };
}

export const ficheAxeDivergent = defineRule({
  meta: {
    id: 'fiche/axe-divergent',
    titre: 'Fiche sous un autre axe que dans le plan',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ailleurs: {
      quoi: 'La {fiche} se range sous « {dit} », et le plan sous « {plan} ».',
      pourquoi: 'Le bilan par axe compterait cette action au mauvais endroit.',
      queFaire: 'Choisissez l’axe de l’action, et écrivez-le aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'les axes du plan, un numéro devant, une casse autre, une action sous deux axes',
        classeur: classeurDe([
          'Axe 1 : PETITE ENFANCE',
          'Petite enfance et Parentalité',
          'jeunesse',
          'Parentalité',
        ]),
      },
      {
        nom: 'une action de tous les axes',
        classeur: classeurDe([
          'Petite enfance',
          'Petite enfance',
          'Jeunesse',
          'Transversale à tous les champs thématiques',
        ]),
      },
      {
        nom: 'des fiches qui nomment d’autres niveaux que le plan',
        classeur: classeurDe(['Grandir', 'Grandir', 'S’engager', 'Parentalité']),
      },
    ],
    invalid: [
      {
        nom: 'une fiche sous l’axe d’une autre',
        classeur: classeurDe(['Petite enfance', 'Petite enfance', 'Petite enfance', 'Parentalité']),
        attendu: ['Fiche 3!B1'],
      },
      {
        nom: 'une fiche sous un axe que le plan n’a pas',
        classeur: classeurDe(['Petite enfance', 'Petite enfance', 'Jeunesse', 'Logement']),
        attendu: ['Fiche 4!B1'],
      },
    ],
  },
});

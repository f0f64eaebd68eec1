import { normaliser } from '../../referentiel';
import type { Action, FicheAction, Field } from '../../reading';
import { memeTexte, similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { actionDuTitre, nomDeFiche, suiventLePlan, valeurDe } from './fiches';

/** Above, the two name one level in two ways: plan/niveaux-divergents says it. */
const MEME_NIVEAU = 0.4;
const ENTETE =
  /^\W*(?:axe|enjeu|orientation|th[èe]me|th[ée]matique|priorit[ée]|objectif\s+g[ée]n[ée]ral|OG(?=\W*\d))(?:\s*(?:n\s?[°º]\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z](?!\p{L}))\s*[:.–—)→-]*|\s*:)\s*/iu;

/** A fiche that names a level, with the levels under which the plan places its action. */
interface FicheSituee {
  readonly lue: FicheAction;
  readonly key: string;
  readonly dit: Field;
  readonly duPlan: readonly Field[];
}

type Niveau = (lue: FicheAction, action: Action) => Omit<FicheSituee, 'dit'> & { readonly dit: Field | null };

/** « Axe 2 – Jeunesse », « Thématique : Jeunesse » → « Jeunesse ». */
const sansEntete = (texte: string): string => texte.replace(ENTETE, '').trim() || texte;

const presents = (fields: readonly (Field | null)[]): readonly Field[] =>
  fields.flatMap((field) => field ?? []);

const axe: Niveau = (lue, action) => {
  const orientation = valeurDe(lue, 'orientations');
  return {
    lue,
    key: lue.key,
    dit: valeurDe(lue, 'axe') ?? (orientation && ENTETE.test(orientation.value) ? orientation : null),
    duPlan: presents([action.axe, action.enjeu, action.objectifGeneral]),
  };
};

const objectifGeneral: Niveau = (lue, action) => ({
  lue,
  key: `${lue.key}:objectif`,
  dit: valeurDe(lue, 'objectifsGeneraux'),
  duPlan: presents([action.objectifGeneral]),
});

function situer(lue: FicheAction, action: Action | null, niveau: Niveau): readonly FicheSituee[] {
  const { dit, ...situee } = action ? niveau(lue, action) : { dit: null, duPlan: [], lue, key: lue.key };
  return dit && situee.duPlan.length > 0 ? [{ ...situee, dit }] : [];
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

function constater({ lue, key, dit, duPlan }: FicheSituee): Report<'ailleurs'>[] {
  const [plan] = duPlan;
  if (!plan) return [];
  return [
    {
      message: 'ailleurs',
      data: { fiche: nomDeFiche(lue), dit: dit.value, plan: plan.value },
      at: dit,
      related: [plan],
      key,
      confidence: lue.confidence,
      expected: plan.value,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'ailleurs'>> {
  const paires = lecture.fiches.map((lue) => ({ lue, action: actionDuTitre(lue, lecture) }));
  for (const niveau of [axe, objectifGeneral]) {
    const situees = paires.flatMap(({ lue, action }) => situer(lue, action, niveau));
    if (!suiventLePlan(situees.filter(accord).length, situees.length)) continue;
    for (const situee of situees) if (!accord(situee) && estAilleurs(situee)) yield* constater(situee);
  }
}

const ACTIONS = [
  ['Petite enfance', 'Ouvrir une crèche familiale'],
  ['Petite enfance', 'Renforcer le relais'],
  ['Jeunesse', 'Équiper un local pour les adolescents'],
  ['Parentalité', 'Proposer une médiation familiale'],
] as const;

/** A plan by axes, or by another level, and its fiches; `axes` are those that the fiches name. */
function classeurDe(axes: readonly string[], duPlan = 'Thématique', deFiche = 'Axe'): MiniClasseur {
  const plan = ACTIONS.map(([dessus, action], rang) => [dessus, rang + 1, action]);
  const fiches = ACTIONS.map(([, titre], rang) => {
    const numero = String(rang + 1);
    return [`Fiche ${numero}`, [...fiche({ numero, titre }), [deFiche, axes[rang] ?? null]]] as const;
  });
  return {
    Plan: [['Plan d’actions'], [duPlan, 'N°', 'Action'], ...plan],
    ...Object.fromEntries(fiches),
  };
}

export const ficheAxeDivergent = defineRule({
  meta: {
    id: 'fiche/axe-divergent',
    titre: 'Fiche sous un autre axe ou objectif général que dans le plan',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ailleurs: {
      quoi: 'La {fiche} se range sous « {dit} », et le plan sous « {plan} ».',
      pourquoi: 'Le bilan compterait cette action au mauvais endroit.',
      queFaire: 'Choisissez la place de l’action, et écrivez-la aux deux endroits.',
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
        attendu: ['Fiche 3!B13'],
      },
      {
        nom: 'une fiche sous un axe que le plan n’a pas',
        classeur: classeurDe(['Petite enfance', 'Petite enfance', 'Jeunesse', 'Logement']),
        attendu: ['Fiche 4!B13'],
      },
      {
        nom: 'une fiche sous l’objectif général d’une autre',
        classeur: classeurDe(
          ['OG 1 : Petite enfance', 'Petite enfance', 'OG 1.2 – Jeunesse', 'Jeunesse'],
          'Objectif général',
          'Objectif général',
        ),
        attendu: ['Fiche 4!B13'],
      },
    ],
  },
});

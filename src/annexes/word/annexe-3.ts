import type { FileChild, ISectionOptions } from 'docx';
import { rangeesDeChamps } from '../annexe-3/fiches';
import { fichesImprimees } from '../annexe-3/formulaire';
import type { ChampImprime, FicheImprimee } from '../annexe-3/formulaire';
import { estNiveau, memeNiveau, styleDuPlan, valeurDuPlan } from '../annexe-3/niveaux';
import { LEGENDE, nouveautesDe } from '../annexe-3/nouveautes';
import { largeursDuPlan } from '../annexe-3/largeurs-plan';
import { colonnesDuPlan, enteteDe, plansPrevus } from '../annexe-3/plans';
import type { ActionPrevue, ColonnePlan, PlanPrevu } from '../annexe-3/plans';
import type { Matiere } from '../matiere';
import { largeurUtile, section } from './page';
import { tableau } from './tableau';
import type { CelluleWord, RangeeWord } from './tableau';
import { note, titre, titreDePartie } from './titres';

const TITRE = 'Annexe 3';
/** Room to write in a field that stands empty, in twips. */
const HAUTEUR_A_REMPLIR = 900;

function rangeesDeLAction({ objectifs }: ActionPrevue): number {
  return Math.max(1, objectifs.length);
}

/** Number of rows over which an action and those after it share a level; null when the action before has begun it. */
function hauteurDuNiveau(
  { actions }: PlanPrevu,
  rang: number,
  niveau: ColonnePlan,
  colonnes: readonly ColonnePlan[],
): number | null {
  const [action, precedente] = [actions[rang], actions[rang - 1]];
  if (!action || (precedente && memeNiveau(action, precedente, niveau, colonnes))) return null;
  let hauteur = 0;
  for (const suivante of actions.slice(rang)) {
    if (!memeNiveau(action, suivante, niveau, colonnes)) break;
    hauteur += rangeesDeLAction(suivante);
  }
  return hauteur;
}

function rangeesDuPlan(plan: PlanPrevu, colonnes: readonly ColonnePlan[]): RangeeWord[] {
  const entete: RangeeWord = {
    cellules: colonnes.map((colonne) => ({ value: enteteDe(colonne), aspect: 'entete' })),
    entete: true,
  };
  return [
    entete,
    ...plan.actions.flatMap((action, rang) =>
      Array.from({ length: rangeesDeLAction(action) }, (_, objectif) => ({
        cellules: colonnes.flatMap((colonne): CelluleWord[] => {
          const value = valeurDuPlan(action, colonne, objectif);
          if (colonne === 'objectif') return [{ value, aspect: 'texte' }];
          if (objectif > 0) return [];
          if (!estNiveau(colonne)) return [{ value, aspect: 'texte', rowSpan: rangeesDeLAction(action) }];
          const rowSpan = hauteurDuNiveau(plan, rang, colonne, colonnes);
          return rowSpan === null
            ? []
            : [{ value, aspect: styleDuPlan(colonne) === 'niveau' ? 'libelle' : 'texte', rowSpan }];
        }),
      })),
    ),
  ];
}

function planEnTableau(plan: PlanPrevu, rang: number, legende: readonly FileChild[]): readonly FileChild[] {
  const colonnes = colonnesDuPlan(plan);
  return [
    titreDePartie(plan.titre, rang > 0),
    ...legende,
    tableau(
      rangeesDuPlan(plan, colonnes),
      largeursDuPlan(plan, colonnes, 'landscape'),
      largeurUtile('landscape'),
    ),
  ];
}

function rangeesDeChamp(champs: readonly ChampImprime[]): RangeeWord[] {
  const seul = champs.length === 1 ? { columnSpan: 2 } : {};
  const vide = champs.some(({ runs }) => runs.length === 0);
  return [
    { cellules: champs.map(({ intitule }) => ({ value: intitule, aspect: 'entete', ...seul })) },
    {
      cellules: champs.map(({ runs }) => ({ value: { runs }, aspect: 'texte', ...seul })),
      ...(vide ? { hauteur: HAUTEUR_A_REMPLIR } : {}),
    },
  ];
}

function ficheEnTableau(fiche: FicheImprimee, rang: number): readonly FileChild[] {
  const { bandeau, objectifsDEntete } = fiche;
  const entete: RangeeWord[] = [
    { cellules: [{ value: objectifsDEntete.join('\n'), aspect: 'texte', columnSpan: 2 }] },
  ];
  const rangees = [
    ...(objectifsDEntete.length > 0 ? entete : []),
    ...rangeesDeChamps(fiche).flatMap(rangeesDeChamp),
  ];
  return [
    titreDePartie([bandeau, fiche.titre].filter(Boolean).join(' – '), rang > 0),
    tableau(rangees, [1, 1], largeurUtile('portrait')),
  ];
}

/** Annexe 3 as a document: the synthesis on its side, then a fiche a page. */
export function annexe3EnSections(matiere: Matiere): readonly ISectionOptions[] {
  const nouveautes = nouveautesDe(matiere);
  const legende = nouveautes.connues ? [note(LEGENDE)] : [];
  const plans = plansPrevus(matiere, nouveautes).flatMap((plan, rang) => planEnTableau(plan, rang, legende));
  const fiches = fichesImprimees(matiere, nouveautes).flatMap(ficheEnTableau);
  return [
    ...(plans.length > 0 ? [section(matiere, TITRE, 'landscape', [titre(TITRE), ...plans])] : []),
    ...(fiches.length > 0
      ? [
          section(
            matiere,
            TITRE,
            'portrait',
            plans.length > 0 ? [...legende, ...fiches] : [titre(TITRE), ...legende, ...fiches],
          ),
        ]
      : []),
  ];
}

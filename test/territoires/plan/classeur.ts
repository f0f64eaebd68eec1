import type { Communes } from '../../../src/referentiel';
import type { MiniClasseur } from '../../../src/rules';
import { epciTemoins } from '../controler';
import { DISPOSITIONS_DES_FICHES, type DispositionDesFiches } from './dispositions-des-fiches';
import {
  DISPOSITIONS_DU_PLAN,
  type DispositionDuPlan,
  type Feuilles,
  type Ligne,
} from './dispositions-du-plan';
import { actionsDuPlan, planVrai, type Numerotation, type PlanVrai } from './plan-vrai';

const NUMEROTATIONS: readonly Numerotation[] = ['continue', 'bis', 'parAxe', 'parObjectif', 'anouveau'];

export type Partie = 'convention' | 'plan' | 'fiches' | 'suivi';

/** A plan, and the ways in which its workbook prints it. */
export interface Essai {
  readonly nom: string;
  readonly plan: PlanVrai;
  readonly graine: number;
  readonly disposition: DispositionDuPlan;
  readonly fiches: DispositionDesFiches;
}

/** Every layout of plan with every layout of fiches, numbers and EPCI turning. */
export function essais(communes: Communes, tours: number): readonly Essai[] {
  const epcis = epciTemoins(communes, 12);
  const croises = DISPOSITIONS_DU_PLAN.flatMap((disposition) =>
    DISPOSITIONS_DES_FICHES.map((fiches) => ({ disposition, fiches })),
  );
  return Array.from({ length: tours }, () => croises)
    .flat()
    .flatMap(({ disposition, fiches }, graine) => {
      const epci = epcis[graine % epcis.length];
      const numerotation = numerotationPour(disposition, fiches, graine);
      if (!epci) return [];
      const plan = planVrai(epci, numerotation, graine);
      const nom = `${disposition.nom} · ${fiches.nom} · ${numerotation} · ${epci.nom} · graine ${graine}`;
      return [{ nom, plan, graine, disposition, fiches }];
    });
}

/** Numbers that run anew need to say their axe; those of a row a fiche do not. */
function numerotationPour(
  { nom }: DispositionDuPlan,
  fiches: DispositionDesFiches,
  graine: number,
): Numerotation {
  if (nom.startsWith('Objectifs généraux')) return 'parObjectif';
  const tour = Math.floor(graine / DISPOSITIONS_DES_FICHES.length) + graine;
  const choix = NUMEROTATIONS[tour % NUMEROTATIONS.length] ?? 'continue';
  const sansAxe = fiches.nom === 'une ligne par fiche';
  return choix === 'parObjectif' || (choix === 'anouveau' && sansAxe) ? 'continue' : choix;
}

const FEUILLE_DE_SUIVI = 'Suivi des actions';

function suivi(plan: PlanVrai): Feuilles {
  const lignes = actionsDuPlan(plan)
    .filter(({ titre }) => titre !== '')
    .map(({ numero, titre, fiche, statut, avancement }): Ligne => {
      return [numero, titre, fiche?.pilote ?? null, statut, avancement, null];
    });
  const entete = ['N°', 'Action', 'Pilote', 'Statut', 'Taux de réalisation', 'Commentaires'];
  return { [FEUILLE_DE_SUIVI]: [entete, ...lignes] };
}

function convention({ debut, fin, epci }: PlanVrai): Feuilles {
  return {
    Convention: [
      [`Convention territoriale globale ${debut}-${fin}`],
      [epci.nom],
      [`Période : du 1er janvier ${debut} au 31 décembre ${fin}`],
    ],
  };
}

/** An action without a title is one that the plan has lost: only its fiche is left. */
function planImprime(plan: PlanVrai): PlanVrai {
  const axes = plan.axes.map((axe) => ({ ...axe, actions: axe.actions.filter(({ titre }) => titre !== '') }));
  return { ...plan, axes };
}

/** The sheets of each part; one workbook in three has a table of suivi. */
export function parties({ plan, graine, disposition, fiches }: Essai): Readonly<Record<Partie, Feuilles>> {
  return {
    convention: convention(plan),
    plan: disposition.feuilles(planImprime(plan)),
    fiches: fiches.feuilles(plan, graine),
    suivi: graine % 3 === 0 ? suivi(plan) : {},
  };
}

export function classeurDe(essai: Essai): MiniClasseur {
  return Object.assign({}, ...Object.values(parties(essai))) as MiniClasseur;
}

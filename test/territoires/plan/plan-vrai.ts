import type { Epci } from '../../../src/referentiel';
import { Hasard } from '../hasard';
import { THEMES, type ActionInventee } from './actions-inventees';

export interface ObjectifVrai {
  readonly numero: string;
  readonly libelle: string;
}

/** What a fiche says; texts that a correct workbook could hold. */
export interface FicheVraie {
  readonly numero: string;
  readonly titre: string;
  readonly objectifs: readonly ObjectifVrai[];
  readonly pilote: string;
  readonly publicCible: string;
  readonly diagnostic: string;
  readonly modalites: string;
  readonly echeances: string;
  readonly resultats: string;
  readonly partenaires: string;
  readonly indicateurs: string;
}

export interface ActionVraie {
  readonly numero: string;
  readonly titre: string;
  readonly objectifs: readonly ObjectifVrai[];
  readonly fiche: FicheVraie | null;
  readonly statut: string;
  readonly avancement: string;
}

export interface AxeVrai {
  readonly numero: number;
  readonly nom: string;
  readonly enjeu: string;
  readonly actions: readonly ActionVraie[];
}

/** How actions are numbered: across axes, anew in each, with the number of their axe, and with a « bis » here and there. */
export type Numerotation = 'continue' | 'anouveau' | 'parAxe' | 'parObjectif' | 'bis';

export interface PlanVrai {
  readonly epci: Epci;
  readonly debut: number;
  readonly fin: number;
  readonly numerotation: Numerotation;
  readonly axes: readonly AxeVrai[];
}

const ACTIONS_PAR_AXE = [2, 4] as const;
const STATUTS: readonly (readonly [string, string])[] = [
  ['Réalisée', '100 %'],
  ['En cours', '50 %'],
  ['En cours', '30 %'],
  ['Partiellement atteinte', '60 %'],
  ['Non réalisée', '0 %'],
  ['Abandonnée', '0 %'],
];

function numeroDe(numerotation: Numerotation, axe: number, place: number, total: number): string {
  if (numerotation === 'anouveau') return String(place);
  if (numerotation === 'parAxe') return `${axe}.${place}`;
  if (numerotation === 'parObjectif') return `${axe}.${Math.ceil(place / 2)}.${((place - 1) % 2) + 1}`;
  return String(total);
}

function echeance(hasard: Hasard, debut: number, fin: number): string {
  const annee = hasard.entier(debut, fin);
  return hasard.parmi([
    'Durée de la convention',
    `Période de la CTG ${debut}-${fin}`,
    `${debut}-${fin}`,
    `Fin ${annee}`,
    `1er semestre ${annee}`,
    `À compter de septembre ${Math.min(annee, fin - 1)}`,
    `Juin ${annee}`,
    `${debut} : étude\n${debut + 1} : mise en œuvre`,
    `Rentrée ${annee}`,
    'Tout au long de la convention',
    `2e trimestre ${annee}`,
    `Étude en ${debut} / ouverture fin ${fin}`,
    `Du 01/09/${debut} au 31/08/${fin}`,
    `${annee}`,
  ]);
}

function pilote(hasard: Hasard, epci: Epci): string {
  return hasard.parmi([
    epci.nom,
    'Caf',
    'Chargé de coopération CTG',
    'Service enfance jeunesse',
    'Coordination petite enfance',
    'Caf et MSA',
    'Vice-présidence aux solidarités',
    'Département',
    'Élu référent enfance',
  ]);
}

function fiche(
  hasard: Hasard,
  plan: Pick<PlanVrai, 'epci' | 'debut' | 'fin'>,
  action: Omit<ActionVraie, 'fiche'>,
  { public: publicCible, constat, mesure }: ActionInventee,
): FicheVraie {
  const { numero, titre, objectifs } = action;
  const [premier, deuxieme] = objectifs.map(({ libelle }) => libelle.toLowerCase());
  const parObjectif = hasard.chance(0.3);
  return {
    numero,
    titre,
    objectifs,
    pilote: pilote(hasard, plan.epci),
    publicCible,
    diagnostic: `${constat} Le groupe de travail réuni pour « ${titre} » l’a confirmé.`,
    modalites: parObjectif
      ? objectifs.map((o) => `Pour l’objectif ${o.numero} : un groupe de suivi`).join('\n')
      : `Une équipe projet pour ${premier ?? ''}. Un point d’étape avant de ${deuxieme ?? ''}.`,
    echeances: echeance(hasard, plan.debut, plan.fin),
    resultats: `À terme : ${deuxieme ?? ''} et tenir le cap fixé. ${constat}`,
    partenaires: hasard
      .melange(['Caf', 'MSA', 'Département', 'Associations', 'Écoles'])
      .slice(0, 3)
      .join(', '),
    indicateurs: `${mesure} : ${hasard.entier(3, 60)}\n${hasard.parmi(['Nombre de partenaires associés', 'Taux de satisfaction'])} : ${hasard.entier(5, 90)}${hasard.chance(0.5) ? ' %' : ''}`,
  };
}

/** A correct plan of an EPCI, with a fiche for each of its actions. */
export function planVrai(epci: Epci, numerotation: Numerotation, graine: number): PlanVrai {
  const hasard = new Hasard(graine);
  const debut = hasard.entier(2023, 2026);
  const cadre = { epci, debut, fin: debut + hasard.entier(3, 4), numerotation };
  let total = 0;
  let bis = numerotation === 'bis';
  const axes = hasard
    .melange(THEMES)
    .slice(0, hasard.entier(3, 5))
    .map(({ nom, enjeu, actions }, rang) => {
      const axe = rang + 1;
      const inventees = hasard.melange(actions).slice(0, hasard.entier(...ACTIONS_PAR_AXE));
      const vraies = inventees.map((inventee, place) => {
        const suivi = bis && total === 3;
        if (suivi) bis = false;
        else total += 1;
        const numero = numeroDe(numerotation, axe, place + 1, total) + (suivi ? ' bis' : '');
        return actionVraie(hasard, cadre, numero, inventee);
      });
      return { numero: axe, nom, enjeu, actions: vraies };
    });
  return { ...cadre, axes };
}

function actionVraie(
  hasard: Hasard,
  cadre: Pick<PlanVrai, 'epci' | 'debut' | 'fin'>,
  numero: string,
  inventee: ActionInventee,
): ActionVraie {
  const [statut, avancement] = hasard.parmi(STATUTS);
  const base = numero.replace(' bis', 'bis');
  const objectifs = inventee.objectifs
    .slice(0, hasard.entier(2, 3))
    .map((libelle, rang) => ({ numero: `${base}.${rang + 1}`, libelle }));
  const action = { numero, titre: inventee.titre, objectifs, statut, avancement };
  return { ...action, fiche: fiche(hasard, cadre, action, inventee) };
}

export const actionsDuPlan = ({ axes }: PlanVrai): readonly ActionVraie[] =>
  axes.flatMap(({ actions }) => actions);

/** The plan with the action of this title changed, or taken away. */
export function changerAction(
  plan: PlanVrai,
  titre: string,
  changer: (action: ActionVraie) => ActionVraie | null,
): PlanVrai {
  return {
    ...plan,
    axes: plan.axes.map((axe) => ({
      ...axe,
      actions: axe.actions.flatMap((action) => (action.titre === titre ? (changer(action) ?? []) : action)),
    })),
  };
}

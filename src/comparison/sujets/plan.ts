import type { Action, Lecture, Objectif, Plan } from '../../reading';
import { champTexte, traitEnMots, traitExact } from '../sujet';
import type { Sujet } from '../sujet';

/** An action, and the objectifs under it. */
export interface SujetAction {
  readonly sujet: Sujet;
  readonly action: Action;
}

function traitsDe({ numero, titre, axe, enjeu }: Action, territoire: string | null) {
  return [
    ...traitExact('territoire', 2, territoire),
    ...traitExact('numero', 2, numero?.value.texte),
    ...traitEnMots('titre', 6, titre.value),
    ...traitEnMots('axe', 1, axe?.value),
    ...traitEnMots('enjeu', 1, enjeu?.value),
  ];
}

function sujetAction(action: Action, { territoire }: Plan): Sujet {
  const { numero, titre, cells } = action;
  return {
    objet: 'action',
    libelle: titre.value,
    numero: numero?.value.texte ?? null,
    lieu: territoire,
    cleLieu: territoire ?? '',
    traits: traitsDe(action, territoire),
    champs: [
      champTexte('intitule', 'Intitulé', [titre]),
      champTexte('axe', 'Axe', [action.axe]),
      champTexte('enjeu', 'Enjeu', [action.enjeu]),
      champTexte('objectifGeneral', 'Objectif général', [action.objectifGeneral]),
      champTexte('pilote', 'Pilote', [action.pilote]),
      champTexte('echeance', 'Échéance', [action.echeance]),
      champTexte('indicateur', 'Indicateurs', [action.indicateur]),
    ],
    miseEnPage: territoire ?? '',
    cells,
    confidence: action.confidence,
  };
}

export function sujetsActions({ plans }: Lecture): SujetAction[] {
  return plans.flatMap((plan) =>
    plan.actions.map((action) => ({ action, sujet: sujetAction(action, plan) })),
  );
}

/** "2" in "4.2", "2 bis": what is left of the number of an objectif once its action has another one. */
function dernierRang(numero: Objectif['numero']): string | null {
  if (!numero) return null;
  const { rangs, suffixe } = numero.value;
  return [rangs.at(-1), suffixe].filter((partie) => partie !== undefined && partie !== '').join(' ');
}

function intituleDe({ numero, titre }: Action): string {
  return numero ? `Action ${numero.value.texte}` : titre.value;
}

/** `cleAction` is the same for an action and for itself in the other version. */
export function sujetsObjectifs(action: Action, cleAction: string): Sujet[] {
  return action.objectifs.map(({ numero, libelle, cells }) => ({
    objet: 'objectif',
    libelle: libelle.value,
    numero: dernierRang(numero),
    lieu: intituleDe(action),
    cleLieu: cleAction,
    traits: [
      ...traitExact('action', 2, cleAction),
      ...traitExact('numero', 1, dernierRang(numero)),
      ...traitEnMots('libelle', 5, libelle.value),
    ],
    champs: [champTexte('intitule', 'Intitulé', [libelle])],
    miseEnPage: '',
    cells,
    confidence: action.confidence,
  }));
}

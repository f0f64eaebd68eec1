import { cellKey } from '../../workbook';
import type { Action, FicheAction, Field, Lecture, Numero, Objectif, Plan } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { citer } from '../message';

/** The place by which the user knows an action. */
export function lieuDAction({ numero, titre }: Action): Field<unknown> {
  return numero ?? titre;
}

/** How a message names an action: "action 3 bis", else its title. */
export function nomDAction({ numero, titre }: Action): string {
  return numero ? `action ${numero.value.texte}` : `action ${citer(titre.value)}`;
}

export function texteDuNumero(numeros: { readonly numero: Field<Numero> | null }): string | null {
  return numeros.numero?.value.texte ?? null;
}

/** An objectif with the actions that share it: those of one cell share all of theirs. */
export interface ObjectifSitue {
  readonly objectif: Objectif;
  readonly actions: readonly Action[];
}

function cleDObjectif({ libelle: { cells, printed }, numero }: Objectif): string {
  const lieu = cells[0] ? cellKey(cells[0]) : '';
  return `${lieu}|${numero?.value.texte ?? ''}|${printed}`;
}

/** The objectifs of a plan, each once. */
export const objectifsDuPlan = memoire(({ actions }: Plan): readonly ObjectifSitue[] => {
  const paires = actions.flatMap((action) => action.objectifs.map((objectif) => ({ objectif, action })));
  return [...grouper(paires, ({ objectif }) => cleDObjectif(objectif)).values()].flatMap((groupe) => {
    const [premiere] = groupe;
    return premiere ? [{ objectif: premiere.objectif, actions: groupe.map(({ action }) => action) }] : [];
  });
});

export function fichesDuPlan({ fiches }: Lecture, { key }: Plan): readonly FicheAction[] {
  return fiches.filter(({ plan }) => plan === key);
}

const CONDUITE =
  /\b(?:pilot|coordination|coordonner|gouvernance|animation de la (?:ctg|convention|d[ée]marche)|conduite de la|suivi (?:et|de la)|[ée]valu(?:er|ation) (?:de )?la (?:ctg|convention))/i;

/** Actions that conduct the convention itself have neither objectifs nor, often, a fiche. */
export function conduitLaConvention({ titre }: Action): boolean {
  return CONDUITE.test(titre.value);
}

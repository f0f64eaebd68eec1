import type { Action, Plan } from '../../src/reading';
import { normaliser } from '../../src/referentiel';

/** An action as a perfect reading gives it. */
export interface ActionAttendue {
  readonly territoire?: string;
  readonly axe_ou_enjeu: string | null;
  readonly action: string;
  /** "2 et 2 bis" stands for two actions. */
  readonly numero: string | null;
  readonly objectifs: readonly string[];
  readonly activites?: readonly string[];
}

export interface AppariementPlan {
  readonly paires: readonly { readonly attendue: ActionAttendue; readonly lue: Action }[];
  readonly manques: readonly ActionAttendue[];
  readonly deTrop: readonly Action[];
}

function eclater(attendue: ActionAttendue): readonly ActionAttendue[] {
  const numeros = (attendue.numero ?? '').split(/\s*(?:,| et )\s*/);
  return numeros.map((numero) => ({ ...attendue, numero: numero === '' ? null : numero }));
}

function memes(attendue: ActionAttendue, lue: Action): boolean {
  if ((lue.numero?.value.texte ?? null) !== attendue.numero) return false;
  return normaliser(lue.titre.value) === normaliser(attendue.action);
}

/** Pairs each expected action with the one read that has its number and its title. */
export function apparierPlan(attendues: readonly ActionAttendue[], plans: readonly Plan[]): AppariementPlan {
  const libres = new Set(plans.flatMap(({ actions }) => actions));
  const paires: AppariementPlan['paires'][number][] = [];
  const manques: ActionAttendue[] = [];
  for (const attendue of attendues.flatMap(eclater)) {
    const lue = [...libres].find((candidate) => memes(attendue, candidate));
    if (!lue) manques.push(attendue);
    else {
      libres.delete(lue);
      paires.push({ attendue, lue });
    }
  }
  return { paires, manques, deTrop: [...libres] };
}

/** What stands above an action, and what stands under it. */
function niveaux(lue: Action): { readonly dessus: string; readonly dessous: readonly string[] } {
  const dessus = [lue.enjeu, lue.axe, lue.objectifGeneral].map((field) => normaliser(field?.value ?? ''));
  const dessous = lue.objectifs.map(({ libelle }) => normaliser(libelle.value));
  return { dessus: dessus.join(' '), dessous };
}

/** Objectifs of the key found under the action, or above it where they are general; its enjeu found above. */
export function exactitudesPlan({ paires }: AppariementPlan): readonly {
  readonly champ: string;
  readonly justes: number;
  readonly total: number;
  readonly ecarts: readonly string[];
}[] {
  const objectifs = paires.flatMap(({ attendue, lue }) => {
    const { dessus, dessous } = niveaux(lue);
    return [...attendue.objectifs, ...(attendue.activites ?? [])].map((texte) => ({
      texte: `${lue.numero?.value.texte ?? '∅'} : ${texte}`,
      juste:
        dessous.some((libelle) => libelle !== '' && normaliser(texte).endsWith(libelle)) ||
        dessus.includes(normaliser(texte)),
    }));
  });
  const enjeux = paires.flatMap(({ attendue: { axe_ou_enjeu: enjeu }, lue }) =>
    enjeu === null ? [] : [{ texte: enjeu, juste: niveaux(lue).dessus.includes(normaliser(enjeu)) }],
  );
  return [
    { champ: 'objectifs', dits: objectifs },
    { champ: 'enjeu', dits: enjeux },
  ].map(({ champ, dits }) => {
    const ecarts = dits.filter(({ juste }) => !juste).map(({ texte }) => texte);
    return { champ, justes: dits.length - ecarts.length, total: dits.length, ecarts };
  });
}

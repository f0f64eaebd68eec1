import type { Field, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { cleDeTexte, ecarts, memeTexte } from '../ressemblance';
import { suiventLePlan } from './fiches';

/** What a fiche or a row of the suivi says of the pilote of an action, and what the plan says. */
export interface Pilotage<T> {
  readonly sujet: T;
  readonly dit: Field;
  readonly duPlan: Field;
}

/** Two names in a cell: the plan may name one, the fiche both. « Meurthe-et-Moselle » is one. */
const PLUSIEURS = /[\n;,/+&]|\s[–—-]\s|(?<![\p{L}-])(?:et|ou|avec)(?![\p{L}-])/iu;

export function pilotageDe<T>(
  sujet: T,
  dit: Field | null,
  duPlan: Field | null | undefined,
): readonly Pilotage<T>[] {
  if (!dit || !duPlan || PLUSIEURS.test(dit.value) || PLUSIEURS.test(duPlan.value)) return [];
  return [{ sujet, dit, duPlan }];
}

const accord = ({ dit, duPlan }: Pilotage<unknown>): boolean => memeTexte(dit.value, duPlan.value);

/** « CCPO » and its full name, « Mairie » and « Service jeunesse de la mairie » are one pilote. */
function seConfondent({ dit, duPlan }: Pilotage<unknown>): boolean {
  const [un, autre] = [cleDeTexte(dit.value), cleDeTexte(duPlan.value)];
  return (
    un.includes(autre) || autre.includes(un) || ecarts(duPlan.value, dit.value).every(({ leger }) => leger)
  );
}

/** Institutions that are no service of one another, by the keys of their names. */
const INSTITUTIONS: readonly RegExp[] = [
  /^(?:caf|caisse de allocations familiales)\b/,
  /^(?:msa|mutualite sociale agricole)\b/,
  /^(?:conseil )?departement(?:al)?\b/,
  /^(?:conseil )?region(?:al)?\b/,
  /^(?:commune|ville|mairie)\b/,
  /^(?:communaute|cc|ca|cu|agglomeration|metropole)\b/,
  /^syndicat\b/,
  /^association\b/,
];

const institutionDe = ({ value }: Field): number =>
  INSTITUTIONS.findIndex((forme) => forme.test(cleDeTexte(value)));

function deuxInstitutions({ dit, duPlan }: Pilotage<unknown>): boolean {
  const [une, autre] = [institutionDe(dit), institutionDe(duPlan)];
  return une >= 0 && autre >= 0 && une !== autre;
}

/** The names under which the plan knows its pilotes: a name that it never gives may be a service of the one it does. */
function pilotesDuPlan({ plans }: Lecture): ReadonlySet<string> {
  const actions = plans.flatMap((plan) => plan.actions);
  return new Set(grouper(actions, ({ pilote }) => pilote && cleDeTexte(pilote.value)).keys());
}

/** Where most repeat the pilotes of the plan, those that name another. */
export function autresPilotes<T>(
  pilotages: readonly Pilotage<T>[],
  lecture: Lecture,
): readonly Pilotage<T>[] {
  if (!suiventLePlan(pilotages.filter(accord).length, pilotages.length)) return [];
  const connus = pilotesDuPlan(lecture);
  return pilotages.filter((pilotage) => {
    const estUnAutre = connus.has(cleDeTexte(pilotage.dit.value)) || deuxInstitutions(pilotage);
    return estUnAutre && !seConfondent(pilotage);
  });
}

import type { Action, LigneSuivi, Plan } from '../../reading';
import { suitesDe } from '../plan/suites';
import { cleDeTexte, direEcarts, ecarts, memeTexte, similitude } from '../ressemblance';
import type { Report } from '../rule';
import type { LigneSuivie } from './suivies';

export type MalNommee = 'autreAction' | 'autreNumero' | 'autreTitre';

/** Less alike, the number and the words speak of two actions. */
const SANS_RAPPORT = 0.2;
const PART_MAL_NOMMEE = 0.25;
/** Where fewer rows repeat the titles of the plan, the suivi words them in its own way. */
const PART_RECOPIEE = 0.6;
const RECOPIEES_MIN = 3;

/** A row whose words are not those of the action that its number names, nor near them. */
function autreAction(ligne: LigneSuivi, action: Action): Report<MalNommee>[] {
  const { numero, objectif } = ligne;
  const textes = [action.titre, ...action.objectifs.map(({ libelle }) => libelle)];
  const dits = [ligne.action, objectif].flatMap((field) => field ?? []);
  const proche = textes.some(({ value }) => dits.some((dit) => similitude(value, dit.value) >= SANS_RAPPORT));
  if (!numero || !ligne.action || proche || numero.value.texte !== action.numero?.value.texte) return [];
  return [
    {
      message: 'autreAction',
      data: { numero: numero.value.texte, plan: action.titre.value, suivi: ligne.action.value },
      at: ligne.action,
      related: [action.titre],
      key: ligne.key,
      confidence: ligne.confidence,
    },
  ];
}

/** A row that bears a number of no action, and the words of one that has another. */
function autreNumero(
  { numero, key, confidence }: LigneSuivi,
  action: Action,
  connus: ReadonlySet<string>,
): Report<MalNommee>[] {
  const attendu = action.numero?.value.texte;
  if (!numero || attendu === undefined || connus.has(numero.value.texte)) return [];
  return [
    {
      message: 'autreNumero',
      data: { numero: numero.value.texte, attendu, action: action.titre.value },
      at: numero,
      related: [action.titre],
      key,
      confidence,
      actual: numero.value.texte,
      expected: attendu,
    },
  ];
}

/** A title cut short says the same, as does one that small words or letters part. */
function seValent(plan: string, dit: string): boolean {
  const [un, autre] = [cleDeTexte(plan), cleDeTexte(dit)];
  return un.includes(autre) || autre.includes(un) || ecarts(plan, dit).every(({ leger }) => leger);
}

const NOMS = { un: 'dans le plan', autre: 'dans le suivi' };

/** A row whose words are near those of its action, and tell another thing. */
function autreTitre(
  { numero, action: dite, key, confidence }: LigneSuivi,
  action: Action,
): Report<MalNommee>[] {
  const plan = action.titre.value;
  if (!dite || numero?.value.texte !== action.numero?.value.texte) return [];
  if (similitude(plan, dite.value) < SANS_RAPPORT || seValent(plan, dite.value)) return [];
  return [
    {
      message: 'autreTitre',
      data: { plan, suivi: dite.value, ecart: direEcarts(plan, dite.value, NOMS) },
      at: dite,
      related: [action.titre],
      key,
      confidence,
      expected: plan,
    },
  ];
}

function numerosDe({ actions }: Plan): readonly string[] {
  const objectifs = actions.flatMap((action) => action.objectifs);
  return [...actions, ...objectifs].flatMap(({ numero }) => numero?.value.texte ?? []);
}

/** Numbers that the plan lost by a slip of its own, which another rule tells. */
function perdusParLePlan(plan: Plan): readonly string[] {
  const { repetitions, trous } = suitesDe(plan);
  return [
    ...trous.flatMap(({ manquants }) => manquants),
    ...repetitions.flatMap(({ attendu }) => attendu ?? []),
  ];
}

/** Rows that name another action than their number does; where most do, the numbers count something else. */
export function malNommees(
  suivies: readonly LigneSuivie[],
  plans: readonly Plan[],
): readonly Report<MalNommee>[] {
  const connus = new Set(plans.flatMap((plan) => [...numerosDe(plan), ...perdusParLePlan(plan)]));
  const trouvees = suivies.flatMap(({ ligne, action }) =>
    action ? [...autreAction(ligne, action), ...autreNumero(ligne, action, connus)] : [],
  );
  return trouvees.length > Math.max(1, suivies.length * PART_MAL_NOMMEE) ? [] : trouvees;
}

/** Rows that word the title of their action otherwise, where the others repeat it. */
export function autrementTitrees(suivies: readonly LigneSuivie[]): readonly Report<MalNommee>[] {
  const recopiees = suivies.filter(
    ({ ligne, action }) => ligne.action && action && memeTexte(ligne.action.value, action.titre.value),
  ).length;
  if (recopiees < RECOPIEES_MIN || recopiees < suivies.length * PART_RECOPIEE) return [];
  return suivies.flatMap(({ ligne, action }) => (action ? autreTitre(ligne, action) : []));
}

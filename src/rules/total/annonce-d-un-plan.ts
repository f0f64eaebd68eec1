import type { ChiffreAnnonce, Lecture } from '../../reading';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

const ACTIONS_MIN = 3;
/** A figure further from what was read counts something else. */
const PART_D_ECART_MAX = 0.5;

/** What the plan of the workbook, or its fiches, give of « 12 actions »; null when one way of counting is right. */
export function reponseDuPlan(
  { objet, nombre }: ChiffreAnnonce,
  { plans, fiches }: Lecture,
): ReponseDuTableau | null {
  const [lu, ...autres] = plans;
  if (!lu || autres.length > 0 || lu.avenant) return null;
  const { actions } = lu;
  const titres = new Map(actions.map(({ titre }) => [titre.value, titre]));
  const numeros = new Set(actions.flatMap(({ numero }) => numero?.value.texte ?? []));
  const objectifs = actions.reduce((somme, action) => somme + action.objectifs.length, 0);
  const comptes = [actions.length, titres.size, numeros.size, objectifs, fiches.length];
  const elements = objet === 'fiches' ? fiches.flatMap(({ titre }) => titre ?? []) : [...titres.values()];
  const trouve = objet === 'fiches' ? fiches.length : titres.size;
  const loin = Math.abs(trouve - nombre.value) > Math.max(trouve, nombre.value) * PART_D_ECART_MAX;
  if (comptes.includes(nombre.value) || trouve < ACTIONS_MIN || loin) return null;
  return { nature: 'compte', elements, trouve };
}

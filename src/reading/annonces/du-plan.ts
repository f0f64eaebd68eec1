import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce, ObjetAnnonce } from '../records';
import { annonceSansListe, comptesDans } from './comptes';

const TEXTE_MAX = 300;
const COMPTES_DU_PLAN: ReadonlySet<ObjetAnnonce> = new Set(['actions', 'fiches', 'axes', 'objectifs']);
/** « Le plan d’action comporte », « se décline en ». */
const PLAN_QUI_COMPTE =
  /(?<!\p{L})plan(?:\s+d\s?[’']?\s*actions?)?(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:compte|comporte|comprend|contient|regroupe|r[ée]unit|rassemble|d[ée]clin[eé]|compos[eé]|articul[eé]|structur[eé])(?!\p{L})/iu;
/** Another plan, or a part of this one. */
const AUTRE_COMPTE =
  /(?<!\p{L})(?:pr[ée]c[ée]dent|ancien|premi[èe]re|derni[èe]re|dont|nouve|suppl[ée]ment|environ|prioritaire|par axe|par an|chaque|chacun)\p{L}*/iu;

/** The actions, fiches, axes or objectifs that a sentence gives to the plan: « 4 axes et 11 fiches actions ». */
export function annoncesDuPlan(c: Case): readonly ChiffreAnnonce[] {
  const { texte } = c;
  if (texte.length > TEXTE_MAX || !PLAN_QUI_COMPTE.test(texte) || AUTRE_COMPTE.test(texte)) return [];
  const comptes = comptesDans(texte).filter(({ objet }) => COMPTES_DU_PLAN.has(objet));
  if (new Set(comptes.map(({ objet }) => objet)).size !== comptes.length) return [];
  return comptes.map((compte) => ({ ...annonceSansListe(c, compte), duPlan: true }));
}

import { reconnaitreStatut } from '../../referentiel';
import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce, ObjetAnnonce } from '../records';
import { annonceSansListe, comptesDans, UNE_PART } from './comptes';

const TEXTE_MAX = 300;
const COMPTES_DU_PLAN: ReadonlySet<ObjetAnnonce> = new Set(['actions', 'fiches', 'axes', 'objectifs']);
/** « Le plan d’action comporte », « se décline en ». */
const PLAN_QUI_COMPTE =
  /(?<!\p{L})plan(?:\s+d\s?[’']?\s*actions?)?(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:compte|comporte|comprend|contient|regroupe|r[ée]unit|rassemble|d[ée]clin[eé]|compos[eé]|articul[eé]|structur[eé])(?!\p{L})/iu;
/** Another plan, or a part of this one. */
const AUTRE_COMPTE =
  /(?<!\p{L})(?:pr[ée]c[ée]dent|ancien|premi[èe]re|derni[èe]re|dont|nouve|suppl[ée]ment|environ|prioritaire|par axe|par an|chaque|chacun)\p{L}*/iu;

function duPlan(c: Case): readonly ChiffreAnnonce[] {
  const { texte } = c;
  if (!PLAN_QUI_COMPTE.test(texte) || AUTRE_COMPTE.test(texte)) return [];
  const comptes = comptesDans(texte).filter(({ objet }) => COMPTES_DU_PLAN.has(objet));
  if (new Set(comptes.map(({ objet }) => objet)).size !== comptes.length) return [];
  return comptes.map((compte) => ({ ...annonceSansListe(c, compte), portee: 'plan' }));
}

/** "3 actions sur 10 sont réalisées", "Sur 10 actions, 3 sont réalisées": how many of how many, in what state. */
const ACTIONS_SUIVIES: readonly RegExp[] = [
  /(?<!\p{L})(?<faites>\d+) actions? sur (?:les )?(?<toutes>\d+) (?:sont|ont été) (?<etat>\p{L}+)(?!\p{L}| (?:ou|et) en )/u,
  /(?<!\p{L})Sur (?:les )?(?<toutes>\d+) actions[^.;\d]{0,30}, (?<faites>\d+) (?:sont|ont été) (?<etat>\p{L}+)(?!\p{L}| (?:ou|et) en )/u,
];

function actionsComptees(c: Case, printed: string): readonly ChiffreAnnonce[] {
  const comptes = comptesDans(`${printed} actions`);
  return comptes.map((compte) => ({ ...annonceSansListe(c, compte), portee: 'suivi' }));
}

/** The actions of a suivi, and those of them that are in the state that the sentence says. */
function duSuivi(c: Case): readonly ChiffreAnnonce[] {
  const dit = ACTIONS_SUIVIES.map((motif) => motif.exec(c.texte)?.groups).find((groupes) => groupes);
  const statut = reconnaitreStatut(dit?.['etat'] ?? '');
  const faites = statut ? actionsComptees(c, dit?.['faites'] ?? '') : [];
  return [
    ...actionsComptees(c, dit?.['toutes'] ?? ''),
    ...faites.map((annonce) => (statut ? { ...annonce, statut } : annonce)),
  ];
}

/** "8 communes du pays sur 50 accueillent au moins un équipement": those where the lists have equipments. */
const COMMUNES_EQUIPEES =
  /^\s*(?:au total,?\s+|soit\s+)?\d+\s+communes(?!\p{L})[^.;:]{0,80}(?<!\p{L})(?:accueillent|soutiennent|disposent|comptent|portent|gèrent|possèdent)(?!\p{L})[^.;:]{0,30}(?<!\p{L})(?:équipements?|structures?|services?)(?!\p{L})|(?<!\p{L})(?:équipements?|structures?|services?)(?!\p{L})[^.;:\d]{0,40}(?<!\p{L})dans\s+\d+\s+communes(?!\p{L})/iu;
/** « au moins un » is any; « sur 50 » is the territory. */
const SANS_EFFET = /au moins une?(?!\p{L})|(?<!\p{L})sur (?:les )?\d+/giu;

function desCommunes(c: Case): readonly ChiffreAnnonce[] {
  if (!COMMUNES_EQUIPEES.test(c.texte) || UNE_PART.test(c.texte.replace(SANS_EFFET, ''))) return [];
  const comptes = comptesDans(c.texte).filter(({ objet }) => objet === 'communes');
  const [seul, ...autres] = comptes;
  if (!seul || autres.length > 0) return [];
  return [{ ...annonceSansListe(c, { ...seul, nom: 'communes' }), portee: 'equipements' }];
}

/** What a sentence counts without listing it, and where it is to be found: in the plan, the suivi, the lists of equipments. */
export function annoncesDesPhrases(c: Case): readonly ChiffreAnnonce[] {
  if (typeof c.cell.value !== 'string' || c.texte.length > TEXTE_MAX) return [];
  return [...duPlan(c), ...duSuivi(c), ...desCommunes(c)];
}

import { normaliser } from '../../referentiel';
import type { Action, FicheAction, Plan, Tableau } from '../records';
import { CONFIANCE_SANS_ACTION } from './grille';
import { familleDe, familles } from './familles';
import { schemaDe } from './schema';

const COMMUNS_MIN = 0.5;
const TITRE_ENTIER = /\bannexe\b|\bplans?\s+d['’]?\s*actions?\b/i;
const TITRE_DE_PARTIE = /\b(?:axe|enjeu|th[eé]matique|volet|orientation|socle)s?\b/i;
const ANNEES = /\b(20\d\d)\s*(?:[-–—/]|à|a|et)\s*(20\d\d)\b/;
const DUREE_MAX = 8;
const AVENANT = /\bavenant\b/i;

type Groupe = Action[];

function numeros(actions: readonly Action[]): ReadonlySet<string> {
  return new Set(actions.flatMap(({ numero }) => numero?.value.texte ?? []));
}

function profondeur(actions: readonly Action[]): number {
  return actions.find(({ numero }) => numero)?.numero?.value.rangs.length ?? 0;
}

/** A table that bears a title of plan and numbers its actions again from the start opens another plan. */
function ouvreUnPlan(plan: readonly Action[], table: readonly Action[]): boolean {
  const titre = table[0]?.tableau.titre?.value ?? '';
  if (!TITRE_ENTIER.test(titre) || plan[0]?.tableau.titre?.cells[0] === table[0]?.tableau.titre?.cells[0])
    return false;
  if (profondeur(plan) !== profondeur(table)) return true;
  const connus = numeros(plan);
  const siens = [...numeros(table)];
  const communs = siens.filter((numero) => connus.has(numero)).length;
  return siens.length > 0 && communs >= siens.length * COMMUNS_MIN && !TITRE_DE_PARTIE.test(titre);
}

function parTableau(actions: readonly Action[]): readonly Groupe[] {
  const groupes = new Map<Tableau, Groupe>();
  for (const action of actions) groupes.set(action.tableau, [...(groupes.get(action.tableau) ?? []), action]);
  return [...groupes.values()];
}

function decouper(actions: readonly Action[]): readonly Groupe[] {
  const plans: Groupe[] = [];
  for (const table of parTableau(actions)) {
    const dernier = plans.at(-1);
    if (dernier && !ouvreUnPlan(dernier, table)) dernier.push(...table);
    else plans.push([...table]);
  }
  return plans;
}

/** Tables where objectifs stand for actions only count when nothing else says what will be done. */
function sansResumes(actions: readonly Action[]): readonly Action[] {
  const sures = actions.filter(({ confidence }) => confidence > CONFIANCE_SANS_ACTION);
  return sures.length > 0 ? sures : actions;
}

function periodeDe(tableaux: readonly Tableau[]): Plan['periode'] {
  for (const { titre } of tableaux) {
    const [printed, debut = '', fin = ''] = ANNEES.exec(titre?.value ?? '') ?? [];
    const duree = Number(fin) - Number(debut);
    if (!titre || printed === undefined || duree < 1 || duree > DUREE_MAX) continue;
    return { debut: `${debut}-01-01`, fin: `${fin}-12-31`, field: { ...titre, value: printed, printed } };
  }
  return null;
}

function parleDAvenant({ cellules, titre, sheet }: Tableau): boolean {
  if (AVENANT.test(titre?.value ?? '') || AVENANT.test(sheet)) return true;
  return [...cellules].some(({ field }) => AVENANT.test(field.printed));
}

function planDe(actions: readonly Action[], key: string, territoire: string | null): Plan {
  const tableaux = [...new Set(actions.map(({ tableau }) => tableau))];
  return {
    key,
    territoire,
    tableaux,
    actions: actions.map((action) => ({ ...action, plan: key })),
    schema: schemaDe(actions),
    avenant: tableaux.some(parleDAvenant),
    periode: periodeDe(tableaux),
    avecObjectifs: actions.some(({ objectifs }) => objectifs.length > 0),
  };
}

/** The plans of a workbook: by families of sheets when it holds several territories, else by titles. */
export function grouperEnPlans(actions: readonly Action[], fiches: readonly FicheAction[]): readonly Plan[] {
  const retenues = sansResumes(actions);
  const feuilles = [...retenues, ...fiches].map(({ tableau }) => tableau.sheet);
  const connues = familles(feuilles);
  const parFamille = new Map<string | null, Groupe>();
  for (const action of retenues) {
    const famille = familleDe(action.tableau.sheet, connues);
    parFamille.set(famille, [...(parFamille.get(famille) ?? []), action]);
  }
  const groupes = [...parFamille].flatMap(([famille, siennes]) =>
    decouper(siennes).map((groupe) => ({ famille, groupe })),
  );
  return groupes.map(({ famille, groupe }, rang) => {
    const nom = famille ?? `plan ${String(rang + 1)}`;
    return planDe(groupe, normaliser(nom).replaceAll(' ', '-'), famille);
  });
}

import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { familleDe, familles } from '../plan/familles';
import { lignesHors } from '../feuille/occupation';
import type { KindTableau, Plan, Renvoi, Tableau, TitreNumerote } from '../records';
import { annonceDesRenvois, mentionsDe } from './mentions';
import { titresDe } from './titres';

export interface LectureRenvois {
  readonly renvois: readonly Renvoi[];
  readonly titres: readonly TitreNumerote[];
}

const LIGNES_PAR_TRANCHE = 200;

/** Tells which plan a cell speaks for: the one of its table, of its sheet, of its territory. */
function rattacheur(plans: readonly Plan[], territoires: ReadonlySet<string>): (c: Case) => string | null {
  const tableaux = plans.flatMap((plan) => plan.tableaux.map((tableau) => ({ plan, tableau })));
  return ({ sheet, row }) => {
    if (plans.length === 1) return plans[0]?.key ?? null;
    const dedans = tableaux.find(
      ({ tableau: { sheet: nom, range } }) => nom === sheet && row >= range.top && row <= range.bottom,
    );
    const famille = familleDe(sheet, territoires);
    const duTerritoire =
      famille === null ? undefined : plans.find(({ territoire }) => territoire === famille);
    return dedans?.plan.key ?? duTerritoire?.key ?? null;
  };
}

/** The label of a form lies on the left of its value, or right above it. */
function estAnnoncee(c: Case, { cases }: Ligne, dessus: Ligne | undefined): boolean {
  const gauche = cases[cases.indexOf(c) - 1];
  const haut = dessus?.row === c.row - 1 ? caseEn(dessus, c.column) : null;
  return [gauche, haut].some((autre) => autre && annonceDesRenvois(autre.texte));
}

function renvoisDe(c: Case, annoncees: boolean, planDe: (c: Case) => string | null): readonly Renvoi[] {
  return mentionsDe(c, annoncees).flatMap(({ cible, numeros, confidence }) =>
    numeros.map(({ numero, debut, fin }) => ({
      cible,
      numero: { value: numero, printed: c.texte.slice(debut, fin), cells: c.lieu },
      plan: planDe(c),
      confidence,
    })),
  );
}

/** Tables that cite nothing and may be long. */
const SANS_RENVOI: ReadonlySet<KindTableau> = new Set<KindTableau>(['equipements']);

/** Reads the mentions of fiches, annexes, objectifs, actions and articles, and numbered headings, in every text but in the lists of equipments. */
export function* lireRenvois(
  feuilles: readonly Feuille[],
  plans: readonly Plan[],
  tableaux: readonly Tableau[],
): Generator<string, LectureRenvois, void> {
  const territoires = familles(feuilles.map(({ sheet }) => sheet.name));
  const planDe = rattacheur(plans, territoires);
  const renvois: Renvoi[] = [];
  const titres: TitreNumerote[] = [];
  for (const feuille of feuilles) {
    const lignes = lignesHors(feuille, tableaux, SANS_RENVOI);
    for (const [rang, ligne] of lignes.entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
      const dessus = lignes[rang - 1];
      for (const c of ligne.cases) renvois.push(...renvoisDe(c, estAnnoncee(c, ligne, dessus), planDe));
    }
    titres.push(...titresDe(feuille, lignes, territoires));
  }
  return { renvois, titres };
}

import type { Cellule, Tableau } from '../../reading';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** Headers that stand over sums of money. */
const ARGENT = /d[ée]penses?|recettes?|montants?|co[ûu]ts?|budgets?|financ/iu;
/** Figures that a total does not add up. */
const NE_S_ADDITIONNE_PAS =
  /taux|(?<!\p{L})part|%|moyen|dur[ée]e|ann[ée]e|date|(?<!\p{L})n\s?[°º]|prix|unit/iu;
/** Under the name of a financeur or « Total », sums of money are known by their size. */
const GRANDE_SOMME = 1000;
const TOTAL = /^\s*tota(?:l|ux)(?:\s+g[ée]n[ée]ra(?:l|ux))?(?!\p{L})/iu;
const SOUS_TOTAL = /^\s*sous[\s-]*tota(?:l|ux)/iu;
const SOMME_ECRITE = /^\s*(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:,(\d{1,2}))?\s*(?:€|euros?)?\s*$/iu;
const LIGNES_MIN = 3;
const UN_EURO = 1;
const EUROS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

const ligneDe = ({ field }: Cellule): number => field.cells[0]?.row ?? 0;
const colonneDe = ({ field }: Cellule): number => field.cells[0]?.column ?? 0;

/** A sum of money; null for words, that may hold one more. */
function sommeDe({ field: { value, printed } }: Cellule): number | null {
  if (typeof value === 'number') return value;
  const [, entier, decimales = '0'] = SOMME_ECRITE.exec(printed) ?? [];
  return entier === undefined ? null : Number(`${entier.replace(/[\s.]/g, '')}.${decimales}`);
}

interface Compte {
  readonly total: Cellule;
  readonly parties: readonly Cellule[];
}

/** The sums of a column from its header, or from the total above, down to the total. */
function comptesDe(
  colonne: readonly Cellule[],
  totaux: ReadonlySet<number>,
  entete: number,
): readonly Compte[] {
  const rows = [entete, ...[...totaux].sort((a, b) => a - b)];
  return colonne
    .filter((cellule) => totaux.has(ligneDe(cellule)))
    .map((total) => {
      const debut = rows.findLast((row) => row < ligneDe(total)) ?? entete;
      const parties = colonne.filter((autre) => ligneDe(autre) > debut && ligneDe(autre) < ligneDe(total));
      return { total, parties };
    });
}

function lignesQuiDisent(cellules: readonly Cellule[], forme: RegExp): ReadonlySet<number> {
  return new Set(cellules.filter(({ field }) => forme.test(field.printed)).map(ligneDe));
}

/** A column of figures only: a financeur, « Total ». */
function estDArgent(entete: string, parties: readonly Cellule[]): boolean {
  if (ARGENT.test(entete)) return true;
  const montants = parties.flatMap(({ field: { value } }) => (typeof value === 'number' ? [value] : []));
  return (
    !NE_S_ADDITIONNE_PAS.test(entete) &&
    montants.length === parties.length &&
    montants.every((montant) => Number.isInteger(montant)) &&
    montants.some((montant) => montant >= GRANDE_SOMME)
  );
}

/** The totals of the columns of money; none where sub-totals would be counted twice. */
function comptesDuTableau({ cellules: lues, colonnes }: Tableau): readonly Compte[] {
  const cellules = [...lues];
  const totaux = lignesQuiDisent(cellules, TOTAL);
  if (totaux.size === 0 || lignesQuiDisent(cellules, SOUS_TOTAL).size > 0) return [];
  const parColonne = grouper(cellules, colonneDe);
  return colonnes.flatMap(({ column, entete }) => {
    if (!entete) return [];
    const comptes = comptesDe(parColonne.get(column) ?? [], totaux, entete.cells[0]?.row ?? 0);
    return comptes.filter(({ parties }) => estDArgent(entete.value, parties));
  });
}

function juger({ total, parties }: Compte): Report<'total'>[] {
  const sommes = parties.map(sommeDe);
  const affiche = sommeDe(total);
  if (affiche === null || parties.length < LIGNES_MIN || sommes.includes(null)) return [];
  const somme = sommes.reduce<number>((cumul, une) => cumul + (une ?? 0), 0);
  // The row of each axe may bear the sum of its actions: each is then counted twice.
  if ([affiche, 2 * affiche].some((attendue) => Math.abs(somme - attendue) < UN_EURO)) return [];
  const [enClair, attendu] = [affiche, somme].map((nombre) => EUROS.format(nombre));
  return [
    {
      message: 'total',
      data: { affiche: enClair ?? '', somme: attendu ?? '', lignes: parties.length },
      at: total.field,
      related: parties.map(({ field }) => field),
      actual: String(affiche),
      expected: String(somme),
      calcul: `${sommes.map((une) => EUROS.format(une ?? 0)).join(' + ')} = ${attendu ?? ''}, et non ${enClair ?? ''}`,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'total'>> {
  for (const { tableaux } of lecture.plans) yield* tableaux.flatMap(comptesDuTableau).flatMap(juger);
}

const ENTETE = ['Axe', 'N°', 'Action', 'Pilote', 'Budget prévisionnel'];
const plan = (...budgets: readonly (string | number)[]) => ({
  Plan: [
    ['Plan d’actions'],
    ENTETE,
    ['Familles', 1, 'Ouvrir un lieu d’accueil', 'Mairie', budgets[0] ?? ''],
    ['Familles', 2, 'Harmoniser les tarifs', 'Caf', budgets[1] ?? ''],
    ['Jeunesse', 3, 'Ouvrir un local', 'Mairie', budgets[2] ?? ''],
    ['Total', '', '', '', budgets[3] ?? ''],
  ],
});

const planFinance = (caf: readonly number[], annees: readonly number[]) => ({
  Plan: [
    ['Plan d’actions'],
    ['N°', 'Action', 'Caf de la Vallée', 'Année'],
    [1, 'Ouvrir un lieu d’accueil', caf[0] ?? '', annees[0] ?? ''],
    [2, 'Harmoniser les tarifs', caf[1] ?? '', annees[1] ?? ''],
    [3, 'Ouvrir un local', caf[2] ?? '', annees[2] ?? ''],
    ['Total', '', caf[3] ?? '', annees[3] ?? ''],
  ],
});

export const planBudgetTotal = defineRule({
  meta: {
    id: 'plan/budget-total',
    titre: 'Total du budget des actions',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    total: {
      quoi: 'Le total affiche {affiche}. Les montants des actions donnent ensemble {somme}. Lignes comptées : {lignes}.',
      pourquoi: 'Le budget du plan doit être la somme de celui de ses actions.',
      queFaire: 'Corrigez le total, ou le montant faux parmi ceux qu’il additionne.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'le total des montants', classeur: plan(12000, 4000, 2000, 18000) },
      {
        nom: 'des montants écrits en toutes lettres',
        classeur: plan('12 000 €', '4000 €', 2000, '18 000 €'),
      },
      {
        nom: 'des financeurs justes, des années que le total ne somme pas',
        classeur: planFinance([12000, 3000, 4000, 19000], [2025, 2026, 2026, 2027]),
      },
      {
        nom: 'la ligne d’un axe porte la somme de ses actions',
        classeur: planFinance([18000, 12000, 6000, 18000], [2025, 2026, 2026, 2027]),
      },
      { nom: 'un montant qui n’est pas encore connu', classeur: plan(12000, 'À définir', 2000, 18000) },
    ],
    invalid: [
      {
        nom: 'un total faux sous le nom d’un financeur',
        classeur: planFinance([12000, 3000, 4000, 91000], [2025, 2026, 2026, 2027]),
        attendu: ['Plan!C6'],
      },
      {
        nom: 'un total trop grand',
        classeur: plan(12000, 4000, 2000, 28000),
        attendu: ['Plan!E6'],
      },
      {
        nom: 'un montant écrit avec son signe',
        classeur: plan('12 000 €', '4 000 €', '2 000 €', '17 000 €'),
        attendu: ['Plan!E6'],
      },
    ],
  },
});

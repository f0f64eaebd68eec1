import type { SheetSpec, SpecValue } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { Zone } from '../feuille';
import type { Matiere } from '../matiere';
import { origineDe, pageDe } from '../page';
import { LEGENDE } from './nouveautes';
import type { Nouveautes } from './nouveautes';
import { colonnesDuPlan, enteteDe } from './plans';
import type { ActionPrevue, ColonnePlan, PlanPrevu } from './plans';

const HAUTEUR_TITRE = 26;
/** Characters of each column. */
const LARGEURS: Readonly<Record<ColonnePlan, number>> = {
  enjeu: 22,
  axe: 20,
  objectifGeneral: 30,
  numero: 9,
  action: 34,
  objectif: 48,
  pilote: 20,
  echeance: 16,
  indicateur: 26,
};
/** Levels above the action: one text stands over several. */
const NIVEAUX: ReadonlySet<ColonnePlan> = new Set(['enjeu', 'axe', 'objectifGeneral']);

/** The texts above an action that must be the same for two actions to share a cell. */
function cleDuNiveau(
  { cellules }: ActionPrevue,
  niveau: ColonnePlan,
  colonnes: readonly ColonnePlan[],
): string {
  const jusque = colonnes.slice(0, colonnes.indexOf(niveau) + 1);
  return jusque.map((colonne) => (colonne === 'objectif' ? '' : cellules[colonne].texte)).join('\n');
}

/** Which rows of the sheet an action takes. */
interface Rangs {
  readonly top: number;
  readonly bottom: number;
}

function valeurDe(action: ActionPrevue, colonne: ColonnePlan, rang: number): SpecValue {
  if (colonne === 'objectif') {
    const runs = action.objectifs[rang];
    return runs ? { runs } : null;
  }
  const { texte, nouveau } = action.cellules[colonne];
  if (rang > 0 || texte === '') return null;
  return nouveau ? { runs: [{ text: texte, bold: true }] } : texte;
}

class EcriturePlan {
  constructor(
    private readonly feuille: Feuille,
    private readonly plan: PlanPrevu,
    private readonly colonnes: readonly ColonnePlan[],
  ) {}

  ecrire(): void {
    this.feuille.ligne(this.colonnes.map((colonne) => cellule(enteteDe(colonne), 'entete')));
    const rangs = this.plan.actions.map((action, rang) =>
      this.ecrireAction(action, this.plan.actions[rang - 1]),
    );
    this.fusionnerNiveaux(rangs);
  }

  private ecrireAction(action: ActionPrevue, precedente: ActionPrevue | undefined): Rangs {
    const top = this.feuille.hauteur;
    const nombre = Math.max(1, action.objectifs.length);
    for (let rang = 0; rang < nombre; rang += 1) {
      this.feuille.zones(
        this.colonnes.map((colonne, column) => this.zone(action, precedente, colonne, column, rang)),
      );
    }
    const bottom = this.feuille.hauteur - 1;
    this.colonnes.forEach((colonne, column) => {
      if (colonne === 'objectif' || NIVEAUX.has(colonne)) return;
      this.feuille.fusionner({ top, left: column, bottom, right: column });
    });
    return { top, bottom };
  }

  private zone(
    action: ActionPrevue,
    precedente: ActionPrevue | undefined,
    colonne: ColonnePlan,
    column: number,
    rang: number,
  ): Zone {
    const niveau = NIVEAUX.has(colonne);
    const redit = niveau && precedente !== undefined && this.memeNiveau(action, precedente, colonne);
    return {
      value: redit ? null : valeurDe(action, colonne, rang),
      style: niveau ? 'libelle' : 'texte',
      column,
      seule: colonne !== 'objectif',
    };
  }

  private memeNiveau(action: ActionPrevue, precedente: ActionPrevue, niveau: ColonnePlan): boolean {
    return cleDuNiveau(action, niveau, this.colonnes) === cleDuNiveau(precedente, niveau, this.colonnes);
  }

  private fusionnerNiveaux(rangs: readonly Rangs[]): void {
    this.colonnes.forEach((colonne, column) => {
      if (NIVEAUX.has(colonne)) this.fusionnerNiveau(colonne, column, rangs);
    });
  }

  private fusionnerNiveau(niveau: ColonnePlan, column: number, rangs: readonly Rangs[]): void {
    const { actions } = this.plan;
    let debut = 0;
    actions.forEach((action, rang) => {
      const suivante = actions[rang + 1];
      if (suivante && this.memeNiveau(suivante, action, niveau)) return;
      const [premier, dernier] = [rangs[debut], rangs[rang]];
      debut = rang + 1;
      if (!premier || !dernier) return;
      this.feuille.fusionner({ top: premier.top, left: column, bottom: dernier.bottom, right: column });
    });
  }
}

function largeursDe(plans: readonly (readonly ColonnePlan[])[]): readonly number[] {
  const nombre = Math.max(...plans.map(({ length }) => length));
  return Array.from({ length: nombre }, (_, column) =>
    Math.max(...plans.map((colonnes) => LARGEURS[colonnes[column] ?? 'numero'])),
  );
}

/** The synthesis of annexe 3: the plans, one after the other. */
export function syntheseDuPlan(
  matiere: Matiere,
  plans: readonly PlanPrevu[],
  { connues }: Nouveautes,
): SheetSpec {
  const colonnes = plans.map(colonnesDuPlan);
  const feuille = new Feuille({
    name: 'Annexe 3 - Plan',
    kind: 'annexe-3',
    origin: origineDe(matiere),
    widths: largeursDe(colonnes),
    page: pageDe(matiere, 'Annexe 3', { orientation: 'landscape' }),
  });
  feuille.bande('Annexe 3', 'titre', undefined, HAUTEUR_TITRE);
  plans.forEach((plan, rang) => {
    if (rang > 0) feuille.vide();
    if (rang > 0) feuille.nouvellePage();
    feuille.bande(plan.titre, 'section');
    if (connues) feuille.bande(LEGENDE, 'note');
    new EcriturePlan(feuille, plan, colonnes[rang] ?? []).ecrire();
  });
  return feuille.spec();
}

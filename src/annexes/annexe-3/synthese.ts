import type { SheetSpec } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { Zone } from '../feuille';
import type { Matiere } from '../matiere';
import { HAUTEUR_MAX, hauteurDuTexte } from '../mesure';
import { origineDe, pageDe } from '../page';
import { estNiveau, memeNiveau, valeurDuPlan } from './niveaux';
import { LEGENDE } from './nouveautes';
import type { Nouveautes } from './nouveautes';
import { colonnesDuPlan, enteteDe, largeurDe } from './plans';
import type { ActionPrevue, ColonnePlan, PlanPrevu } from './plans';

const HAUTEUR_TITRE = 26;
/** Which rows of the sheet an action takes. */
interface Rangs {
  readonly top: number;
  readonly bottom: number;
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
    const nombre = Math.max(1, action.objectifs.length, this.rangeesPour(action));
    for (let rang = 0; rang < nombre; rang += 1) {
      this.feuille.zones(
        this.colonnes.map((colonne, column) => this.zone(action, precedente, colonne, column, rang)),
      );
    }
    const bottom = this.feuille.hauteur - 1;
    this.colonnes.forEach((colonne, column) => {
      if (colonne === 'objectif' || estNiveau(colonne)) return;
      this.feuille.reunir(column, top, bottom);
    });
    return { top, bottom };
  }

  /** Rows that the longest text beside an action needs: Excel bounds the height of one. */
  private rangeesPour({ cellules }: ActionPrevue): number {
    const hauteurs = this.colonnes.map((colonne) =>
      colonne === 'objectif' ? 0 : hauteurDuTexte(cellules[colonne].texte, largeurDe(colonne)),
    );
    return Math.ceil(Math.max(...hauteurs) / HAUTEUR_MAX);
  }

  private zone(
    action: ActionPrevue,
    precedente: ActionPrevue | undefined,
    colonne: ColonnePlan,
    column: number,
    rang: number,
  ): Zone {
    const niveau = estNiveau(colonne);
    const redit =
      niveau && precedente !== undefined && memeNiveau(action, precedente, colonne, this.colonnes);
    return {
      value: redit ? null : valeurDuPlan(action, colonne, rang),
      style: niveau && colonne !== 'objectifGeneral' ? 'niveau' : 'texte',
      column,
      aReunir: colonne !== 'objectif',
    };
  }

  private fusionnerNiveaux(rangs: readonly Rangs[]): void {
    this.colonnes.forEach((colonne, column) => {
      if (estNiveau(colonne)) this.fusionnerNiveau(colonne, column, rangs);
    });
  }

  private fusionnerNiveau(niveau: ColonnePlan, column: number, rangs: readonly Rangs[]): void {
    const { actions } = this.plan;
    let debut = 0;
    actions.forEach((action, rang) => {
      const suivante = actions[rang + 1];
      if (suivante && memeNiveau(suivante, action, niveau, this.colonnes)) return;
      const [premier, dernier] = [rangs[debut], rangs[rang]];
      debut = rang + 1;
      if (!premier || !dernier) return;
      this.feuille.reunir(column, premier.top, dernier.bottom);
    });
  }
}

function largeursDe(plans: readonly (readonly ColonnePlan[])[]): readonly number[] {
  const nombre = Math.max(...plans.map(({ length }) => length));
  return Array.from({ length: nombre }, (_, column) =>
    Math.max(...plans.map((colonnes) => largeurDe(colonnes[column] ?? 'numero'))),
  );
}

/** The synthesis of annexe 3: the plans, one after the other. */
export function syntheseDuPlan(
  matiere: Matiere,
  plans: readonly PlanPrevu[],
  { connues }: Nouveautes,
): SheetSpec {
  const colonnes = plans.map(colonnesDuPlan);
  const entete = connues ? 3 : 2;
  const titleRows = plans.length === 1 ? { titleRows: { first: entete, last: entete } } : {};
  const feuille = new Feuille({
    name: 'Annexe 3 - Plan',
    kind: 'annexe-3',
    origin: origineDe(matiere),
    widths: largeursDe(colonnes),
    page: pageDe(matiere, 'Annexe 3', { orientation: 'landscape', ...titleRows }),
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

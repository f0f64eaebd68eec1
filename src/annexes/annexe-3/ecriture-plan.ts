import { cellule } from '../feuille';
import type { Feuille, Zone } from '../feuille';
import { HAUTEUR_MAX, sommeDe } from '../mesure';
import { estNiveau, memeNiveau, styleDuPlan, valeurDuPlan } from './niveaux';
import { enteteDe } from './plans';
import type { ActionPrevue, ColonnePlan, PlanPrevu } from './plans';

/** A group goes whole to the next page when that leaves no more than this share of the page empty. */
const PART_PERDUE = 0.4;

/** Rows of actions, from the first to the last, that share a text. */
interface Groupe {
  readonly premier: number;
  readonly dernier: number;
}

/** Writes the table of a plan: an action a group of rows, the levels above it merged over their actions. */
export class EcriturePlan {
  private readonly hauteurs: readonly number[];
  private readonly groupes: ReadonlyMap<ColonnePlan, readonly Groupe[]>;

  constructor(
    private readonly feuille: Feuille,
    private readonly plan: PlanPrevu,
    private readonly colonnes: readonly ColonnePlan[],
  ) {
    const niveaux = colonnes.filter(estNiveau);
    this.groupes = new Map(niveaux.map((niveau) => [niveau, this.groupesDe(niveau)]));
    this.hauteurs = this.mesurer();
  }

  ecrire(): void {
    this.feuille.ligne(this.colonnes.map((colonne) => cellule(enteteDe(colonne), 'entete')));
    const debuts = new Map<ColonnePlan, number>();
    this.plan.actions.forEach((action, rang) => {
      if (this.doitTourner(rang)) this.tournerLaPage(rang, debuts);
      this.ecrireAction(action, rang, debuts);
      this.fermerNiveaux(rang, debuts);
    });
  }

  private groupesDe(niveau: ColonnePlan): readonly Groupe[] {
    const groupes: Groupe[] = [];
    let premier = 0;
    this.plan.actions.forEach((action, rang) => {
      const suivante = this.plan.actions[rang + 1];
      if (suivante && memeNiveau(suivante, action, niveau, this.colonnes)) return;
      groupes.push({ premier, dernier: rang });
      premier = rang + 1;
    });
    return groupes;
  }

  /** Points of each action; the text of a level that is higher than its actions makes them all higher. */
  private mesurer(): readonly number[] {
    const hauteurs = this.plan.actions.map((action) => this.hauteurPropre(action));
    for (const [niveau, groupes] of this.groupes) {
      for (const { premier, dernier } of groupes) {
        const action = this.plan.actions[premier];
        if (!action) continue;
        const manque = this.hauteurDuTexte(action, niveau) - sommeDe(hauteurs.slice(premier, dernier + 1));
        if (manque <= 0) continue;
        for (let rang = premier; rang <= dernier; rang += 1) {
          hauteurs[rang] = (hauteurs[rang] ?? 0) + manque / (dernier - premier + 1);
        }
      }
    }
    return hauteurs;
  }

  private hauteurPropre(action: ActionPrevue): number {
    const objectifs = sommeDe(
      action.objectifs.map((_, rang) => this.hauteurDuTexte(action, 'objectif', rang)),
    );
    const autres = this.colonnes.filter((colonne) => colonne !== 'objectif' && !estNiveau(colonne));
    return Math.max(objectifs, ...autres.map((colonne) => this.hauteurDuTexte(action, colonne)));
  }

  private hauteurDuTexte(action: ActionPrevue, colonne: ColonnePlan, rang = 0): number {
    const column = this.colonnes.indexOf(colonne);
    const value = valeurDuPlan(action, colonne, rang);
    return this.feuille.hauteurPour([{ value, style: styleDuPlan(colonne), column }]);
  }

  /** A page turns before an action that does not fit on it, or before a group that the next one would hold whole. */
  private doitTourner(rang: number): boolean {
    if (rang === 0) return false;
    if (!this.feuille.tient(this.hauteurs[rang] ?? 0)) return true;
    return [...this.groupes].some(([niveau, groupes]) => {
      const groupe = groupes.find(({ premier }) => premier === rang);
      const action = this.plan.actions[rang];
      if (!groupe || !action) return false;
      if (!this.feuille.tient(this.hauteurDuTexte(action, niveau))) return true;
      return this.feuille.partLibre <= PART_PERDUE && !this.feuille.tient(this.hauteurDuGroupe(groupe));
    });
  }

  private hauteurDuGroupe({ premier, dernier }: Groupe): number {
    return sommeDe(this.hauteurs.slice(premier, dernier + 1));
  }

  /** What goes on to another page says its levels again, where their text has room. */
  private tournerLaPage(rang: number, debuts: Map<ColonnePlan, number>): void {
    const dernier = this.feuille.hauteur - 1;
    for (const [niveau, top] of debuts) this.reunir(niveau, top, dernier);
    debuts.clear();
    this.feuille.nouvellePage();
    for (const [niveau, groupes] of this.groupes) {
      const groupe = groupes.find(({ premier, dernier: fin }) => premier < rang && rang <= fin);
      const action = this.plan.actions[rang];
      if (!groupe || !action) continue;
      const place = this.hauteurDuGroupe({ ...groupe, premier: rang });
      if (place < this.hauteurDuTexte(action, niveau)) debuts.set(niveau, this.feuille.hauteur);
    }
  }

  private ecrireAction(action: ActionPrevue, rang: number, debuts: Map<ColonnePlan, number>): void {
    const top = this.feuille.hauteur;
    const voulue = this.hauteurs[rang] ?? 0;
    const rangees = Math.max(1, action.objectifs.length, Math.ceil(voulue / HAUTEUR_MAX));
    for (let rangee = 0; rangee < rangees; rangee += 1) {
      this.feuille.zones(
        this.colonnes.map((colonne, column) => this.zone(action, colonne, column, rangee, debuts)),
      );
    }
    const bottom = this.feuille.hauteur - 1;
    this.feuille.grandir(top, bottom, voulue);
    for (const colonne of this.colonnes) {
      if (estNiveau(colonne)) debuts.set(colonne, debuts.get(colonne) ?? top);
      else if (colonne !== 'objectif') this.reunir(colonne, top, bottom);
    }
  }

  private zone(
    action: ActionPrevue,
    colonne: ColonnePlan,
    column: number,
    rangee: number,
    debuts: ReadonlyMap<ColonnePlan, number>,
  ): Zone {
    const dejaDit = estNiveau(colonne) && debuts.has(colonne);
    return {
      value: dejaDit ? null : valeurDuPlan(action, colonne, rangee),
      style: styleDuPlan(colonne),
      column,
      aReunir: colonne !== 'objectif',
    };
  }

  private fermerNiveaux(rang: number, debuts: Map<ColonnePlan, number>): void {
    for (const [niveau, groupes] of this.groupes) {
      if (!groupes.some(({ dernier }) => dernier === rang)) continue;
      this.reunir(niveau, debuts.get(niveau) ?? this.feuille.hauteur - 1, this.feuille.hauteur - 1);
      debuts.delete(niveau);
    }
  }

  private reunir(colonne: ColonnePlan, top: number, bottom: number): void {
    this.feuille.reunir(this.colonnes.indexOf(colonne), top, bottom);
  }
}

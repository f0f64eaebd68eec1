import { Cles } from '../equipements/cle';
import type { Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Action, Tableau } from '../records';
import { lireEntete } from './colonnes';
import { lireTitre, SANS_CONTEXTE } from './contexte';
import type { Contexte } from './contexte';
import { lireGrille } from './grille';
import type { PartieLue } from './grille';
import { lireListe } from './liste';

/** What a sheet gave. */
export interface LecturePlan {
  readonly tableaux: readonly Tableau[];
  readonly actions: readonly Action[];
}

/** Most rows of a workbook speak of something else: one look tells them apart. */
const PARLE_DU_PLAN =
  /action|objectif|enjeu|axe|th[eéè]m|annexe|volet|orientation|priorit|domaine|intitul|\bO\.?[GOS]\b|fiche|pilote|porteur|chef\s+de\s+file/i;
const LIGNES_PAR_TRANCHE = 100;

function parleDuPlan({ cases }: Ligne): boolean {
  return cases.some(({ texte }) => PARLE_DU_PLAN.test(texte));
}

/** Goes down a sheet from title to table. */
class Descente {
  readonly tableaux: Tableau[] = [];
  readonly actions: Action[] = [];
  private contexte: Contexte = SANS_CONTEXTE;
  private readonly cles = new Cles();

  constructor(
    private readonly feuille: Feuille,
    private readonly libre: (row: number) => boolean,
  ) {}

  /** Reads what begins at this rank, and gives the rank to go on from. */
  *avancer(rang: number): Generator<string, number, void> {
    const { lignes } = this.feuille;
    const ligne = lignes[rang];
    if (!ligne || !parleDuPlan(ligne) || !this.libre(ligne.row)) return rang + 1;
    const lue = yield* this.lire(rang);
    if (lue) return this.garder(lue);
    const titre = lireTitre(this.contexte, ligne, lignes[rang + 1]);
    if (titre) this.contexte = titre.contexte;
    return rang + (titre?.lignes ?? 1);
  }

  private *lire(rang: number): Generator<string, PartieLue | null, void> {
    const entete = lireEntete(this.feuille.lignes, rang);
    return entete
      ? yield* lireGrille(this.feuille, entete, rang, this.contexte, this.libre, this.cles)
      : lireListe(this.feuille, rang, this.contexte, this.libre, this.cles);
  }

  private garder({ tableau, actions, suite, contexte }: PartieLue): number {
    this.tableaux.push(tableau);
    this.actions.push(...actions);
    this.contexte = contexte;
    return suite;
  }
}

/** Reads the tables and lists of the plan d’action of a sheet. */
export function* lirePlan(feuille: Feuille, occupation: Occupation): Generator<string, LecturePlan, void> {
  const descente = new Descente(feuille, (row) => !occupation.occupeLigne(row));
  let pause = 0;
  for (let rang = 0; rang < feuille.lignes.length; rang = yield* descente.avancer(rang)) {
    if (rang >= pause) {
      yield feuille.sheet.name;
      pause = rang + LIGNES_PAR_TRANCHE;
    }
  }
  return { tableaux: descente.tableaux, actions: descente.actions };
}

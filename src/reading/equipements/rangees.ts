import type { TypeReconnu } from '../../referentiel';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { colonneDe } from './colonnes';
import type { Bloc } from './bloc';
import { estTheme, estVideDit } from './lignes-etrangeres';
import type { Outils } from './outils';
import type { PlanDeLecture } from './plan';

/** A row of a block, with the cells that are carried to it from above. */
export interface Rangee {
  readonly ligne: Ligne;
  /** The cell that stands for a column on this row: its own, the merged one or the one above. */
  case(column: number): Case | null;
  readonly groupe: Groupe | null;
}

/** A row that gives its type to the rows under it. */
export interface Groupe {
  readonly libelle: Case;
  readonly reconnu: TypeReconnu | null;
  nombre: number;
}

const COLONNES_D_UNE_LISTE = 3;
const COMPTE_FINAL = /\d\s*\)?\s*:?\s*$/;
const COMPTE = /\s*[(:–—-]?\s*\d{1,3}\s*(?:structures?|[eé]quipements?|services?)?\s*\)?\s*:?\s*$/i;

/** Type of a group row, which may count its equipments: "EAJE (7)". */
export function typeDeGroupe(texte: string, outils: Outils): TypeReconnu | null {
  const net = texte.replace(/\s*:\s*$/, '');
  return outils.type(net) ?? outils.type(net.replace(COMPTE, ''));
}

function celluleFusionnee(
  feuille: Feuille,
  row: number,
  column: number,
  premieres: Map<string, Case>,
): Case | null {
  const range = feuille.fusionVerticale(row, column);
  return range ? (premieres.get(`${range.top}:${range.left}`) ?? null) : null;
}

const LIGNES_PAR_TRANCHE = 250;

/** Rows of a block, group rows taken out, with what each inherits. */
export class Rangees {
  readonly groupes: Groupe[] = [];
  readonly rangees: Rangee[] = [];
  private groupe: Groupe | null = null;
  private readonly dernieres = new Map<number, Case>();
  private readonly fusionnees = new Map<string, Case>();

  constructor(
    private readonly bloc: Bloc,
    private readonly plan: PlanDeLecture,
    private readonly outils: Outils,
  ) {}

  /** Goes through the rows; yields now and then. */
  *parcourir(): Generator<string, this, void> {
    const { lignes, feuille } = this.bloc;
    for (const [rang, ligne] of lignes.entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
      this.prendre(ligne, lignes[rang + 1]);
    }
    return this;
  }

  private prendre(ligne: Ligne, suivante: Ligne | undefined): void {
    if (this.estThematique(ligne)) return this.oublierLeGroupe();
    for (const c of ligne.cases) this.retenir(c);
    const libelle = this.libelleDeGroupe(ligne, suivante);
    if (libelle) this.ouvrirGroupe(libelle);
    else if (this.ditQuelqueChose(ligne)) this.ajouter(ligne);
  }

  private estThematique({ cases: [seule, ...autres] }: Ligne): boolean {
    return (
      seule !== undefined && autres.length === 0 && !this.outils.type(seule.texte) && estTheme(seule.texte)
    );
  }

  private oublierLeGroupe(): void {
    this.groupe = null;
    const type = colonneDe(this.plan.colonnes, 'type');
    if (type) this.dernieres.delete(type.column);
  }

  /** A collectivité alone on its row is no equipment yet; "Néant" says that there is none. */
  private ditQuelqueChose({ cases: [seule, ...autres] }: Ligne): boolean {
    if (seule && autres.length === 0 && estVideDit(seule.texte)) {
      if (this.groupe?.nombre === 0) this.groupes.splice(this.groupes.indexOf(this.groupe), 1);
      return false;
    }
    const colonne = this.plan.colonnes.find(({ column }) => column === seule?.column);
    return autres.length > 0 || colonne?.role !== 'collectivite';
  }

  private retenir(c: Case): void {
    if (this.bloc.feuille.fusionVerticale(c.row, c.column)) this.fusionnees.set(`${c.row}:${c.column}`, c);
    if (this.plan.reportees.has(c.column)) this.dernieres.set(c.column, c);
  }

  private ouvrirGroupe(libelle: Case): void {
    this.groupe = { libelle, reconnu: typeDeGroupe(libelle.texte, this.outils), nombre: 0 };
    this.groupes.push(this.groupe);
    const type = colonneDe(this.plan.colonnes, 'type');
    if (type) this.dernieres.delete(type.column);
  }

  private ajouter(ligne: Ligne): void {
    const type = colonneDe(this.plan.colonnes, 'type');
    if (type && caseEn(ligne, type.column)) this.groupe = null;
    if (this.groupe) this.groupe.nombre += 1;
    const heritees = this.heritage(ligne);
    this.rangees.push({
      ligne,
      groupe: this.groupe,
      case: (column) => {
        const c = caseEn(ligne, column) ?? heritees?.get(column) ?? null;
        return c && !estVideDit(c.texte) ? c : null;
      },
    });
  }

  /** Cells that stand for the blank ones of a row; null when there are none, as in most rows. */
  private heritage(ligne: Ligne): ReadonlyMap<number, Case> | null {
    if (this.dernieres.size === 0 && this.fusionnees.size === 0) return null;
    const heritees = new Map<number, Case>();
    for (const { column } of this.plan.colonnes) {
      const c = caseEn(ligne, column) ? null : this.heritee(ligne.row, column);
      if (c) heritees.set(column, c);
    }
    return heritees.size > 0 ? heritees : null;
  }

  private heritee(row: number, column: number): Case | null {
    return (
      celluleFusionnee(this.bloc.feuille, row, column, this.fusionnees) ?? this.dernieres.get(column) ?? null
    );
  }

  /** The only cell of a row that names a type and stands above rows without one. */
  private libelleDeGroupe(ligne: Ligne, suivante: Ligne | undefined): Case | null {
    const [seule] = ligne.cases;
    if (!seule || ligne.cases.length > 1) return null;
    if (!this.peutGrouper(seule) && !this.titreDeListe(seule, suivante)) return null;
    if (this.bloc.feuille.fusionVerticale(seule.row, seule.column)) return null;
    const type = colonneDe(this.plan.colonnes, 'type');
    if (!type || seule.column !== type.column) return typeDeGroupe(seule.texte, this.outils) ? seule : null;
    const vide = suivante && !caseEn(suivante, type.column) && suivante.cases.length > 0;
    return vide || this.groupes.length > 0 || this.titreFusionne(seule) ? seule : null;
  }

  private titreFusionne({ row, column }: Pick<Case, 'row' | 'column'>): boolean {
    return this.bloc.feuille.finEnLargeur(row, column) > column;
  }

  /** "EAJE (3)" above the names of a wide table that has no column of types. */
  private titreDeListe(seule: Case, suivante: Ligne | undefined): boolean {
    const { colonnes } = this.plan;
    if (colonnes.length < COLONNES_D_UNE_LISTE || colonneDe(colonnes, 'type')) return false;
    const premier = suivante ? caseEn(suivante, seule.column) : null;
    if (!suivante || !premier || colonnes.some(({ column }) => column < seule.column)) return false;
    if (suivante.cases.length === 1) return estVideDit(premier.texte);
    return !this.outils.typeEnTete(premier.texte) || COMPTE_FINAL.test(seule.texte);
  }

  /** The first column of the table, or its column of types; never the one of names. */
  private peutGrouper({ row, column }: Case): boolean {
    const type = colonneDe(this.plan.colonnes, 'type')?.column;
    const gauche = Math.min(...this.plan.colonnes.map((colonne) => colonne.column));
    const structure = this.plan.colonnes.find(({ role }) => role === 'structure' || role === 'nom')?.column;
    if (column === type) return true;
    return column === gauche && (column !== structure || this.titreFusionne({ row, column }));
  }
}

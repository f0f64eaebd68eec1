import { normaliser } from '../../referentiel';
import type { Case, Ligne } from '../feuille/feuille';
import { contenu } from './figure';
import { NOTE } from './vocabulaire';

/** Rows that make one table: its title, its header of some rows, its body. */
export interface TableTrouvee {
  readonly titre: Case | null;
  readonly entete: readonly Ligne[];
  readonly corps: readonly Ligne[];
}

type Genre = 'valeurs' | 'annees' | 'vide' | 'textes' | 'seule' | 'rupture';

interface LigneVue {
  readonly ligne: Ligne;
  readonly genre: Genre;
  /** Columns of its figures. */
  readonly chiffres: readonly number[];
  /** Nothing but a label and figures that cannot be read. */
  readonly illisible: boolean;
}

/** A single cell longer than this is prose. */
const PROSE_MIN = 160;
const HAUTEUR_ENTETE_MAX = 3;
/** A header stands over at least this share of the figures below it. */
const PART_COUVERTE = 0.5;
const COMMENCE_PAR_UN_CHIFFRE = /^\d/;

function genreSansChiffre(ligne: Ligne, sortes: readonly string[]): Genre {
  const [premiere, ...suite] = ligne.cases;
  if (!premiere) return 'rupture';
  if (suite.length === 0) {
    if (premiere.texte.length > PROSE_MIN || NOTE.test(normaliser(premiere.texte))) return 'rupture';
    return sortes[0] === 'absent' ? 'vide' : 'seule';
  }
  if (sortes.slice(1).every((sorte) => sorte === 'absent')) return 'vide';
  if (sortes.includes('annee')) return 'annees';
  return 'textes';
}

function voir(ligne: Ligne): LigneVue {
  const sortes = ligne.cases.map(({ cell }) => contenu(cell).sorte);
  const chiffres = ligne.cases.filter((_, rang) => sortes[rang] === 'chiffre').map(({ column }) => column);
  const illisible = ligne.cases.some(
    ({ texte }, rang) => rang > 0 && sortes[rang] === 'illisible' && COMMENCE_PAR_UN_CHIFFRE.test(texte),
  );
  const genre = chiffres.length > 0 || illisible ? 'valeurs' : genreSansChiffre(ligne, sortes);
  const illisibles =
    sortes.length > 1 && sortes.slice(1).every((sorte) => sorte === 'illisible' || sorte === 'absent');
  return { ligne, genre, chiffres, illisible: illisibles && sortes.includes('illisible') };
}

/** Empty rows between two filled ones. */
const vides = (avant: LigneVue | undefined, apres: LigneVue | undefined): number =>
  avant && apres ? apres.ligne.row - avant.ligne.row - 1 : 0;

/** Walks down the rows of a sheet and cuts them in tables. */
class Decoupeur {
  constructor(private readonly vues: readonly LigneVue[]) {}

  tables(): readonly TableTrouvee[] {
    const tables: TableTrouvee[] = [];
    for (let rang = 0; rang < this.vues.length;) {
      const debut = this.debutDeCorps(rang);
      if (debut === null) {
        rang += 1;
        continue;
      }
      const fin = this.finDeCorps(debut);
      tables.push(this.table(rang, debut, fin));
      rang = fin;
    }
    return tables;
  }

  /** Row of the first figures when a header, or a table without one, begins here. */
  private debutDeCorps(rang: number): number | null {
    const vue = this.vues[rang];
    if (!vue) return null;
    if (vue.genre === 'valeurs') return rang;
    return this.finEntete(rang);
  }

  /** One past the header that begins in this row; null when none does. */
  private finEntete(rang: number): number | null {
    const vue = this.vues[rang];
    if (!vue) return null;
    if (this.surmonte(vue, this.vues[rang + 1])) return rang + 1;
    if (vue.genre !== 'textes' && vue.genre !== 'annees') return null;
    for (let fin = rang + 1; fin <= rang + HAUTEUR_ENTETE_MAX; fin += 1) {
      const suivante = this.vues[fin];
      if (!suivante || vides(this.vues[fin - 1], suivante) > 1 || suivante.genre === 'rupture') return null;
      if (suivante.genre === 'textes' || suivante.genre === 'annees') continue;
      return this.couvre(rang, fin) ? fin : null;
    }
    return null;
  }

  /** The header of a table of one column of figures: a cell alone, of any length, right over the first of them. */
  private surmonte({ ligne, genre }: LigneVue, suivante: LigneVue | undefined): boolean {
    const [seule, ...autres] = ligne.cases;
    if (!seule || autres.length > 0 || genre === 'valeurs' || suivante?.genre !== 'valeurs') return false;
    return suivante.ligne.row === seule.row + 1 && suivante.chiffres[0] === seule.column;
  }

  /** Whether the rows of a header stand over the first figures that follow. */
  private couvre(debut: number, fin: number): boolean {
    const premiere = this.vues.slice(fin).find(({ genre }) => genre === 'valeurs' || genre === 'rupture');
    if (!premiere || premiere.genre === 'rupture') return false;
    const colonnes = new Set(
      this.vues.slice(debut, fin).flatMap(({ ligne }) => ligne.cases.map(({ column }) => column)),
    );
    const couvertes = premiere.chiffres.filter((column) => colonnes.has(column));
    return couvertes.length >= PART_COUVERTE * premiere.chiffres.length;
  }

  private finDeCorps(debut: number): number {
    const colonnes = new Set<number>();
    let fin = debut;
    for (let rang = debut; rang < this.vues.length; rang += 1) {
      const vue = this.vues[rang];
      if (!vue || this.rompt(rang, debut, colonnes)) break;
      vue.chiffres.forEach((column) => colonnes.add(column));
      if (vue.genre !== 'seule') fin = rang + 1;
    }
    return Math.max(fin, debut + 1);
  }

  /** True when a row belongs to the table above it no more. */
  private rompt(rang: number, debut: number, colonnes: ReadonlySet<number>): boolean {
    const vue = this.vues[rang];
    if (!vue || vue.genre === 'rupture') return true;
    if (rang === debut) return false;
    const ecart = vides(this.vues[rang - 1], vue);
    if (ecart > 1) return true;
    if (ecart === 1 && !vue.chiffres.some((column) => colonnes.has(column)) && !this.intitule(rang, colonnes))
      return true;
    if (vue.illisible || this.estUnMontant(vue, colonnes)) return false;
    return this.finEntete(rang) !== null && this.surLesChiffres(vue, colonnes);
  }

  /** « Ouvrir un local | 2000 » right among the amounts: a header of one year would stand over them. */
  private estUnMontant({ ligne, genre }: LigneVue, colonnes: ReadonlySet<number>): boolean {
    const [libelle, seul, ...autres] = ligne.cases;
    if (genre !== 'annees' || !libelle || !seul || autres.length > 0) return false;
    return colonnes.size === 1 && colonnes.has(seul.column);
  }

  /** A sub-title after an empty row: the figures right under it stand in the columns of the table, without a header. */
  private intitule(rang: number, colonnes: ReadonlySet<number>): boolean {
    const [titre, suivante] = [this.vues[rang], this.vues[rang + 1]];
    if (titre?.genre !== 'seule' || suivante?.genre !== 'valeurs' || vides(titre, suivante) > 0) return false;
    return colonnes.size > 1 && [...colonnes].every((column) => suivante.chiffres.includes(column));
  }

  /** Words where the table above has its figures: a new header, not a row of words. */
  private surLesChiffres({ ligne }: LigneVue, colonnes: ReadonlySet<number>): boolean {
    return ligne.cases.filter(({ column }) => colonnes.has(column)).length >= PART_COUVERTE * colonnes.size;
  }

  private table(debut: number, corps: number, fin: number): TableTrouvee {
    const lignes = (de: number, a: number): Ligne[] => this.vues.slice(de, a).map(({ ligne }) => ligne);
    let haut = debut;
    // A first level of merged groups, one cell that does not begin the row.
    const [groupe] = this.vues[haut - 1]?.ligne.cases ?? [];
    const [premiere] = this.vues[haut]?.ligne.cases ?? [];
    const dessus = this.vues[haut - 1];
    if (dessus?.genre === 'seule' && corps > debut && groupe && premiere && groupe.column > premiere.column) {
      haut -= 1;
    }
    const titre = this.vues[haut - 1];
    const titree = titre?.genre === 'seule' && vides(titre, this.vues[haut]) <= 1;
    return {
      titre: titree ? (titre.ligne.cases[0] ?? null) : null,
      entete: lignes(haut, corps),
      corps: lignes(corps, fin),
    };
  }
}

const LIGNES_PAR_TRANCHE = 200;

/** The tables of figures among these rows. */
export function* decouper(
  lignes: readonly Ligne[],
  sheet: string,
): Generator<string, readonly TableTrouvee[], void> {
  const vues: LigneVue[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield sheet;
    vues.push(voir(ligne));
  }
  return new Decoupeur(vues).tables();
}

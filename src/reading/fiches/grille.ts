import { texteMontre } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import { numeroEnTete } from '../numeros';
import type { NomChamp } from '../records';
import type { NomIntitule } from './intitules';
import type { CaseLue, LigneLue } from './lignes';

/** Some characters of a cell. */
export interface Morceau {
  readonly c: Case;
  readonly texte: string;
}

/** A label of a fiche with the cells of its value. */
export interface ChampLu {
  readonly nom: NomIntitule;
  readonly intitule: CaseLue;
  readonly morceaux: Morceau[];
  /** Where the value stands to its label: in its cell, on its right or below. */
  readonly sens: 'dedans' | 'droite' | 'dessous';
}

export interface GrilleLue {
  readonly champs: readonly ChampLu[];
  /** Cells that no label announces: title, list of objectifs, presentation. */
  readonly libres: readonly CaseLue[];
}

const NOTE = /^\s*\(?\*/u;
/** Rows between a label and its value, blank ones included. */
const ECART_MAX = 3;
const LETTRES_DE_PROSE = 60;
const LETTRES_D_UN_PILOTE = 80;
/** A label longer than this is a value. */
const LETTRES_D_UN_INTITULE = 60;
/** Labels with their values on the right that make the column of a form. */
const INTITULES_D_UNE_COLONNE = 2;
/** A header of fewer columns is a row of a form. */
const COLONNES_MIN = 3;
/** Fields of one line: what comes below is something else. */
const COURTS: ReadonlySet<NomIntitule> = new Set(['pilote', 'axe', 'titre', 'numero', 'autre']);

const estIntitule = (lue: CaseLue | undefined): boolean => (lue?.intitule ?? null) !== null;

function caseLueEn(ligne: LigneLue | undefined, column: number): CaseLue | undefined {
  return ligne?.cases.find(({ c }) => c.column === column);
}

function colonnesDeFormulaire(lignes: readonly LigneLue[]): ReadonlySet<number> {
  const parColonne = new Map<number, number>();
  for (const { cases } of lignes) {
    for (const [place, { intitule, c }] of cases.entries()) {
      const droite = cases[place + 1];
      if (intitule?.valeur !== '' || intitule.approche || !droite || estIntitule(droite)) continue;
      parColonne.set(c.column, (parColonne.get(c.column) ?? 0) + 1);
    }
  }
  return new Set([...parColonne].flatMap(([column, n]) => (n >= INTITULES_D_UNE_COLONNE ? [column] : [])));
}

/** Walks down a fiche: each cell goes to the label above it in its column, or on its left. */
class Balayage {
  readonly champs: ChampLu[] = [];
  readonly libres: CaseLue[] = [];
  /** The field whose value may go on, by column. */
  private readonly ouverts = new Map<number, ChampLu>();
  private readonly dernierIntitule: number;
  /** Columns of labels whose values stand on their right. */
  private readonly deFormulaire: ReadonlySet<number>;

  constructor(private readonly lignes: readonly LigneLue[]) {
    this.dernierIntitule = lignes.findLastIndex(({ cases }) => cases.some(estIntitule));
    this.deFormulaire = colonnesDeFormulaire(lignes);
  }

  lire(): GrilleLue {
    for (const rang of this.lignes.keys()) this.lireLigne(rang);
    return this;
  }

  private lireLigne(rang: number): void {
    const ligne = this.lignes[rang];
    if (!ligne) return;
    if (this.coiffeDesColonnes(rang)) {
      for (const [place, lue] of ligne.cases.entries())
        this.garder(lue, place === 0 ? (lue.intitule?.nom ?? 'autre') : 'autre', 'dessous');
      return;
    }
    let aGauche: ChampLu | null = null;
    for (const [place, lue] of ligne.cases.entries()) {
      if (this.estUnIntitule(lue, aGauche)) aGauche = this.ouvrir(lue, rang, place);
      else if (this.estInconnu(ligne, place)) aGauche = this.garder(lue, 'autre', 'droite');
      else this.poser(lue, rang, aGauche);
    }
  }

  /** « Indicateur | N | N+1 | Cible » over rows of figures: the header of a table inside the form. */
  private coiffeDesColonnes(rang: number): boolean {
    const [cases, dessous] = [this.lignes[rang]?.cases ?? [], this.lignes[rang + 1]?.cases ?? []];
    const [premiere, ...autres] = cases;
    if (cases.length < COLONNES_MIN || premiere?.intitule?.valeur !== '') return false;
    if (premiere.intitule.nom !== 'indicateurs' && autres.some(estIntitule)) return false;
    const colonnes = new Set(cases.map(({ c }) => c.column));
    const sous = dessous.filter(({ c }) => colonnes.has(c.column));
    const chiffres = sous.some(({ c }) => typeof c.cell.value === 'number');
    return chiffres && sous.length >= COLONNES_MIN && !estIntitule(dessous[0]);
  }

  /** In a column of labels, a short text with a value on its right is a label that we do not know. */
  private estInconnu({ cases }: LigneLue, place: number): boolean {
    const [lue, droite] = [cases[place], cases[place + 1]];
    if (!lue || !droite || place === 0 || lue.intitule || lue.bandeau || estIntitule(droite)) return false;
    return this.deFormulaire.has(lue.c.column) && lue.c.texte.length <= LETTRES_D_UN_INTITULE;
  }

  /** « Partenaires : … » right under a label that stands alone is the beginning of its value; « Continu » beside « Calendrier » is one. */
  private estUnIntitule({ intitule, c }: CaseLue, aGauche: ChampLu | null): boolean {
    if (!intitule || (intitule.approche && aGauche?.morceaux.length === 0)) return false;
    const dessus = this.ouverts.get(c.column);
    const attendu = dessus?.sens === 'dessous' && dessus.morceaux.length === 0;
    return intitule.valeur === '' || !attendu || dessus.intitule.c.row !== c.row - 1;
  }

  private ouvrir(lue: CaseLue, rang: number, place: number): ChampLu | null {
    const { intitule, c, fin } = lue;
    if (!intitule) return null;
    const sens = intitule.valeur !== '' ? 'dedans' : this.aDroite(rang, place) ? 'droite' : 'dessous';
    if (sens === 'dessous' && this.coiffeUnTableau(rang)) this.fermerADroite(fin);
    const champ = this.garder(lue, intitule.nom, sens);
    if (sens === 'dedans') champ.morceaux.push({ c, texte: intitule.valeur });
    return sens === 'droite' ? champ : null;
  }

  private garder(lue: CaseLue, nom: NomIntitule, sens: ChampLu['sens']): ChampLu {
    const champ: ChampLu = { nom, intitule: lue, morceaux: [], sens };
    this.champs.push(champ);
    for (let { column } = lue.c; column <= lue.fin; column += 1) this.ouverts.set(column, champ);
    return champ;
  }

  /** Alone over a row of several cells: what stood in their columns ends there. */
  private coiffeUnTableau(rang: number): boolean {
    const [ici, dessous] = [this.lignes[rang], this.lignes[rang + 1]];
    return ici?.cases.length === 1 && (dessous?.cases.length ?? 0) >= COLONNES_MIN;
  }

  private fermerADroite(fin: number): void {
    for (const column of this.ouverts.keys()) if (column > fin) this.ouverts.delete(column);
  }

  /** The value lies on the right, unless the cell on the right belongs to the column of another label. */
  private aDroite(rang: number, place: number): boolean {
    const [ici, droite] = [this.lignes[rang]?.cases[place], this.lignes[rang]?.cases[place + 1]];
    if (!ici || !droite || (estIntitule(droite) && !droite.intitule?.approche)) return false;
    const dessous = caseLueEn(this.lignes[rang + 1], ici.c.column);
    const valeurDessous = dessous !== undefined && !estIntitule(dessous);
    if (!valeurDessous) return true;
    return droite.intitule === null && this.ouverts.get(droite.c.column)?.sens !== 'dessous';
  }

  private poser(lue: CaseLue, rang: number, aGauche: ChampLu | null): void {
    const { c } = lue;
    const champ = aGauche ?? this.ouvertEn(c.column);
    if (!champ || lue.bandeau?.nature === 'fiche' || NOTE.test(c.texte) || !this.accepte(champ, lue, rang)) {
      this.libres.push(lue);
      return;
    }
    champ.morceaux.push({ c, texte: texteMontre(c) });
    if (aGauche) this.ouverts.set(c.column, champ);
  }

  /** The label above in the column, or the nearest on its left when that one stands above several columns. */
  private ouvertEn(column: number): ChampLu | null {
    for (let proche = column; proche >= 0; proche -= 1) {
      const champ = this.ouverts.get(proche);
      if (champ) return this.sousSonIntitule(champ, column) ? this.fermer(champ) : champ;
    }
    return null;
  }

  /** Where values stand on the right, a text below a label is a label that we do not know. */
  private sousSonIntitule({ sens, intitule }: ChampLu, column: number): boolean {
    return sens === 'droite' && column <= intitule.fin;
  }

  private fermer(champ: ChampLu): null {
    for (const [column, ouvert] of this.ouverts) if (ouvert === champ) this.ouverts.delete(column);
    return null;
  }

  private accepte(champ: ChampLu, { c, bandeau }: CaseLue, rang: number): boolean {
    if (champ.morceaux.length === 0) {
      return rang <= this.dernierIntitule || c.row - champ.intitule.c.row <= ECART_MAX;
    }
    if (champ.morceaux.some((morceau) => morceau.c.row === c.row)) return true;
    if (COURTS.has(champ.nom)) return this.poursuitUnCourt(champ, c) && bandeau === null;
    return rang <= this.dernierIntitule || !this.estApresLaGrille(rang, champ);
  }

  private poursuitUnCourt({ nom, morceaux }: ChampLu, { texte, row }: Case): boolean {
    const suit = morceaux.at(-1)?.c.row === row - 1;
    const autre = /^\(|\.$/u.test(texte) || numeroEnTete(texte)?.mot === 'objectif';
    return nom === 'pilote' && suit && !autre && texte.length <= LETTRES_D_UN_PILOTE;
  }

  /** Below the last values, a row of its own that is a sentence: prose after the form. */
  private estApresLaGrille(rang: number, champ: ChampLu): boolean {
    const [ligne, dessus] = [this.lignes[rang], this.lignes[rang - 1]];
    const texte = ligne?.cases[0]?.c.texte ?? '';
    if (!ligne || !dessus || ligne.row > dessus.row + 1) return true;
    const dansLaGrille = champ.morceaux.at(-1)?.c.row === dessus.row;
    const phrase = texte.length > LETTRES_DE_PROSE || /\.$/u.test(texte);
    return !dansLaGrille || (ligne.cases.length === 1 && dessus.cases.length > 1 && phrase);
  }
}

/** The labels of a fiche, each with the cells of its value. */
export function lireGrille(lignes: readonly LigneLue[]): GrilleLue {
  return new Balayage(lignes).lire();
}

export function estChamp(nom: NomIntitule): nom is NomChamp {
  return nom !== 'titre' && nom !== 'numero' && nom !== 'autre';
}

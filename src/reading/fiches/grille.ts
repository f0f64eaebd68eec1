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
/** Fields of one line: what comes below is something else. */
const COURTS: ReadonlySet<NomIntitule> = new Set(['pilote', 'axe', 'titre', 'numero', 'autre']);

const estIntitule = (lue: CaseLue | undefined): boolean => (lue?.intitule ?? null) !== null;

function caseLueEn(ligne: LigneLue | undefined, column: number): CaseLue | undefined {
  return ligne?.cases.find(({ c }) => c.column === column);
}

/** Walks down a fiche: each cell goes to the label above it in its column, or on its left. */
class Balayage {
  readonly champs: ChampLu[] = [];
  readonly libres: CaseLue[] = [];
  /** The field whose value may go on, by column. */
  private readonly ouverts = new Map<number, ChampLu>();
  private readonly dernierIntitule: number;

  constructor(private readonly lignes: readonly LigneLue[]) {
    this.dernierIntitule = lignes.findLastIndex(({ cases }) => cases.some(estIntitule));
  }

  lire(): GrilleLue {
    for (const rang of this.lignes.keys()) this.lireLigne(rang);
    return this;
  }

  private lireLigne(rang: number): void {
    const ligne = this.lignes[rang];
    if (!ligne) return;
    let aGauche: ChampLu | null = null;
    for (const [place, lue] of ligne.cases.entries()) {
      if (this.estUnIntitule(lue, aGauche)) aGauche = this.ouvrir(lue, rang, place);
      else this.poser(lue, rang, aGauche);
    }
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
    const champ: ChampLu = { nom: intitule.nom, intitule: lue, morceaux: [], sens };
    if (sens === 'dedans') champ.morceaux.push({ c, texte: intitule.valeur });
    this.champs.push(champ);
    for (let column = c.column; column <= fin; column += 1) this.ouverts.set(column, champ);
    return sens === 'droite' ? champ : null;
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

import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Field, LigneEtrangere } from '../records';
import type { Bloc } from './bloc';
import type { Colonne } from './colonnes';
import { annonceDe, estTitreEtranger } from './contexte';
import { estSousTitre, estTheme, estTotal, natureEtrangere } from './lignes-etrangeres';
import type { Outils } from './outils';
import { porteCodePostal } from './outils';
import { rogner } from './reperage';
import type { Bande, EnteteJuge } from './reperage';
import { estNomDeCollectivite, titreCollectivite } from './titres';
import type { TitreCollectivite } from './titres';

interface BlocOuvert extends Bloc {
  readonly lignes: Ligne[];
  readonly etrangeres: LigneEtrangere[];
}

/** Walks down the rows of a band and cuts them into blocks, one for each header or collectivité. */
export class Parcours {
  readonly blocs: Bloc[] = [];
  private bloc: BlocOuvert | null = null;
  /** A title announced that the next row names the collectivité. */
  private attendu = false;
  /** Named by a title since the last block was opened. */
  private nouvelle: Field | null = null;
  private titre: Case | null = null;
  private derniereLigne = -1;
  private sousTitre = false;
  private readonly titres = new Set<string>();

  private readonly entetes: ReadonlyMap<number, EnteteJuge>;
  /** Rank of the first row after the header being crossed. */
  private finEntete = -1;

  constructor(
    private readonly feuille: Feuille,
    private readonly bande: Bande,
    private readonly outils: Outils,
  ) {
    this.entetes = new Map(bande.entetes.map((entete) => [entete.rang, entete]));
  }

  /** Takes every row of the sheet, in order. */
  prendre(ligne: Ligne, rang: number): void {
    const entete = this.entetes.get(rang);
    if (entete) this.prendreEntete(entete);
    if (rang >= this.finEntete) this.prendreLigne(ligne);
  }

  finir(): readonly Bloc[] {
    this.fermer();
    return this.blocs;
  }

  private prendreEntete(entete: EnteteJuge): void {
    this.finEntete = entete.rang + entete.hauteur;
    const avant = this.bloc;
    this.fermer();
    if (!entete.retenu) return this.oublier();
    const contigu = avant !== null && entete.haut <= this.derniereLigne + 1 && !this.sousTitre;
    const collectivite = this.nouvelle ?? (contigu ? avant.collectivite : null);
    this.ouvrir(entete.colonnes, entete.haut, entete.hauteur > 0, entete.note, collectivite);
    this.derniereLigne = entete.bas;
  }

  private ouvrir(
    colonnes: readonly Colonne[],
    haut: number,
    avecEntete: boolean,
    note: number,
    collectivite: Field | null,
  ): void {
    const { gauche, droite } = this.bande;
    const titre = this.titre;
    this.bloc = {
      feuille: this.feuille,
      colonnes,
      gauche,
      droite,
      haut,
      avecEntete,
      note,
      titre,
      collectivite,
      lignes: [],
      etrangeres: [],
    };
    this.nouvelle = null;
    this.sousTitre = false;
    this.titre = null;
  }

  private fermer(): void {
    if (this.bloc && (this.bloc.avecEntete || this.bloc.lignes.length > 0)) this.blocs.push(this.bloc);
    this.bloc = null;
  }

  private oublier(): void {
    this.nouvelle = null;
    this.titre = null;
    this.attendu = false;
  }

  private prendreLigne(entiere: Ligne): void {
    const ligne = this.bloc ? rogner(entiere, this.bande.gauche, this.bande.droite) : entiere;
    if (!ligne) return;
    const [premiere] = ligne.cases;
    if (!premiere) return;
    const seule = ligne.cases.length === 1;
    const pris = seule ? this.prendreSeule(premiere) : this.prendreEtiquette(ligne);
    if (!pris && this.bloc) this.prendreDonnees(ligne);
    this.derniereLigne = ligne.row;
  }

  /** "Collectivité signataire :" | "ARQUES". */
  private prendreEtiquette({ cases }: Ligne): boolean {
    const [etiquette, nom] = cases;
    if (!etiquette || !nom || cases.length > 2) return false;
    const dit =
      titreCollectivite(etiquette, false, this.outils) === 'a-suivre' || this.estEtiquette(etiquette, nom);
    const titre = dit ? titreCollectivite(nom, true, this.outils) : null;
    return titre !== null && this.nommer(titre, etiquette);
  }

  private estEtiquette(etiquette: Case, nom: Case): boolean {
    const role = this.outils.entete(etiquette.texte)?.role;
    return role === 'collectivite' && estNomDeCollectivite(nom.texte, this.outils);
  }

  /** A row of one cell: a title, a note, a page footer… or a group of types, which is data. */
  private prendreSeule(c: Case): boolean {
    const nature = natureEtrangere(c.texte);
    if (nature === 'pied-de-page' && !porteCodePostal(c.texte)) return this.mettreAPart(c, nature);
    if (estSousTitre(c.texte) && !this.outils.type(c.texte)) return this.prendreSousTitre();
    const titre = this.peutEtreTitre(c) ? titreCollectivite(c, this.attendu, this.outils) : null;
    if (titre) return this.nommer(titre, c);
    if (annonceDe(c.texte) === 'equipements') return this.intituler(c);
    if (nature) return this.mettreAPart(c, nature);
    if (this.estTitreRepete(c)) return this.mettreAPart(c, 'pied-de-page');
    if (this.bloc && estTitreEtranger(c.texte) && !porteCodePostal(c.texte)) return this.quitter();
    return !this.bloc || estTotal(c.texte);
  }

  /** The title of the sheet, printed again in the middle of the table at the head of a page. */
  private estTitreRepete({ texte, row }: Case): boolean {
    if (texte.length < TITRE_LONG || this.outils.typeEnTete(texte)) return false;
    if (this.bloc) return this.titres.has(texte);
    if (row < (this.bande.entetes[0]?.haut ?? 0)) this.titres.add(texte);
    return false;
  }

  /** A title begins at the left of the table, or is merged across it. */
  private peutEtreTitre({ row, column, texte }: Case): boolean {
    if (!this.bloc || this.attendu) return true;
    const large = this.feuille.finEnLargeur(row, column) > column;
    return column <= this.bloc.gauche || large || /soutenus?\s+par|signataire/i.test(texte);
  }

  private prendreSousTitre(): boolean {
    this.sousTitre = this.nouvelle === null;
    return true;
  }

  private intituler(c: Case): boolean {
    this.titre ??= c;
    return true;
  }

  private nommer(titre: TitreCollectivite, c: Case): boolean {
    this.titre = c;
    this.attendu = titre === 'a-suivre';
    if (titre === 'a-suivre') return true;
    this.nouvelle = titre.nom;
    return true;
  }

  private mettreAPart(c: Case, nature: LigneEtrangere['nature']): boolean {
    this.bloc?.etrangeres.push({ nature, field: champ(c) });
    return true;
  }

  private quitter(): boolean {
    this.fermer();
    this.oublier();
    return true;
  }

  private prendreDonnees(ligne: Ligne): void {
    if (this.nouvelle && this.bloc) this.changerDeCollectivite(this.bloc, ligne.row);
    if (!this.bloc || estTotal(ligne.cases[0]?.texte ?? '')) return;
    if (this.estHorsTableau(ligne)) {
      this.quitter();
      return;
    }
    this.bloc.lignes.push(ligne);
  }

  /** A new collectivité without a header of its own: the columns stay the same. */
  private changerDeCollectivite(bloc: BlocOuvert, row: number): void {
    const { nouvelle } = this;
    this.fermer();
    this.ouvrir(bloc.colonnes, row, false, bloc.note, nouvelle);
  }

  /** After blank rows, what has neither type nor address nor the shape of the other rows is no longer the table. */
  private estHorsTableau(ligne: Ligne): boolean {
    if (!this.bloc || ligne.row <= this.derniereLigne + 1) return false;
    const { colonnes, gauche, lignes } = this.bloc;
    if (ligne.cases.every(({ texte }) => estTheme(texte))) return false;
    if (estMaigre(ligne, colonnes, lignes)) return true;
    if (ligne.cases.some(({ texte }) => porteCodePostal(texte) || this.outils.typeEnTete(texte)))
      return false;
    const piliers = colonnes.filter(({ role }) => role === 'structure' || role === 'nom' || role === 'type');
    const [premiere] = ligne.cases;
    const seuleAGauche = ligne.cases.length === 1 && premiere?.column === gauche;
    return seuleAGauche || !piliers.some(({ column }) => caseEn(ligne, column));
  }
}

const TITRE_LONG = 20;
const COLONNES_D_UNE_LISTE = 4;

/** In a table of many columns, a row with far fewer cells than the others. */
function estMaigre({ cases }: Ligne, colonnes: readonly Colonne[], lignes: readonly Ligne[]): boolean {
  if (colonnes.length < COLONNES_D_UNE_LISTE || lignes.length === 0) return false;
  const remplies = lignes.slice(-20).reduce((somme, ligne) => somme + ligne.cases.length, 0);
  return cases.length < remplies / Math.min(lignes.length, 20) / 2;
}

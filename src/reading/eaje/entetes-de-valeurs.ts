import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, Role } from '../records';
import { periodeDesTitres, roleDuTitre, titresDe } from './entetes';
import { completer, periodeDe, SANS_PERIODE } from './fait';
import type { Periode, StructureLue } from './fait';
import { structureDecrite } from './identite';
import { lireLibelle } from './libelle';
import { estAnnee, estTitre } from './reperage';
import type { Etiquette } from './reperage';
import { nommeUnEaje, structureDeFeuille, structureDuTitre } from './titre-de-structure';
import type { Lieu } from './zone';

/** A column beside the labels of a table whose measures are in rows. */
export interface ColonneDeValeurs {
  readonly column: number;
  /** Set when the column says something of the row, and holds no figure. */
  readonly role: Role | null;
  readonly periode: Periode;
  readonly structure: StructureLue | null;
  readonly ignoree: boolean;
  readonly entete: Case | null;
}

const LIGNES_D_ENTETE = 6;
const LIGNES_REGARDEES = 50;
const ECART_MAX = 2;

/** Roles of a row, or of a column, that describe a structure. */
const DESCRIPTIFS: ReadonlySet<Role> = new Set<Role>([
  'type',
  'nom',
  'commune',
  'collectivite',
  'gestionnaire',
  'annee',
  'statut',
]);

/** "Structure : Les Lutins" over the first of several years holds for each of them. */
function seuleDeToutesLesAnnees(colonnes: readonly ColonneDeValeurs[]): readonly ColonneDeValeurs[] {
  const [seule, ...autres] = colonnes.filter(({ structure }) => structure !== null);
  const datees = colonnes.filter(({ periode: { annee, rang } }) => annee !== null || rang !== null);
  if (!seule || autres.length > 0 || !datees.includes(seule)) return colonnes;
  return colonnes.map((colonne) =>
    datees.includes(colonne) ? { ...colonne, structure: seule.structure } : colonne,
  );
}

/** What stands around the labels: headers above them, a structure named alone, columns that describe each row. */
export class EntetesDeValeurs {
  readonly column: number;
  /** Ranks, among the filled rows of the sheet, of the first and the last label. */
  readonly premier: number;
  readonly dernier: number;
  /** Headers, borrowed from the block above when this one has none. */
  readonly lignes: readonly Ligne[];
  /** Headers of its own. */
  readonly nombre: number;
  readonly groupe: StructureLue | null;
  readonly donnees: readonly Ligne[];
  readonly colonnes: readonly ColonneDeValeurs[];
  /** The first rows are enough to know what a column holds. */
  private readonly echantillon: readonly Ligne[];

  constructor(
    private readonly lieu: Lieu,
    etiquettes: readonly Etiquette[],
    precedentes: EntetesDeValeurs | null,
  ) {
    this.column = etiquettes[0]?.c.column ?? 0;
    this.premier = etiquettes[0]?.rangLigne ?? 0;
    this.dernier = etiquettes.at(-1)?.rangLigne ?? 0;
    this.donnees = lieu.feuille.lignes.slice(this.premier, this.dernier + 1);
    this.echantillon = this.donnees.slice(0, LIGNES_REGARDEES);
    const propres = this.lignesEntete();
    this.nombre = propres.length;
    this.lignes = propres.length > 0 ? propres : this.heritees(precedentes);
    this.groupe = this.groupeAuDessus();
    this.colonnes = this.lireColonnes();
  }

  /** Rows of headers right above the labels. */
  private lignesEntete(): readonly Ligne[] {
    const { lignes } = this.lieu.feuille;
    const entetes: Ligne[] = [];
    let dessous = lignes[this.premier];
    for (let rang = this.premier - 1; rang >= 0 && entetes.length < LIGNES_D_ENTETE; rang -= 1) {
      const ligne = lignes[rang];
      if (!ligne || !dessous || dessous.row - ligne.row > ECART_MAX || !this.estEntete(ligne)) break;
      entetes.unshift(ligne);
      dessous = ligne;
    }
    return entetes;
  }

  /** Titles at the right of an empty cell, or of a cell that says what they are. */
  private estEntete(ligne: Ligne): boolean {
    const titres = ligne.cases.filter(({ column }) => column > this.column);
    const coin = caseEn(ligne, this.column);
    if (titres.length === 0 || !titres.every(estTitre)) return false;
    if (!coin) return true;
    const { mesure, neutre, periode } = lireLibelle(coin.texte);
    if (mesure !== null) return false;
    return neutre || periode || this.role(coin) !== null;
  }

  private role(c: Case): Role | null {
    return roleDuTitre(c, this.lieu.outils, this.lieu.simplifier(c.texte));
  }

  /** A block that goes on under another one, without headers of its own. */
  private heritees(avant: EntetesDeValeurs | null): readonly Ligne[] {
    if (avant?.column !== this.column) return [];
    const { lignes } = this.lieu.feuille;
    const entre = lignes.slice(avant.dernier + 1, this.premier);
    return entre.length <= ECART_MAX && entre.every(({ cases }) => cases.length === 1) ? avant.lignes : [];
  }

  /** "Crèche Les Lutins", alone above the headers or the labels. */
  private groupeAuDessus(): StructureLue | null {
    const { feuille, outils } = this.lieu;
    const haut = this.premier - this.nombre;
    const nommee = structureDuTitre(feuille, haut, outils);
    if (nommee) return nommee;
    const bornes = { rang: haut, premier: this.premier };
    return (
      structureDecrite(feuille.lignes, bornes, (c) => this.role(c)) ??
      structureDeFeuille(feuille, this.donnees[0]?.cases[0], outils)
    );
  }

  private lireColonnes(): readonly ColonneDeValeurs[] {
    const droite = [...this.lignes, ...this.donnees].reduce(
      (borne, { cases }) => Math.max(borne, cases.at(-1)?.column ?? 0),
      0,
    );
    const colonnes = Array.from({ length: droite + 1 }, (_, column) => column)
      .filter((column) => column !== this.column)
      .map((column) => this.lireColonne(column));
    return seuleDeToutesLesAnnees(colonnes);
  }

  private lireColonne(column: number): ColonneDeValeurs {
    const titres = titresDe(this.lieu.feuille, this.lignes, column);
    const entete = titres.at(-1) ?? null;
    const libelles = titres.map(({ texte }) => lireLibelle(texte));
    const role = column < this.column ? this.roleAGauche(column, entete) : this.roleADroite(column, entete);
    const ignoree = libelles.some(({ autre, resume, mesure }) => autre || resume || mesure !== null);
    const periode = completer(
      periodeDesTitres(titres, { qualifient: false }, this.lieu.simplifier),
      this.periodeDecrite(column),
    );
    return { column, role, periode, structure: this.structureDeColonne(titres), ignoree, entete };
  }

  private roleAGauche(column: number, entete: Case | null): Role | null {
    const dit = entete && this.role(entete);
    if (dit) return dit;
    const textes = this.echantillon.flatMap((ligne) => caseEn(ligne, column) ?? []);
    return textes.length > 0 && textes.every(estTitre) ? 'nom' : null;
  }

  private roleADroite(column: number, entete: Case | null): Role | null {
    const role = entete && !estAnnee(entete) ? this.role(entete) : null;
    const cases = this.echantillon.flatMap((ligne) => caseEn(ligne, column) ?? []);
    return role === 'annee' || (role && cases.every(estTitre)) ? role : null;
  }

  /** A row of headers may say what it holds: "Commune", "Gestionnaire", "Exercice". */
  private decrite(column: number, role: Role): Case | null {
    const ligne = [...this.lignes, ...this.echantillon].find((candidate) => {
      const coin = caseEn(candidate, this.column);
      return coin !== null && lireLibelle(coin.texte).mesure === null && this.role(coin) === role;
    });
    return ligne ? caseEn(ligne, column) : null;
  }

  private champDecrit(column: number, role: Role): Field | null {
    const c = this.decrite(column, role);
    return c && champ(c);
  }

  private periodeDecrite(column: number): Periode {
    const cases = [this.decrite(column, 'annee'), this.decrite(column, 'statut')];
    return completer(SANS_PERIODE, ...cases.flatMap((c) => (c ? periodeDe(c) : [])));
  }

  private structureDeColonne(titres: readonly Case[]): StructureLue | null {
    const noms = titres.filter((titre) => {
      const { periode, neutre, mesure, resume, autre } = lireLibelle(titre.texte);
      return (
        !periode && !neutre && !resume && !autre && mesure === null && !estAnnee(titre) && !this.decrit(titre)
      );
    });
    const nom = noms.find((titre) => nommeUnEaje(titre.texte, this.lieu.outils)) ?? noms.at(-1);
    if (!nom) return null;
    return {
      nom: champ(nom),
      type: this.champDecrit(nom.column, 'type'),
      commune: this.champDecrit(nom.column, 'commune'),
      collectivite: this.champDecrit(nom.column, 'collectivite'),
      gestionnaire: this.champDecrit(nom.column, 'gestionnaire'),
    };
  }

  /** A header in a row that holds communes, gestionnaires, types…, or that names its column's role. */
  private decrit(titre: Case): boolean {
    const ligne = this.lignes.find(({ row }) => row === titre.row);
    const coin = ligne ? caseEn(ligne, this.column) : null;
    const role = coin && lireLibelle(coin.texte).mesure === null ? this.role(coin) : null;
    return (
      (role !== null && role !== 'nom' && role !== 'indicateur' && DESCRIPTIFS.has(role)) ||
      this.roleADroite(titre.column, titre) !== null
    );
  }
}

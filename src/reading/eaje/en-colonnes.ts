import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, NomMesure, Role } from '../records';
import { freresDe, libelleDesTitres, periodeDesTitres, roleDuTitre, titresDe } from './entetes';
import { completer, periodeDe, SANS_PERIODE, structureNommee } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import { lireLibelle } from './libelle';
import { estAnnee, estTitre } from './reperage';
import type { Etiquette } from './reperage';
import { accueillis, lireValeur } from './valeurs';
import type { CaseDeZone, Lieu, Zone } from './zone';

interface Colonne {
  readonly column: number;
  readonly role: Role;
  readonly mesure: NomMesure | null;
  readonly periode: Periode;
  /** A structure that heads several columns of measures. */
  readonly structure: Field | null;
  readonly entete: Case | null;
}

const LIGNES_D_ENTETE = 3;
const ECART_MAX = 2;
const PROSE_MIN = 160;

/** Rows of headers around the one that names the measures: [first, last]. */
function bornesEntete(
  { feuille: { lignes } }: Lieu,
  rang: number,
  gauche: number,
): readonly [number, number] {
  let premier = rang;
  while (rang - premier < LIGNES_D_ENTETE - 1 && coiffe(lignes[premier - 1], lignes[premier], gauche))
    premier -= 1;
  let dernier = rang;
  while (dernier - rang < LIGNES_D_ENTETE - 1 && precise(lignes[dernier + 1], lignes[dernier])) dernier += 1;
  return [premier, dernier];
}

/** A row of headers over the first one: years, states or names over the columns of figures. */
function coiffe(ligne: Ligne | undefined, suivante: Ligne | undefined, gauche: number): boolean {
  if (!ligne || !suivante || suivante.row - ligne.row > 1) return false;
  const dessus = ligne.cases.filter(({ column }) => column >= gauche);
  if (dessus.length === 0 || !ligne.cases.every(estTitre)) return false;
  return ligne.cases.every(({ texte }) => texte.length <= PROSE_MIN / 2);
}

/** A row of years, states or words that complete the headers over it. */
function precise(ligne: Ligne | undefined, precedente: Ligne | undefined): boolean {
  if (!ligne || !precedente || ligne.row - precedente.row > 1) return false;
  return ligne.cases.every((c) => {
    const { periode, neutre, mesure, autre, resume } = lireLibelle(c.texte);
    return estAnnee(c) || periode || neutre || mesure !== null || autre || resume || QUALIFIE.test(c.texte);
  });
}

const QUALIFIE = /^(?:financier|factur[ée]|physique|pay[ée]|r[ée]el|r[ée]alis[ée])e?s?$/i;

/** Tables whose measures stand in a row of headers, their figures below: one row a structure, or a year of it. */
export class EnColonnes {
  private readonly faits: Fait[] = [];
  private readonly cases: CaseDeZone[] = [];
  private readonly colonnes: readonly Colonne[];
  private readonly premier: number;
  private readonly dernierTitre: number;
  private dernier: number;
  private groupe: Field | null = null;
  private structure: StructureLue | null = null;
  private periodeGroupe: Periode = SANS_PERIODE;

  constructor(
    private readonly lieu: Lieu,
    etiquettes: readonly Etiquette[],
  ) {
    const rang = etiquettes[0]?.rangLigne ?? 0;
    const gauche = Math.min(...etiquettes.map(({ c }) => c.column));
    [this.premier, this.dernierTitre] = bornesEntete(lieu, rang, gauche);
    this.dernier = this.dernierTitre;
    this.colonnes = this.avecNom(this.lireColonnes());
  }

  private get entetes(): readonly Ligne[] {
    return this.lieu.feuille.lignes.slice(this.premier, this.dernierTitre + 1);
  }

  private lireColonnes(): Colonne[] {
    const droite = Math.max(...this.entetes.map(({ cases }) => cases.at(-1)?.column ?? 0));
    const fusion = Math.max(
      ...this.entetes.map(({ cases, row }) => this.lieu.feuille.finEnLargeur(row, cases.at(-1)?.column ?? 0)),
    );
    return Array.from({ length: Math.max(droite, fusion) + 1 }, (_, column) =>
      this.lireColonne(column),
    ).filter(({ entete }) => entete !== null);
  }

  private lireColonne(column: number): Colonne {
    const { feuille, simplifier, outils } = this.lieu;
    const titres = titresDe(feuille, this.entetes, column);
    const entete = titres.at(-1) ?? null;
    const freres = freresDe(this.entetes.at(-1), simplifier);
    const libelle = libelleDesTitres(titres, freres, simplifier);
    const mesure = libelle?.mesure ?? null;
    const role = mesure === null ? this.roleDe(titres) : mesure === 'places' ? 'places' : 'mesure';
    const dessus = titres.find((titre) => outils.typeEnTete(titre.texte)?.reconnu.type === 'EAJE');
    const structure =
      mesure !== null && dessus && lireLibelle(dessus.texte).mesure === null ? champ(dessus) : null;
    return { column, role, mesure, periode: periodeDesTitres(titres, freres, simplifier), structure, entete };
  }

  private roleDe(titres: readonly Case[]): Role {
    for (const titre of titres.toReversed()) {
      if (lireLibelle(titre.texte).autre) return 'autre';
      const role = roleDuTitre(titre, this.lieu.outils, this.lieu.simplifier(titre.texte));
      if (role) return role;
    }
    return 'autre';
  }

  /** Without a header for it, names are the first column of texts. */
  private avecNom(colonnes: Colonne[]): readonly Colonne[] {
    if (colonnes.some(({ role }) => role === 'nom')) return colonnes;
    const gauche = Math.min(...colonnes.filter(({ mesure }) => mesure !== null).map(({ column }) => column));
    const prises = new Set(colonnes.filter(({ role }) => role !== 'autre').map(({ column }) => column));
    const suite = this.lieu.feuille.lignes.slice(this.dernierTitre + 1, this.dernierTitre + 4);
    const textes = suite.flatMap(({ cases }) => cases.filter(estTitre).map(({ column }) => column));
    const libre = [...new Set(textes)]
      .sort((a, b) => a - b)
      .find((column) => column < gauche && !prises.has(column));
    const column = libre ?? colonnes.find(({ role }) => role === 'type' || role === 'commune')?.column;
    if (column === undefined) return colonnes;
    const entete = colonnes.find((colonne) => colonne.column === column)?.entete ?? null;
    const nom: Colonne = {
      column,
      role: 'nom',
      mesure: null,
      periode: SANS_PERIODE,
      structure: null,
      entete,
    };
    return [nom, ...colonnes.filter((colonne) => colonne.column !== column)];
  }

  /** Reads the rows under the headers, down to the end of the table. */
  *lire(): Generator<string, Zone, void> {
    const { lignes, sheet } = this.lieu.feuille;
    for (let rang = this.dernierTitre + 1; rang < lignes.length; rang += 1) {
      if (rang % 100 === 0) yield sheet.name;
      const ligne = lignes[rang];
      if (!ligne || !this.continue(ligne, lignes[rang + 1])) break;
      this.prendre(ligne);
      this.dernier = rang;
    }
    return this.zone();
  }

  private continue(ligne: Ligne, suivante: Ligne | undefined): boolean {
    const { lignes } = this.lieu.feuille;
    const ecart = ligne.row - (lignes[this.dernier]?.row ?? 0);
    if (ecart > ECART_MAX || this.lieu.occupation.occupeLigne(ligne.row)) return false;
    const nommees = ligne.cases.filter(
      (c) => estTitre(c) && !estAnnee(c) && lireLibelle(c.texte).mesure !== null,
    );
    if (nommees.length > 1) return false;
    if (this.aDesValeurs(ligne)) return true;
    if (ligne.cases.some(({ texte }) => texte.length >= PROSE_MIN)) return false;
    const decrite = ecart === 1 && ligne.cases.length > 1;
    return (
      decrite || (suivante !== undefined && suivante.row - ligne.row === 1 && this.aDesValeurs(suivante))
    );
  }

  private aDesValeurs(ligne: Ligne): boolean {
    return this.colonnes.some(({ mesure, column }) => {
      const c = mesure === null ? null : caseEn(ligne, column);
      return c !== null && !(estTitre(c) && lireLibelle(c.texte).mesure !== null);
    });
  }

  private prendre(ligne: Ligne): void {
    for (const { column, role, mesure } of this.colonnes) {
      const c = caseEn(ligne, column);
      if (c) this.cases.push({ c, role, mesure });
    }
    if (!this.aDesValeurs(ligne)) return this.ouvrirGroupe(ligne);
    const nom = this.caseDuRole(ligne, 'nom');
    if (nom && lireLibelle(nom.texte).resume) return this.fermerStructure();
    const enPeriode = nom !== null && estAnnee(nom);
    const periode = this.periodeDeLigne(ligne, enPeriode ? nom : null);
    const structure = this.structureDe(ligne, enPeriode ? null : nom);
    for (const colonne of this.colonnes) this.prendreValeur(ligne, colonne, structure, periode);
  }

  /** What follows a total belongs to no structure above it. */
  private fermerStructure(): void {
    this.structure = null;
  }

  private ouvrirGroupe({ cases: [seule, ...autres] }: Ligne): void {
    if (!seule || autres.length > 0) return;
    const periode = periodeDe(seule);
    if (lireLibelle(seule.texte).periode) this.periodeGroupe = completer(periode, this.periodeGroupe);
    else {
      this.groupe = champ(seule);
      this.structure = structureNommee(this.groupe);
    }
  }

  private caseDuRole(ligne: Ligne, role: Role): Case | null {
    const column = this.colonnes.find((colonne) => colonne.role === role)?.column;
    return column === undefined ? null : (caseEn(ligne, column) ?? null);
  }

  private champDuRole(ligne: Ligne, role: Role): Field | null {
    const c = this.caseDuRole(ligne, role);
    return c && champ(c);
  }

  private periodeDeLigne(ligne: Ligne, nom: Case | null): Periode {
    const cases = [nom, this.caseDuRole(ligne, 'annee'), this.caseDuRole(ligne, 'statut')];
    return completer(SANS_PERIODE, ...cases.flatMap((c) => (c ? periodeDe(c) : [])), this.periodeGroupe);
  }

  /** The structure of a row: its own name, or the one above when the name is written once for several rows. */
  private structureDe(ligne: Ligne, nom: Case | null): StructureLue | null {
    if (!nom) return this.structure;
    this.structure = {
      nom: champ(nom),
      type: this.champDuRole(ligne, 'type'),
      commune: this.champDuRole(ligne, 'commune'),
      collectivite: this.champDuRole(ligne, 'collectivite'),
      gestionnaire: this.champDuRole(ligne, 'gestionnaire'),
    };
    return this.structure;
  }

  private prendreValeur(
    ligne: Ligne,
    colonne: Colonne,
    deLaLigne: StructureLue | null,
    periode: Periode,
  ): void {
    const c = colonne.mesure === null ? null : caseEn(ligne, colonne.column);
    const structure = colonne.structure ? structureNommee(colonne.structure) : deLaLigne;
    if (!c || !structure || colonne.mesure === null) return;
    const nom = accueillis(c, colonne.mesure);
    const mesure = lireValeur(c, nom);
    if (mesure) this.faits.push({ structure, periode: completer(colonne.periode, periode), nom, mesure });
  }

  private zone(): Zone {
    const lignes = this.lieu.feuille.lignes.slice(this.premier, this.dernier + 1);
    const colonnes = this.colonnes.map(({ column }) => column);
    return {
      lignes,
      premier: this.premier,
      dernier: this.dernier,
      gauche: Math.min(...colonnes),
      droite: Math.max(...colonnes),
      colonnes: this.colonnes.map(({ role, column, entete }) => ({
        role,
        column,
        entete: entete && champ(entete),
      })),
      cases: this.cases,
      faits: this.faits,
      titres: this.entetes.flatMap(({ cases }) => cases),
    };
  }
}

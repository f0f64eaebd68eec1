import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, Role } from '../records';
import { periodeDesTitres, roleDuTitre, titresDe } from './entetes';
import { completer, periodeDe, SANS_PERIODE, structureNommee } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import { lireLibelle } from './libelle';
import { estAnnee, estTitre } from './reperage';
import type { Etiquette } from './reperage';
import { accueillis, lireValeur } from './valeurs';
import type { CaseDeZone, Lieu, Zone } from './zone';

/** A column at the right of the labels. */
interface Colonne {
  readonly column: number;
  /** Set when the column says something of the row, and holds no figure. */
  readonly role: Role | null;
  readonly periode: Periode;
  readonly structure: StructureLue | null;
  readonly ignoree: boolean;
  readonly entete: Case | null;
}

const LIGNES_D_ENTETE = 6;
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

/** Tables whose measures are the labels of rows: structures, or years, in columns; or one figure a row. */
export class EnLignes {
  private readonly faits: Fait[] = [];
  private readonly cases: CaseDeZone[] = [];
  private readonly entetes: readonly Ligne[];
  private readonly nombreEntetes: number;
  private readonly colonnes: readonly Colonne[];
  private readonly column: number;
  private readonly premierRang: number;
  private readonly dernierRang: number;
  private groupe: StructureLue | null = null;
  private readonly reportees = new Map<number, Case>();

  constructor(
    private readonly lieu: Lieu,
    etiquettes: readonly Etiquette[],
    private readonly precedente: EnLignes | null,
  ) {
    this.column = etiquettes[0]?.c.column ?? 0;
    this.premierRang = etiquettes[0]?.rangLigne ?? 0;
    this.dernierRang = etiquettes.at(-1)?.rangLigne ?? 0;
    const propres = this.lignesEntete();
    this.entetes = propres.length > 0 ? propres : this.heritees();
    this.nombreEntetes = propres.length;
    this.groupe = this.groupeAuDessus();
    this.colonnes = this.lireColonnes();
  }

  /** Rows of headers right above the labels. */
  private lignesEntete(): readonly Ligne[] {
    const { lignes } = this.lieu.feuille;
    const entetes: Ligne[] = [];
    let dessous = lignes[this.premierRang];
    for (let rang = this.premierRang - 1; rang >= 0 && entetes.length < LIGNES_D_ENTETE; rang -= 1) {
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
  private heritees(): readonly Ligne[] {
    const avant = this.precedente;
    if (avant?.column !== this.column) return [];
    const { lignes } = this.lieu.feuille;
    const entre = lignes.slice(avant.dernierRang + 1, this.premierRang);
    return entre.length <= ECART_MAX && entre.every(({ cases }) => cases.length === 1) ? avant.entetes : [];
  }

  /** "Crèche Les Lutins", alone above the headers or the labels. */
  private groupeAuDessus(): StructureLue | null {
    const { lignes } = this.lieu.feuille;
    const haut = this.premierRang - this.nombreEntetes;
    const titre = lignes[haut - 1];
    const [seule, ...autres] = titre?.cases ?? [];
    const ecart = (lignes[haut]?.row ?? 0) - (titre?.row ?? 0);
    if (!seule || autres.length > 0 || ecart > ECART_MAX) return null;
    return this.nommeUnEaje(seule) ? structureNommee(champ(seule)) : null;
  }

  private nommeUnEaje({ texte }: Case): boolean {
    const enTete = texte.length <= 90 ? this.lieu.outils.typeEnTete(texte) : null;
    return (
      enTete?.reconnu.type === 'EAJE' && texte.trim().length > enTete.longueur && !/\bplaces?\b/i.test(texte)
    );
  }

  private lireColonnes(): readonly Colonne[] {
    const lignes = [...this.entetes, ...this.donnees];
    const droite = Math.max(...lignes.map(({ cases }) => cases.at(-1)?.column ?? 0));
    return Array.from({ length: droite + 1 }, (_, column) => column)
      .filter((column) => column !== this.column)
      .map((column) => this.lireColonne(column));
  }

  private get donnees(): readonly Ligne[] {
    return this.lieu.feuille.lignes.slice(this.premierRang, this.dernierRang + 1);
  }

  private lireColonne(column: number): Colonne {
    const titres = titresDe(this.lieu.feuille, this.entetes, column);
    const entete = titres.at(-1) ?? null;
    const libelles = titres.map(({ texte }) => lireLibelle(texte));
    const role =
      column < this.column ? this.roleAGauche(column, entete) : entete && this.roleADroite(column, entete);
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
    const textes = this.donnees.flatMap((ligne) => caseEn(ligne, column) ?? []);
    return textes.length > 0 && textes.every(estTitre) ? 'nom' : null;
  }

  private roleADroite(column: number, entete: Case): Role | null {
    const role = this.role(entete);
    const cases = this.donnees.flatMap((ligne) => caseEn(ligne, column) ?? []);
    return role === 'annee' || (role && cases.every(estTitre)) ? role : null;
  }

  /** A row of headers may say what it holds: "Commune", "Gestionnaire", "Exercice". */
  private decrite(column: number, role: Role): Case | null {
    const ligne = [...this.entetes, ...this.donnees].find((candidate) => {
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
    const nom = noms.find((titre) => this.nommeUnEaje(titre)) ?? noms.at(-1);
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
    const ligne = this.entetes.find(({ row }) => row === titre.row);
    const coin = ligne ? caseEn(ligne, this.column) : null;
    const role = coin && lireLibelle(coin.texte).mesure === null ? this.role(coin) : null;
    return (
      (role !== null && role !== 'nom' && role !== 'indicateur' && DESCRIPTIFS.has(role)) ||
      this.roleADroite(titre.column, titre) !== null
    );
  }

  /** Reads the figures at the right of the labels. */
  *lire(): Generator<string, Zone, void> {
    for (const [rang, ligne] of this.donnees.entries()) {
      if (rang % 100 === 0) yield this.lieu.feuille.sheet.name;
      this.prendre(ligne);
    }
    return this.zone();
  }

  private prendre(ligne: Ligne): void {
    const etiquette = caseEn(ligne, this.column);
    const libelle = etiquette && lireLibelle(etiquette.texte);
    for (const { column, role } of this.colonnes) {
      const c = caseEn(ligne, column);
      if (c && role) this.reportees.set(column, c);
    }
    if (etiquette && libelle?.mesure == null) this.prendreGroupe(ligne, etiquette);
    this.noter(ligne, libelle?.mesure ?? null);
    if (!etiquette || !libelle?.mesure) return;
    const periode = completer(this.periodeDeLigne(), periodeDe(etiquette));
    for (const colonne of this.colonnes) {
      const c = colonne.role || colonne.ignoree ? null : caseEn(ligne, colonne.column);
      const structure = colonne.structure ?? this.structureDeLigne() ?? this.groupe;
      if (!c || !structure) continue;
      const nom = accueillis(c, libelle.mesure);
      const mesure = lireValeur(c, nom);
      if (mesure) this.faits.push({ structure, periode: completer(colonne.periode, periode), nom, mesure });
    }
  }

  private prendreGroupe(ligne: Ligne, etiquette: Case): void {
    if (ligne.cases.length === 1 && !lireLibelle(etiquette.texte).periode)
      this.groupe = structureNommee(champ(etiquette));
  }

  private noter(ligne: Ligne, mesure: CaseDeZone['mesure']): void {
    for (const c of ligne.cases) {
      const role = this.colonnes.find(({ column }) => column === c.column)?.role;
      if (c.column === this.column || role) this.cases.push({ c, role: role ?? 'indicateur', mesure: null });
      else
        this.cases.push({
          c,
          role: mesure === null ? 'autre' : mesure === 'places' ? 'places' : 'mesure',
          mesure,
        });
    }
  }

  private reportee(role: Role): Case | null {
    const colonne = this.colonnes.find((candidate) => candidate.role === role);
    return colonne ? (this.reportees.get(colonne.column) ?? null) : null;
  }

  private champReporte(role: Role): Field | null {
    const c = this.reportee(role);
    return c && champ(c);
  }

  private periodeDeLigne(): Periode {
    const cases = [this.reportee('annee'), this.reportee('statut')];
    return completer(SANS_PERIODE, ...cases.flatMap((c) => (c ? periodeDe(c) : [])));
  }

  private structureDeLigne(): StructureLue | null {
    const nom = this.champReporte('nom');
    if (!nom || lireLibelle(nom.value).resume) return null;
    return {
      nom,
      type: this.champReporte('type'),
      commune: this.champReporte('commune'),
      collectivite: this.champReporte('collectivite'),
      gestionnaire: this.champReporte('gestionnaire'),
    };
  }

  private zone(): Zone {
    const { lignes } = this.lieu.feuille;
    const premier = this.premierRang - this.nombreEntetes;
    const colonnes = [this.column, ...this.colonnes.map(({ column }) => column)].filter((column) =>
      [...this.entetes, ...this.donnees].some((ligne) => caseEn(ligne, column)),
    );
    return {
      lignes: lignes.slice(premier, this.dernierRang + 1),
      premier,
      dernier: this.dernierRang,
      gauche: Math.min(...colonnes),
      droite: Math.max(...colonnes),
      colonnes: this.colonnes.flatMap(({ column, role, entete }) =>
        entete ? [{ role: role ?? 'mesure', column, entete: champ(entete) }] : [],
      ),
      cases: this.cases,
      faits: this.faits,
      titres: this.entetes.flatMap(({ cases }) => cases),
    };
  }
}

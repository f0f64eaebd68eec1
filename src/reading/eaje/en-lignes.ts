import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, NomMesure, Role } from '../records';
import type { EntetesDeValeurs } from './entetes-de-valeurs';
import { completer, periodeDe, SANS_PERIODE, structureNommee } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import { lireLibelle } from './libelle';
import { accueillis, lireValeur } from './valeurs';
import type { CaseDeZone, Lieu, Zone } from './zone';

const LIGNES_PAR_TRANCHE = 100;

/** Tables whose measures are the labels of rows: structures, or years, in columns; or one figure a row. */
export class EnLignes {
  private readonly faits: Fait[] = [];
  private readonly cases: CaseDeZone[] = [];
  private groupe: StructureLue | null;
  private readonly roles: ReadonlyMap<number, Role | null>;
  /** The last cell of each column that describes its row: a name is often written once. */
  private readonly reportees = new Map<number, Case>();
  /** The structure that a column at the side names, on this row or on one above. */
  private structure: StructureLue | null = null;

  constructor(
    private readonly lieu: Lieu,
    private readonly entetes: EntetesDeValeurs,
  ) {
    this.groupe = entetes.groupe;
    this.roles = new Map(entetes.colonnes.map(({ column, role }) => [column, role]));
  }

  /** Reads the figures at the right of the labels. */
  *lire(): Generator<string, Zone, void> {
    for (const [rang, ligne] of this.entetes.donnees.entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield this.lieu.feuille.sheet.name;
      this.prendre(ligne);
    }
    return this.zone();
  }

  private prendre(ligne: Ligne): void {
    const etiquette = caseEn(ligne, this.entetes.column);
    const libelle = etiquette && lireLibelle(etiquette.texte);
    const mesure = libelle?.mesure ?? null;
    this.reporter(ligne);
    this.noter(ligne, mesure);
    if (!etiquette) return;
    if (mesure === null) this.prendreGroupe(ligne, etiquette);
    else this.prendreValeurs(ligne, etiquette, mesure, libelle?.milliers ?? false);
  }

  /** A new name ends what was said of the structure above it. */
  private reporter(ligne: Ligne): void {
    const nom = this.colonneDuNom === undefined ? null : caseEn(ligne, this.colonneDuNom);
    const nouvelle = nom !== null && nom.texte !== this.structure?.nom.value;
    if (nouvelle) this.reportees.clear();
    for (const [column, role] of this.roles) {
      const c = role && caseEn(ligne, column);
      if (c) this.reportees.set(column, c);
    }
    if (nouvelle) this.structure = this.structureDeLigne();
  }

  private get colonneDuNom(): number | undefined {
    return this.entetes.colonnes.find(({ role }) => role === 'nom')?.column;
  }

  private prendreValeurs(ligne: Ligne, etiquette: Case, dite: NomMesure, milliers: boolean): void {
    const periode = completer(this.periodeDeLigne(), periodeDe(etiquette));
    for (const colonne of this.entetes.colonnes) {
      const c = colonne.role || colonne.ignoree ? null : caseEn(ligne, colonne.column);
      const structure = colonne.structure ?? this.structure ?? this.groupe;
      if (!c || !structure) continue;
      const nom = accueillis(c, dite);
      const mesure = lireValeur(c, nom, milliers);
      if (mesure) this.faits.push({ structure, periode: completer(colonne.periode, periode), nom, mesure });
    }
  }

  private prendreGroupe(ligne: Ligne, etiquette: Case): void {
    if (ligne.cases.length === 1 && !lireLibelle(etiquette.texte).periode)
      this.groupe = structureNommee(champ(etiquette));
  }

  private noter(ligne: Ligne, mesure: NomMesure | null): void {
    const chiffres: Role = mesure === null ? 'autre' : mesure === 'places' ? 'places' : 'mesure';
    for (const c of ligne.cases) {
      const decrit = c.column === this.entetes.column ? 'indicateur' : this.roles.get(c.column);
      this.cases.push({ c, role: decrit ?? chiffres, mesure: decrit ? null : mesure });
    }
  }

  private reportee(role: Role): Case | null {
    const colonne = this.entetes.colonnes.find((candidate) => candidate.role === role);
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

  private libelles(): Zone['libelles'] {
    return this.entetes.donnees.flatMap((ligne) => {
      const etiquette = caseEn(ligne, this.entetes.column);
      return etiquette ? [{ entete: champ(etiquette), sens: lireLibelle(etiquette.texte).mesure }] : [];
    });
  }

  private zone(): Zone {
    const { lignes } = this.lieu.feuille;
    const premier = this.entetes.premier - this.entetes.nombre;
    const lues = lignes.slice(premier, this.entetes.dernier + 1);
    const colonnes = new Set(lues.flatMap(({ cases }) => cases.map(({ column }) => column)));
    return {
      lignes: lues,
      premier,
      dernier: this.entetes.dernier,
      gauche: Math.min(...colonnes),
      droite: Math.max(...colonnes),
      colonnes: this.entetes.colonnes.flatMap(({ column, role, entete }) =>
        entete ? [{ role: role ?? 'mesure', column, entete: champ(entete) }] : [],
      ),
      libelles: this.libelles(),
      cases: this.cases,
      faits: this.faits,
      titres: this.entetes.lignes.flatMap(({ cases }) => cases),
    };
  }
}

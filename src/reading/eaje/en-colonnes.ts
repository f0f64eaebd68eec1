import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, Role } from '../records';
import { communeDuTitre } from './contexte';
import type { ColonneDeMesure, EntetesDeMesures } from './entetes-de-mesures';
import { completer, periodeDe, SANS_PERIODE, structureNommee } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import { lireLibelle } from './libelle';
import { estAnnee, estTitre } from './reperage';
import { structureDuTitre } from './titre-de-structure';
import { accueillis, lireValeur } from './valeurs';
import type { CaseDeZone, Lieu, Zone } from './zone';

const ECART_MAX = 2;
const PROSE_MIN = 160;
const LIGNES_PAR_TRANCHE = 25;

/** Tables whose measures stand in a row of headers, their figures below: one row a structure, or a year of it. */
export class EnColonnes {
  private readonly faits: Fait[] = [];
  private readonly cases: CaseDeZone[] = [];
  private readonly colonnes: readonly ColonneDeMesure[];
  private dernier: number;
  /** Of the rows that name none: the one above, or that of the title when the rows are its years. */
  private structure: StructureLue | null;
  private periodeGroupe: Periode = SANS_PERIODE;
  /** Town that a row of its own names above the structures. */
  private lieuDuGroupe: Field | null = null;

  constructor(
    private readonly lieu: Lieu,
    private readonly entetes: EntetesDeMesures,
  ) {
    this.dernier = entetes.dernier;
    this.colonnes = entetes.colonnes;
    this.structure = structureDuTitre(lieu.feuille, entetes.premier, lieu.outils);
  }

  /** Reads the rows under the headers, down to the end of the table. */
  *lire(): Generator<string, Zone, void> {
    const { lignes, sheet } = this.lieu.feuille;
    for (let rang = this.entetes.dernier + 1; rang < lignes.length; rang += 1) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
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
    const tete = nom ?? ligne.cases[0];
    if (tete && estTitre(tete) && lireLibelle(tete.texte).resume) return this.fermerStructure();
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
      this.structure = structureNommee(champ(seule));
      this.lieuDuGroupe = this.communeDuGroupe(seule);
    }
  }

  private communeDuGroupe(seule: Case): Field | null {
    const { outils } = this.lieu;
    const seulement = outils.communesNommees(seule.texte).length > 0;
    return seulement ? champ(seule) : communeDuTitre(seule, outils);
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
      collectivite: this.champDuRole(ligne, 'collectivite') ?? this.lieuDuGroupe,
      gestionnaire: this.champDuRole(ligne, 'gestionnaire'),
    };
    return this.structure;
  }

  private prendreValeur(
    ligne: Ligne,
    colonne: ColonneDeMesure,
    deLaLigne: StructureLue | null,
    periode: Periode,
  ): void {
    const c = colonne.mesure === null ? null : caseEn(ligne, colonne.column);
    const structure = colonne.structure ? structureNommee(colonne.structure) : deLaLigne;
    if (!c || !structure || colonne.mesure === null) return;
    const nom = accueillis(c, colonne.mesure);
    const mesure = lireValeur(c, nom, colonne.milliers);
    if (mesure) this.faits.push({ structure, periode: completer(colonne.periode, periode), nom, mesure });
  }

  private zone(): Zone {
    const lignes = this.lieu.feuille.lignes.slice(this.entetes.premier, this.dernier + 1);
    const colonnes = this.colonnes.map(({ column }) => column);
    return {
      lignes,
      premier: this.entetes.premier,
      dernier: this.dernier,
      gauche: Math.min(...colonnes),
      droite: Math.max(...colonnes),
      colonnes: this.colonnes.map(({ role, column, entete, mesure }) => ({
        role,
        column,
        entete: entete && champ(entete),
        ...(mesure && { sens: mesure }),
      })),
      libelles: [],
      cases: this.cases,
      faits: this.faits,
      titres: this.entetes.lignes.flatMap(({ cases }) => cases),
    };
  }
}

import { normaliser } from '../../referentiel';
import { natureEtrangere } from '../equipements/lignes-etrangeres';
import { champ, champPartie, texteMontre } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import { numeroEnTete } from '../numeros';
import type { Field, Numero } from '../records';
import { brouillonDe } from './brouillon';
import type { Brouillon, Complement } from './brouillon';
import { calendrierDe } from './calendrier';
import type { ColonnesDeCalendrier } from './calendrier';
import type { ColonnePlan } from './colonnes';
import { niveauNomme } from './contexte';
import type { Contexte, Niveau } from './contexte';
import { elementsDe, empile } from './elements';
import { lireLibelleAction, lireObjectifs, numerosSeuls } from './libelles';
import type { LectureLibelle, LibelleAction } from './libelles';
import type { RolePlan } from './vocabulaire';

export interface Lecteur extends LectureLibelle {
  readonly colonnes: readonly ColonnePlan[];
  /** Objectifs stand above the actions: one is carried to several of them. */
  readonly objectifAuDessus: boolean;
  /** Years are crossed in columns of their own. */
  readonly calendrier: ColonnesDeCalendrier | null;
}

const NIVEAUX = ['enjeu', 'axe', 'objectifGeneral'] as const;
const COMPLEMENTS: readonly Complement[] = ['pilote', 'debut', 'echeance', 'fin', 'indicateur'];
const NOTE = /^\s*en\s+(?:gras|rouge|bleu|vert|italique|jaune)\b/i;
/** Lines under a table: "Partenaires : …". */
const ETIQUETTE =
  /^\s*(?:partenaires?|partenariats?|moyens|financements?|financeurs?|publics?|pilotes?|calendrier|[ée]ch[ée]ances?|remarques?|contexte|constats?)(?:\s+\p{L}+){0,3}\s*:/iu;
const MEME_TEXTE_MIN = 4;

/** Walks through the rows of a table and gathers its actions. */
export class Rangees {
  readonly brouillons: Brouillon[] = [];
  private courants: Brouillon[] = [];
  private courant: { readonly texte: string; readonly avecObjectif: boolean } | null = null;
  private place: Record<Niveau, Field | null>;
  private objectif: Case | null = null;
  /** From left to right: each one holds those on its right. */
  private readonly niveaux: readonly Niveau[];
  private readonly derniers: Partial<Record<Complement, Case>> = {};

  constructor(
    private readonly feuille: Feuille,
    private readonly lecteur: Lecteur,
    contexte: Contexte,
  ) {
    const { enjeu, axe, objectif } = contexte;
    const auDessus = this.column('action') === null ? null : objectif?.entier;
    this.place = { enjeu, axe, objectifGeneral: auDessus ?? contexte.objectifGeneral };
    this.niveaux = [...NIVEAUX].sort((a, b) => (this.column(a) ?? 0) - (this.column(b) ?? 0));
    if (objectif && this.column('action') === null) this.ouvrir([objectif]);
  }

  lire(ligne: Ligne, suivante: Ligne | undefined): void {
    if (estUnRecapitulatif(ligne.cases[0]?.texte)) return;
    const seule = ligne.cases.length === 1 ? ligne.cases[0] : undefined;
    if (seule && this.lireSeule(seule, suivante)) return;
    for (const niveau of this.niveaux) this.porter(niveau, this.en(ligne, niveau));
    const action = this.en(ligne, 'action');
    const objectif = this.en(ligne, 'objectif');
    if (objectif) this.objectif = objectif;
    if (action && !this.repete(action, objectif !== null)) this.lireAction(action, ligne, objectif !== null);
    if (objectif && !this.lecteur.objectifAuDessus) this.garderObjectifs(objectif);
    this.completer(ligne);
  }

  private column(role: RolePlan): number | null {
    return this.lecteur.colonnes.find((colonne) => colonne.role === role)?.column ?? null;
  }

  private en(ligne: Ligne, role: RolePlan): Case | null {
    const column = this.column(role);
    return column === null ? null : caseEn(ligne, column);
  }

  /** One pilote, one date may be merged over several actions. */
  private complement(ligne: Ligne, complement: Complement): Case | null {
    const c = this.en(ligne, complement);
    if (c) this.derniers[complement] = c;
    const dernier = this.derniers[complement];
    if (c || !dernier) return c;
    return this.feuille.fusionVerticale(ligne.row, dernier.column)?.top === dernier.row ? dernier : null;
  }

  /** A row of one cell: a page footer, a note, a theme that stands over the next rows. */
  private lireSeule(c: Case, suivante: Ligne | undefined): boolean {
    const nature = natureEtrangere(c.texte);
    if (nature === 'pied-de-page' || NOTE.test(c.texte) || ETIQUETTE.test(c.texte)) return true;
    const role = this.lecteur.colonnes.find(({ column }) => column === c.column)?.role;
    const large = this.prendToutLeTableau(c);
    const tete = numeroEnTete(c.texte);
    if (large && tete?.mot === 'action') {
      this.ouvrir([lireLibelleAction(c, c.texte, this.lecteur)]);
      return true;
    }
    const propre = suivante !== undefined && caseEn(suivante, c.column) !== null && suivante.cases.length > 1;
    const deNiveau = role === 'enjeu' || role === 'axe' || role === 'objectifGeneral' || role === 'numero';
    if (!large && !(deNiveau && (propre || niveauNomme(c.texte) !== null)))
      return nature !== null && deNiveau;
    if (nature === null) this.titrer(c, large);
    return true;
  }

  private prendToutLeTableau({ row, column }: Case): boolean {
    const fin = this.feuille.finEnLargeur(row, column);
    return fin > column && fin >= (this.lecteur.colonnes.at(-1)?.column ?? 0);
  }

  /** A theme row opens a part of the plan: what was carried from above stops there, save the levels on its left in an indented list. */
  private titrer(c: Case, large: boolean): void {
    const nomme = niveauNomme(c.texte);
    const niveau = nomme && nomme !== 'objectif' ? nomme : this.column('axe') === null ? 'axe' : 'enjeu';
    for (const dessous of NIVEAUX) {
      const column = this.column(dessous);
      if (column !== null && (large || column >= c.column)) this.place[dessous] = null;
    }
    if (niveau === 'enjeu') this.place.axe = null;
    this.place.objectifGeneral = null;
    this.place[niveau] = { ...champ(c), value: champ(c).value.replace(/\s*:$/, '') };
    this.courants = [];
    this.courant = null;
  }

  /** A new value at one level ends what was carried at the levels whose columns stand on its right. */
  private porter(niveau: Niveau, c: Case | null): void {
    if (!c) return;
    const ancien = this.place[niveau];
    if (ancien && normaliser(ancien.value) === normaliser(c.texte)) return;
    this.place[niveau] = champ(c);
    for (const autre of NIVEAUX) {
      const column = this.column(autre);
      if (column !== null && column > c.column) this.place[autre] = null;
    }
  }

  /** The same action written again on each row of its objectifs, or after a page break. */
  private repete(action: Case, avecObjectif: boolean): boolean {
    if (!this.courant?.avecObjectif || !avecObjectif) return false;
    const texte = normaliser(action.texte);
    return texte.length >= MEME_TEXTE_MIN && texte === this.courant.texte;
  }

  private lireAction(c: Case, ligne: Ligne, avecObjectif: boolean): void {
    const morceaux = empile(c.texte) ? elementsDe(c.texte).map(({ printed }) => printed) : [c.texte];
    const libelles = morceaux.map((texte) => lireLibelleAction(c, texte, this.lecteur));
    const numero = this.en(ligne, 'numero');
    this.ouvrir(libelles, numero ? numerosSeuls(numero) : []);
    this.courant = { texte: normaliser(c.texte), avecObjectif };
    const dessus = this.lecteur.objectifAuDessus ? this.objectif : null;
    if (dessus) this.garderObjectifs(dessus);
  }

  /** A label with three numbers gives three actions. */
  private ouvrir(libelles: readonly LibelleAction[], enColonne: readonly Field<Numero>[] = []): void {
    this.courants = libelles.flatMap(({ numeros, titre }, rang) => {
      const propres = libelles.length === 1 && enColonne.length > 0 ? enColonne : numeros;
      const dOffice =
        propres.length > 0
          ? propres
          : [enColonne.length === libelles.length ? (enColonne[rang] ?? null) : null];
      return dOffice.map((numero) => brouillonDe({ ...this.place }, numero, titre));
    });
    this.brouillons.push(...this.courants);
  }

  /** Among several actions of one cell, an objectif goes to the one whose number begins its own. */
  private garderObjectifs(c: Case): void {
    for (const objectif of lireObjectifs(c)) {
      const parent = objectif.numero?.value.rangs.slice(0, -1).join('.') ?? '';
      const titres = new Set(this.courants.map(({ titre }) => titre.value));
      const siens = this.courants.filter(({ numero }) => parent !== '' && numero?.value.texte === parent);
      const cibles = titres.size > 1 && siens.length > 0 ? siens : this.courants;
      for (const cible of cibles) {
        cible.objectifs.push(objectif);
        cible.cells.push(...c.lieu);
      }
    }
  }

  private completer(ligne: Ligne): void {
    const { calendrier } = this.lecteur;
    if (calendrier)
      for (const courant of this.courants) courant.calendrier ??= calendrierDe(ligne, calendrier);
    for (const complement of COMPLEMENTS) {
      const c = this.complement(ligne, complement);
      if (!c) continue;
      for (const courant of this.courants) {
        courant.complements[complement] ??= champPartie(c, texteMontre(c));
        courant.cells.push(...c.lieu);
      }
    }
  }
}

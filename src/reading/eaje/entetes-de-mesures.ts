import { champ } from '../feuille/champ';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, NomMesure, Role } from '../records';
import { freresDe, libelleDesTitres, periodeDesTitres, roleDuTitre, titresDe } from './entetes';
import { SANS_PERIODE } from './fait';
import type { Periode } from './fait';
import { lireLibelle } from './libelle';
import { estAnnee, estRangeeDAnnees, estTitre } from './reperage';
import type { Etiquette } from './reperage';
import type { Lieu } from './zone';

/** A column of a table whose measures are in columns. */
export interface ColonneDeMesure {
  readonly column: number;
  readonly role: Role;
  readonly mesure: NomMesure | null;
  readonly periode: Periode;
  /** A structure that heads several columns of measures. */
  readonly structure: Field | null;
  /** Amounts in thousands of euros. */
  readonly milliers: boolean;
  readonly entete: Case | null;
}

const LIGNES_D_ENTETE = 3;
const TITRE_MAX = 80;

/** Rows of headers around the one that names the measures: [first, last]. */
function bornesEntete(
  { feuille: { lignes } }: Lieu,
  rang: number,
  gauche: number,
): readonly [number, number] {
  let premier = rang;
  while (rang - premier < LIGNES_D_ENTETE - 1 && coiffe(lignes[premier - 1], lignes[premier], gauche))
    premier -= 1;
  let dernier = estRangeeDAnnees(lignes[rang], lignes[rang + 1]) ? rang + 1 : rang;
  while (dernier - rang < LIGNES_D_ENTETE - 1 && precise(lignes[dernier + 1], lignes[dernier])) dernier += 1;
  return [premier, dernier];
}

/** A row of headers over the first one: years, states or names over the columns of figures. */
function coiffe(ligne: Ligne | undefined, suivante: Ligne | undefined, gauche: number): boolean {
  if (!ligne || !suivante || suivante.row - ligne.row > 1) return false;
  const dessus = ligne.cases.filter(({ column }) => column >= gauche);
  if (dessus.length === 0 || !ligne.cases.every(estTitre)) return false;
  return ligne.cases.every(({ texte }) => texte.length <= TITRE_MAX);
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

/** The rows of headers of a table whose measures are in columns. */
export class EntetesDeMesures {
  /** Ranks, among the filled rows of the sheet, of the first and the last row of headers. */
  readonly premier: number;
  readonly dernier: number;
  readonly lignes: readonly Ligne[];
  readonly colonnes: readonly ColonneDeMesure[];

  constructor(
    private readonly lieu: Lieu,
    etiquettes: readonly Etiquette[],
  ) {
    const rang = etiquettes[0]?.rangLigne ?? 0;
    const gauche = Math.min(...etiquettes.map(({ c }) => c.column));
    [this.premier, this.dernier] = bornesEntete(lieu, rang, gauche);
    this.lignes = lieu.feuille.lignes.slice(this.premier, this.dernier + 1);
    this.colonnes = this.avecNom(this.lireColonnes());
  }

  private lireColonnes(): ColonneDeMesure[] {
    const droite = Math.max(...this.lignes.map(({ cases }) => cases.at(-1)?.column ?? 0));
    const fusion = Math.max(
      ...this.lignes.map(({ cases, row }) => this.lieu.feuille.finEnLargeur(row, cases.at(-1)?.column ?? 0)),
    );
    return Array.from({ length: Math.max(droite, fusion) + 1 }, (_, column) =>
      this.lireColonne(column),
    ).filter(({ entete }) => entete !== null);
  }

  private lireColonne(column: number): ColonneDeMesure {
    const { feuille, simplifier, outils } = this.lieu;
    const titres = titresDe(feuille, this.lignes, column);
    const entete = titres.at(-1) ?? null;
    const freres = freresDe(this.lignes.at(-1), simplifier);
    const libelle = libelleDesTitres(titres, freres, simplifier);
    const mesure = libelle?.mesure ?? null;
    const role = mesure === null ? this.roleDe(titres) : mesure === 'places' ? 'places' : 'mesure';
    const dessus = titres.find((titre) => outils.typeEnTete(titre.texte)?.reconnu.type === 'EAJE');
    const structure =
      mesure !== null && dessus && lireLibelle(dessus.texte).mesure === null ? champ(dessus) : null;
    const periode = periodeDesTitres(titres, freres, simplifier);
    const milliers = titres.some(({ texte }) => lireLibelle(texte).milliers);
    return { column, role, mesure, periode, structure, milliers, entete };
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
  private avecNom(colonnes: ColonneDeMesure[]): readonly ColonneDeMesure[] {
    if (colonnes.some(({ role }) => role === 'nom')) return colonnes;
    const gauche = Math.min(...colonnes.filter(({ mesure }) => mesure !== null).map(({ column }) => column));
    const prises = new Set(colonnes.filter(({ role }) => role !== 'autre').map(({ column }) => column));
    const suite = this.lieu.feuille.lignes.slice(this.dernier + 1, this.dernier + 4);
    const textes = suite.flatMap(({ cases }) => cases.filter(estTitre).map(({ column }) => column));
    const libre = [...new Set(textes)]
      .sort((a, b) => a - b)
      .find((column) => column < gauche && !prises.has(column));
    // "Gestionnaire / établissement": the only words of a row name its structure, those alone on theirs its gestionnaire.
    const autres: readonly Role[] = ['type', 'commune', 'gestionnaire'];
    const column = libre ?? colonnes.find(({ role }) => autres.includes(role))?.column;
    if (column === undefined) return colonnes;
    const entete = colonnes.find((colonne) => colonne.column === column)?.entete ?? null;
    const nom: ColonneDeMesure = {
      column,
      role: 'nom',
      mesure: null,
      periode: SANS_PERIODE,
      structure: null,
      milliers: false,
      entete,
    };
    return [nom, ...colonnes.filter((colonne) => colonne.column !== column)];
  }
}

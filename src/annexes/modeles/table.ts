import type { SheetSpec, SpecValue } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { NomStyle } from '../style';
import type { Listes, NomListe } from './listes';

/** A column to fill in, or that computes itself. */
export interface ColonneModele {
  readonly entete: string;
  readonly largeur: number;
  readonly style: NomStyle;
  /** Shown when one of its cells is chosen. */
  readonly aide: string;
  readonly liste?: NomListe;
  /** Of this row, from 0; a column without one is filled in by hand. */
  readonly formule?: (row: number) => string;
}

/** A sheet of a template: a title, what to do in a sentence, headers, rows to fill in. */
export interface TableModele {
  readonly nom: string;
  readonly kind: string;
  readonly titre: string;
  readonly consigne: string;
  readonly colonnes: readonly ColonneModele[];
  readonly lignes: number;
  /** What the rows make together, under them. */
  readonly ensemble?: (column: number, premiere: number, derniere: number) => SpecValue;
}

/** Title, consigne, what each column waits for, and a row between them and the headers. */
const LIGNE_ENTETES = 4;
const HAUTEUR_TITRE = 26;
const HAUTEUR_ENTETE = 48;

function valider(feuille: Feuille, { colonnes, lignes }: TableModele, listes: Listes): void {
  for (const [column, { liste, aide }] of colonnes.entries()) {
    const list = liste ? listes.menu(liste) : null;
    if (!list) continue;
    const top = LIGNE_ENTETES + 1;
    feuille.valider({
      range: { top, bottom: top + lignes - 1, left: column, right: column },
      list,
      help: aide,
    });
  }
}

function ecrire(feuille: Feuille, { titre, consigne, colonnes, lignes, ensemble }: TableModele): void {
  feuille.bande(titre, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(consigne, 'sousTitre');
  feuille.ligne(colonnes.map(({ aide }) => (aide ? cellule(aide, 'note') : null)));
  feuille.vide();
  feuille.ligne(
    colonnes.map(({ entete }) => cellule(entete, 'entete')),
    HAUTEUR_ENTETE,
  );
  const premiere = feuille.hauteur;
  for (let rang = 0; rang < lignes; rang += 1) {
    const row = feuille.hauteur;
    feuille.ligne(
      colonnes.map(({ formule, style }) => cellule(formule ? { formula: formule(row) } : null, style)),
    );
  }
  if (!ensemble) return;
  const derniere = feuille.hauteur - 1;
  feuille.ligne(
    colonnes.map(({ style }, column) =>
      cellule(ensemble(column, premiere, derniere), STYLES_D_ENSEMBLE[style] ?? 'total'),
    ),
  );
}

const STYLES_D_ENSEMBLE: Readonly<Partial<Record<NomStyle, NomStyle>>> = {
  saisieNombre: 'totalNombre',
  tauxPrecis: 'totalTauxPrecis',
  euros: 'totalEuros',
};

/** The sheet, its headers and formulas locked, the cells to fill in free. */
export function specDeTable(table: TableModele, listes: Listes, origin: string): SheetSpec {
  const feuille = new Feuille({
    name: table.nom,
    kind: table.kind,
    origin,
    widths: table.colonnes.map(({ largeur }) => largeur),
    page: {
      orientation: 'landscape',
      titleRows: { first: LIGNE_ENTETES, last: LIGNE_ENTETES },
      footer: { right: 'Page &P / &N' },
    },
  });
  ecrire(feuille, table);
  valider(feuille, table, listes);
  return feuille.spec({ frozen: { rows: LIGNE_ENTETES + 1, columns: 0 }, isProtected: true });
}

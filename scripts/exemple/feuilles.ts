import type { Cell, PaperSize, Workbook, Worksheet } from 'exceljs';
import {
  ANNONCE_COMMUNES,
  BLOCS_COMMUNAUX,
  COLONNES_LISTE,
  COMMUNES_SIGNATAIRES,
  CONVENTION,
  LISTE_INTERCOMMUNALE,
  TERRITOIRE,
} from './contenu';
import type { Bloc } from './contenu';
import {
  COLONNES_INDICATEURS,
  COLONNES_PLAN,
  FICHES,
  INDICATEURS,
  PLAN,
  TITRE_INDICATEURS,
  TITRE_PLAN,
  TOTAL_INDICATEURS,
} from './contenu-eaje-plan';
import type { Fiche } from './contenu-eaje-plan';
import type { Case, Faute } from './faute';

/** Where a mistake was planted. */
export interface FautePlantee extends Faute {
  readonly feuille: string;
  readonly cellule: string;
}

const BLUE = { argb: 'FF0F6CBD' };
const PALE_BLUE = { argb: 'FFEBF3FC' };
const GREY = { argb: 'FFC7C7C7' };
const WHITE = { argb: 'FFFFFFFF' };
/** exceljs declares this enumeration and does not export its values. */
const A4 = 9 as unknown as PaperSize;
const FONT = 'Calibri';
const THIN = { style: 'thin', color: GREY } as const;

type Style = (cell: Cell) => void;

const asTitle: Style = (cell) => {
  cell.font = { name: FONT, size: 15, bold: true, color: BLUE };
};

const asText: Style = (cell) => {
  cell.font = { name: FONT, size: 11 };
  cell.alignment = { vertical: 'top', wrapText: true };
};

const asTableCell: Style = (cell) => {
  asText(cell);
  cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
};

const asHeader: Style = (cell) => {
  asTableCell(cell);
  cell.font = { name: FONT, size: 11, bold: true, color: WHITE };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: BLUE };
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
};

const asRate: Style = (cell) => {
  asTableCell(cell);
  cell.numFmt = '0.00%';
};

const asPrice: Style = (cell) => {
  asTableCell(cell);
  cell.numFmt = '#,##0.00 "€"';
};

const asGroup: Style = (cell) => {
  asTableCell(cell);
  cell.font = { name: FONT, size: 11, bold: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: PALE_BLUE };
};

/** Fills a sheet row after row, and notes where the mistakes fall. */
class FeuilleExemple {
  private row = 0;
  constructor(
    private readonly sheet: Worksheet,
    private readonly fautes: FautePlantee[],
  ) {}

  /** One style for all the cells, or one a cell, the last for those left. */
  ligne(cases: readonly Case[], ...styles: readonly [Style, ...Style[]]): this {
    this.row += 1;
    cases.forEach((content, index) => {
      const style = styles[Math.min(index, styles.length - 1)] ?? styles[0];
      this.ecrire(this.sheet.getCell(this.row, index + 1), content, style);
    });
    return this;
  }

  lignes(lignes: readonly (readonly Case[])[], ...styles: readonly [Style, ...Style[]]): this {
    for (const cases of lignes) this.ligne(cases, ...styles);
    return this;
  }

  vide(): this {
    this.row += 1;
    return this;
  }

  private ecrire(cell: Cell, content: Case, style: Style): void {
    const { valeur, faute } =
      typeof content === 'object' && content !== null ? content : { valeur: content, faute: undefined };
    cell.value = valeur;
    style(cell);
    if (faute) this.fautes.push({ ...faute, feuille: this.sheet.name, cellule: cell.address });
  }
}

function feuille(classeur: Workbook, nom: string, largeurs: readonly number[], paysage: boolean): Worksheet {
  const sheet = classeur.addWorksheet(nom, {
    pageSetup: {
      paperSize: A4,
      orientation: paysage ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  largeurs.forEach((largeur, index) => (sheet.getColumn(index + 1).width = largeur));
  sheet.headerFooter.oddFooter = `&L${TERRITOIRE}&RPage &P / &N`;
  return sheet;
}

const enColonne = (cases: readonly Case[]): Case[][] => cases.map((one) => [one]);

const deCommune = (commune: string): string => (/^[AEIOUH]/.test(commune) ? `D’${commune}` : `DE ${commune}`);

function ecrireBloc(page: FeuilleExemple, { commune, groupes }: Bloc): void {
  page
    .ligne([`LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR LA COMMUNE ${deCommune(commune)}`], asTitle)
    .ligne(['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'], asHeader);
  for (const { type, structures } of groupes) {
    page.ligne([type, null], asGroup);
    page.lignes(
      structures.map((structure) => [null, structure]),
      asTableCell,
    );
  }
  page.vide();
}

function ecrireIndicateurs(classeur: Workbook, fautes: FautePlantee[]): void {
  const styles = COLONNES_INDICATEURS.map((nom) => {
    if (nom.startsWith('Taux')) return asRate;
    return nom.startsWith('Prix') ? asPrice : asTableCell;
  });
  const largeurs = [28, 16, 9, 12, 11, 12, 12, 12, 13, 13, 13];
  new FeuilleExemple(feuille(classeur, 'Indicateurs EAJE', largeurs, true), fautes)
    .ligne([TITRE_INDICATEURS], asTitle)
    .vide()
    .ligne(COLONNES_INDICATEURS, asHeader)
    .lignes(INDICATEURS, asTableCell, ...styles.slice(1))
    .ligne(TOTAL_INDICATEURS, asGroup);
}

function ecrirePlan(classeur: Workbook, fautes: FautePlantee[]): void {
  new FeuilleExemple(feuille(classeur, 'Annexe 3 - Plan', [22, 6, 50, 60], true), fautes)
    .ligne([TITRE_PLAN], asTitle)
    .vide()
    .ligne(COLONNES_PLAN, asHeader)
    .lignes(PLAN, asTableCell);
}

function ecrireFiche(classeur: Workbook, { numero, titre, champs }: Fiche, fautes: FautePlantee[]): void {
  new FeuilleExemple(feuille(classeur, `Fiche ${String(numero)}`, [32, 80], false), fautes)
    .ligne([`Fiche action n° ${String(numero)}`], asTitle)
    .vide()
    .ligne(['Intitulé de l’action', titre], asGroup, asTableCell)
    .lignes(champs, asGroup, asTableCell);
}

/** Fills the workbook; gives the mistakes with their cells. */
export function remplir(classeur: Workbook): FautePlantee[] {
  const fautes: FautePlantee[] = [];

  const convention = new FeuilleExemple(feuille(classeur, 'Convention', [60], false), fautes);
  convention.ligne(CONVENTION.slice(0, 1), asTitle);
  convention.lignes(enColonne(CONVENTION.slice(1)), asText);
  convention.vide().ligne([ANNONCE_COMMUNES], asHeader);
  convention.lignes(enColonne(COMMUNES_SIGNATAIRES), asTableCell);

  const largeurs = [24, 34, 30, 11, 18, 38, 9, 26];
  new FeuilleExemple(feuille(classeur, 'Annexe 2 - Communauté', largeurs, true), fautes)
    .ligne([`Annexe 2 – Liste des équipements et services soutenus par la ${TERRITOIRE}`], asTitle)
    .vide()
    .ligne(COLONNES_LISTE, asHeader)
    .lignes(LISTE_INTERCOMMUNALE, asTableCell);

  const communes = new FeuilleExemple(feuille(classeur, 'Annexe 2 - Communes', [32, 70], false), fautes);
  for (const bloc of BLOCS_COMMUNAUX) ecrireBloc(communes, bloc);

  ecrireIndicateurs(classeur, fautes);
  ecrirePlan(classeur, fautes);
  for (const fiche of FICHES) ecrireFiche(classeur, fiche, fautes);
  return fautes;
}

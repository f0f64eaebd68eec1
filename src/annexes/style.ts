import type { CellStyle } from '../workbook';

/** The few colours of our sheets: one blue in three strengths, one grey. Severity has its own. */
export const COULEURS = {
  encre: '#1F1F1F',
  bleu: '#0F3A5F',
  bleuMoyen: '#7FA8D1',
  bleuClair: '#DCE7F3',
  fond: '#F1F5FA',
  gris: '#595959',
  filet: '#BFBFBF',
  blanc: '#FFFFFF',
  erreur: '#B10E1C',
  fondErreur: '#FDE7E9',
  alerte: '#8A3707',
  fondAlerte: '#FFF4CE',
  information: '#0F548C',
  fondInformation: '#EBF3FC',
  favorable: '#0E700E',
} as const;

const FILET = { weight: 'thin', color: COULEURS.filet } as const;
/** What parts a tile from the next one. */
const BLANC = { weight: 'medium', color: COULEURS.blanc } as const;
const TUILE = { left: BLANC, right: BLANC } as const;
/** A French reader expects a space before the sign. */
const POURCENTAGE = '0.00"\u00a0"%';
const EN_HAUT = { vertical: 'top', wrap: true } as const;
/** A text keeps off the line beside it. */
const RETRAIT = { horizontal: 'left', indent: 1, wrap: true } as const;
const TEXTE = { ...RETRAIT, vertical: 'top' } as const;
const AU_MILIEU = { ...RETRAIT, vertical: 'center' } as const;

const A_DROITE = { horizontal: 'right', vertical: 'center' } as const;

/** A cell of figures, and the same in a row of totals. */
const chiffre = (format: string) => ({ border: FILET, format, align: A_DROITE }) as const;
const enTotal = (format: string) =>
  ({ ...chiffre(format), font: { bold: true }, fill: COULEURS.fond }) as const;

/** A severity, in its colour on its ground. */
const gravite = (color: string, fill: string) =>
  ({ font: { bold: true, color }, fill, border: FILET, align: EN_HAUT }) as const;

/** Every style of our sheets, by name. */
export const STYLES = {
  titre: { font: { bold: true, size: 16, color: COULEURS.bleu }, align: { vertical: 'center' } },
  sousTitre: { font: { size: 11, color: COULEURS.gris }, align: { vertical: 'top', wrap: true } },
  section: { font: { bold: true, size: 13, color: COULEURS.bleu }, align: { vertical: 'center' } },
  bandeau: {
    font: { bold: true, size: 12, color: COULEURS.blanc },
    fill: COULEURS.bleu,
    border: { weight: 'thin', color: COULEURS.bleu },
    align: AU_MILIEU,
  },
  bandeauFiche: {
    font: { bold: true, size: 13, color: COULEURS.blanc },
    fill: COULEURS.bleu,
    border: { weight: 'thin', color: COULEURS.bleu },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  titreFiche: { font: { bold: true, size: 13, color: COULEURS.bleu }, border: FILET, align: AU_MILIEU },
  entete: {
    font: { bold: true, color: COULEURS.bleu },
    fill: COULEURS.bleuClair,
    border: FILET,
    align: AU_MILIEU,
  },
  libelle: {
    font: { bold: true, color: COULEURS.bleu },
    fill: COULEURS.fond,
    border: FILET,
    align: AU_MILIEU,
  },
  niveau: {
    font: { bold: true, color: COULEURS.bleu },
    fill: COULEURS.fond,
    border: FILET,
    align: TEXTE,
  },
  texte: { border: FILET, align: TEXTE },
  texte10: { font: { size: 10 }, border: FILET, align: TEXTE },
  texte9: { font: { size: 9 }, border: FILET, align: TEXTE },
  /** Beside figures, or where the cells of a row have texts of several heights. */
  nom: { border: FILET, align: AU_MILIEU },
  texteFort: { font: { bold: true }, border: FILET, align: TEXTE },
  note: { font: { size: 9, color: COULEURS.gris }, align: EN_HAUT },
  noteEncadree: { font: { size: 9, color: COULEURS.gris }, border: FILET, align: AU_MILIEU },
  total: { font: { bold: true }, fill: COULEURS.fond, border: FILET, align: AU_MILIEU },
  nombre: chiffre('#,##0'),
  decimal: chiffre('#,##0.00'),
  euros: chiffre('#,##0.00 "€"'),
  totalNombre: enTotal('#,##0'),
  totalEuros: enTotal('#,##0.00 "€"'),
  tauxPrecis: chiffre(POURCENTAGE),
  montant: chiffre('#,##0 "€"'),
  totalDecimal: enTotal('#,##0.00'),
  totalTauxPrecis: enTotal(POURCENTAGE),
  totalMontant: enTotal('#,##0 "€"'),
  repere: {
    font: { size: 9, color: COULEURS.gris },
    border: FILET,
    format: '0"\u00a0"%',
    align: { horizontal: 'right', vertical: 'center' },
  },
  enteteDroite: {
    font: { bold: true, color: COULEURS.bleu },
    fill: COULEURS.bleuClair,
    border: FILET,
    align: { horizontal: 'right', vertical: 'center', wrap: true },
  },
  saisie: { border: FILET, align: EN_HAUT, locked: false },
  saisieNombre: { border: FILET, format: '#,##0', align: { horizontal: 'right' }, locked: false },
  saisieTexteCode: { border: FILET, format: '@', align: EN_HAUT, locked: false },
  saisieTaux: { border: FILET, format: '0%', align: { horizontal: 'right', vertical: 'top' }, locked: false },
  favorable: { font: { bold: true, color: COULEURS.favorable } },
  espace: {},
  texteCode: { border: FILET, format: '@', align: EN_HAUT },
  chiffreCle: {
    font: { bold: true, size: 20, color: COULEURS.bleu },
    fill: COULEURS.fond,
    format: '#,##0',
    border: TUILE,
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  libelleCle: {
    fill: COULEURS.fond,
    border: TUILE,
    align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  },
  evolution: {
    font: { color: COULEURS.gris },
    border: FILET,
    align: { horizontal: 'right', vertical: 'center' },
  },
  lien: {
    font: { underline: true, color: COULEURS.information },
    border: FILET,
    align: { vertical: 'top' },
  },
  graviteErreur: gravite(COULEURS.erreur, COULEURS.fondErreur),
  graviteAlerte: gravite(COULEURS.alerte, COULEURS.fondAlerte),
  graviteInformation: gravite(COULEURS.information, COULEURS.fondInformation),
  sousSeuil: { font: { bold: true, color: COULEURS.alerte }, fill: COULEURS.fondAlerte },
  horsBorne: { font: { bold: true, color: COULEURS.erreur }, fill: COULEURS.fondErreur },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type NomStyle = keyof typeof STYLES;

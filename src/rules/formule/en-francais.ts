import { formulaTokens } from '../../workbook';
import type { FormulaToken } from '../../workbook';

/** The functions met in the annexes, as Excel in French names them. Source: Microsoft, « Traduction des fonctions ». */
const FONCTIONS: Readonly<Record<string, string>> = {
  ABS: 'ABS',
  AND: 'ET',
  AVERAGE: 'MOYENNE',
  AVERAGEIF: 'MOYENNE.SI',
  CONCATENATE: 'CONCATENER',
  COUNT: 'NB',
  COUNTA: 'NBVAL',
  COUNTIF: 'NB.SI',
  COUNTIFS: 'NB.SI.ENS',
  DATE: 'DATE',
  HLOOKUP: 'RECHERCHEH',
  IF: 'SI',
  IFERROR: 'SIERREUR',
  IFNA: 'SI.NON.DISP',
  INDEX: 'INDEX',
  INT: 'ENT',
  ISBLANK: 'ESTVIDE',
  ISERROR: 'ESTERREUR',
  LEFT: 'GAUCHE',
  MATCH: 'EQUIV',
  MEDIAN: 'MEDIANE',
  MID: 'STXT',
  NOT: 'NON',
  OR: 'OU',
  PRODUCT: 'PRODUIT',
  RIGHT: 'DROITE',
  ROUND: 'ARRONDI',
  ROUNDDOWN: 'ARRONDI.INF',
  ROUNDUP: 'ARRONDI.SUP',
  SUBTOTAL: 'SOUS.TOTAL',
  SUM: 'SOMME',
  SUMIF: 'SOMME.SI',
  SUMIFS: 'SOMME.SI.ENS',
  SUMPRODUCT: 'SOMMEPROD',
  TEXT: 'TEXTE',
  VALUE: 'CNUM',
  VLOOKUP: 'RECHERCHEV',
  XLOOKUP: 'RECHERCHEX',
};

/** Beyond, a formula is no longer read, and hides the sentence that quotes it. */
const LONGUEUR_MAX = 80;

const ecrire = ({ kind, text }: FormulaToken): string => {
  if (kind === 'function') return FONCTIONS[text.toUpperCase()] ?? text;
  if (kind === 'number') return text.replace('.', ',');
  return kind === 'operator' && text === ',' ? ';' : text;
};

/** A formula as Excel in French shows it: "=SUM(B2:B4,0.5)" → "=SOMME(B2:B4;0,5)". */
export function enFrancais(formule: string): string {
  const texte = formulaTokens(formule).map(ecrire).join('');
  return texte.length > LONGUEUR_MAX ? `${texte.slice(0, LONGUEUR_MAX)}…` : texte;
}

import { parseFormula } from '../../src/workbook';
import type { AreaToken, CellValue, Expression } from '../../src/workbook';

type Scalar = number | string | boolean | null;
/** A value, or the values of an area in reading order. */
type Resultat = Scalar | readonly Scalar[];

/** Gives the value of a cell, itself computed when it holds a formula. */
export type Lire = (sheet: string, row: number, column: number) => CellValue;

class Erreur extends Error {}

const liste = (resultat: Resultat): readonly Scalar[] =>
  (Array.isArray(resultat) ? resultat : [resultat]) as readonly Scalar[];
const seul = (resultat: Resultat | undefined): Scalar =>
  resultat === undefined ? null : (liste(resultat)[0] ?? null);
const nombres = (resultats: readonly Resultat[]): number[] =>
  resultats.flatMap(liste).filter((valeur): valeur is number => typeof valeur === 'number');

function enNombre(valeur: Scalar): number {
  if (typeof valeur === 'string') throw new Erreur('#VALUE!');
  return Number(valeur ?? 0);
}

/** In Excel a text is greater than any number, and an empty cell is 0. */
function comparer(a: Scalar, b: Scalar): number {
  const rang = (valeur: Scalar): number =>
    typeof valeur === 'string' ? 1 : typeof valeur === 'boolean' ? 2 : 0;
  if (rang(a) !== rang(b)) return rang(a) - rang(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'fr', { sensitivity: 'base' });
  return Number(a ?? 0) - Number(b ?? 0);
}

const OPERATIONS: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  '+': (a, b) => enNombre(a) + enNombre(b),
  '-': (a, b) => enNombre(a) - enNombre(b),
  '*': (a, b) => enNombre(a) * enNombre(b),
  '/': (a, b) => {
    const diviseur = enNombre(b);
    if (diviseur === 0) throw new Erreur('#DIV/0!');
    return enNombre(a) / diviseur;
  },
  '&': (a, b) => `${String(a ?? '')}${String(b ?? '')}`,
  '=': (a, b) => comparer(a, b) === 0,
  '<>': (a, b) => comparer(a, b) !== 0,
  '<': (a, b) => comparer(a, b) < 0,
  '>': (a, b) => comparer(a, b) > 0,
  '<=': (a, b) => comparer(a, b) <= 0,
  '>=': (a, b) => comparer(a, b) >= 0,
};

function critere(texte: Scalar): (valeur: Scalar) => boolean {
  const motif = String(texte ?? '')
    .toLowerCase()
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*');
  const forme = new RegExp(`^${motif}$`, 's');
  return (valeur) => valeur !== null && forme.test(String(valeur).toLowerCase());
}

const somme = (valeurs: readonly number[]): number => valeurs.reduce((total, valeur) => total + valeur, 0);

const FONCTIONS: Readonly<Record<string, (...arguments_: Resultat[]) => Resultat>> = {
  SUM: (...valeurs) => somme(nombres(valeurs)),
  COUNT: (...valeurs) => nombres(valeurs).length,
  COUNTA: (...valeurs) => valeurs.flatMap(liste).filter((valeur) => valeur !== null).length,
  AVERAGE: (...valeurs) => {
    const lus = nombres(valeurs);
    if (lus.length === 0) throw new Erreur('#DIV/0!');
    return somme(lus) / lus.length;
  },
  COUNTIF: (plage, texte) => liste(plage ?? null).filter(critere(seul(texte))).length,
  ISNUMBER: (valeurs) => {
    const lus = liste(valeurs ?? null).map((valeur) => typeof valeur === 'number');
    return Array.isArray(valeurs) ? lus : (lus[0] ?? false);
  },
  AND: (...valeurs) => valeurs.flatMap(liste).every(Boolean),
  OR: (...valeurs) => valeurs.flatMap(liste).some(Boolean),
  NOT: (valeur) => seul(valeur) !== true,
  ROUND: (valeur, decimales) => {
    const echelle = 10 ** enNombre(seul(decimales));
    return Math.round(enNombre(seul(valeur)) * echelle) / echelle;
  },
  MAX: (...valeurs) => Math.max(0, ...nombres(valeurs)),
  SUMPRODUCT: (...facteurs) => {
    const [premier = []] = facteurs.map(liste);
    const termes = premier.map((_, rang) =>
      facteurs.map(liste).reduce((produit, facteur) => {
        const valeur = facteur[rang];
        return produit * (typeof valeur === 'number' ? valeur : 0);
      }, 1),
    );
    return somme(termes);
  },
};

/** Computes the formulas that our sheets write. */
export class Calcul {
  constructor(
    private readonly sheet: string,
    private readonly lire: Lire,
  ) {}

  valeur(formule: string): CellValue {
    const expression = parseFormula(formule);
    if (!expression) throw new Error(`Formule illisible : ${formule}`);
    try {
      return seul(this.evaluer(expression));
    } catch (erreur) {
      if (erreur instanceof Erreur) return { error: erreur.message };
      throw erreur;
    }
  }

  private evaluer(expression: Expression): Resultat {
    switch (expression.kind) {
      case 'number':
        return expression.value;
      case 'area':
        return this.plage(expression.area);
      case 'opaque':
        return constante(expression.text);
      case 'unary': {
        const valeur = enNombre(seul(this.evaluer(expression.operand)));
        return expression.operator === '-' ? -valeur : valeur / 100;
      }
      case 'binary':
        return binaire(expression.operator, this.evaluer(expression.left), this.evaluer(expression.right));
      case 'call':
        return this.appeler(expression.name, expression.arguments);
    }
  }

  private plage({ prefix, first, last }: AreaToken): Resultat {
    const sheet = prefix === '' ? this.sheet : prefix.replace(/!$/, '').replace(/^'|'$/g, '');
    const valeurs: Scalar[] = [];
    for (let row = first.row ?? 0; row <= (last.row ?? 0); row += 1) {
      for (let column = first.column ?? 0; column <= (last.column ?? 0); column += 1) {
        const valeur = this.lire(sheet, row, column);
        if (typeof valeur === 'object' && valeur !== null) throw new Erreur(valeur.error);
        valeurs.push(valeur);
      }
    }
    const uneCellule = first.row === last.row && first.column === last.column;
    return uneCellule ? (valeurs[0] ?? null) : valeurs;
  }

  private appeler(nom: string, termes: readonly Expression[]): Resultat {
    const [premier, deuxieme, troisieme] = termes;
    if (nom === 'IFERROR' && premier && deuxieme) {
      try {
        return this.evaluer(premier);
      } catch (erreur) {
        if (erreur instanceof Erreur) return this.evaluer(deuxieme);
        throw erreur;
      }
    }
    if (nom === 'IF' && premier && deuxieme) {
      const vrai = Boolean(seul(this.evaluer(premier)));
      return vrai ? this.evaluer(deuxieme) : troisieme ? this.evaluer(troisieme) : false;
    }
    const fonction = FONCTIONS[nom];
    if (!fonction) throw new Error(`Fonction inconnue de ce calcul : ${nom}`);
    return fonction(...termes.map((terme) => this.evaluer(terme)));
  }
}

function constante(texte: string): Scalar {
  if (texte.startsWith('"')) return texte.slice(1, -1).replaceAll('""', '"');
  if (texte === 'TRUE' || texte === 'FALSE') return texte === 'TRUE';
  throw new Error(`Terme inconnu de ce calcul : ${texte}`);
}

function binaire(operateur: string, gauche: Resultat, droite: Resultat): Resultat {
  const operation = OPERATIONS[operateur];
  if (!operation) throw new Error(`Opération inconnue de ce calcul : ${operateur}`);
  if (!Array.isArray(gauche) && !Array.isArray(droite)) return operation(seul(gauche), seul(droite));
  const longueur = Math.max(liste(gauche).length, liste(droite).length);
  const terme = (resultat: Resultat, rang: number): Scalar =>
    Array.isArray(resultat) ? ((resultat as readonly Scalar[])[rang] ?? null) : seul(resultat);
  return Array.from({ length: longueur }, (_, rang) => operation(terme(gauche, rang), terme(droite, rang)));
}

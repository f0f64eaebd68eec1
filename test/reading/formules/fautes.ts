import { cellName, parseCellName, RelativeFormula } from '../../../src/workbook';
import type { Hasard } from '../../territoires/hasard';
import type { Brouillon, Ecrit } from './brouillon';

export interface Faute {
  readonly nom: string;
  readonly regles: readonly string[];
  /** What stands in the cell instead; null when the mistake cannot be made there. */
  fausser(formule: string, valeur: number, lieu: Lieu, voisinage: Voisinage): Ecrit;
}

interface Lieu {
  readonly row: number;
  readonly column: number;
}

/** How many cells, this one included, compute alike one after the other; 0 when this one is the first or the last. */
interface Voisinage {
  readonly enColonne: number;
  readonly enLigne: number;
}

const PAREILLES_MIN = 6;
const SOMME = /^=SUM\((\$?[A-Z]+\$?)(\d+):(\$?[A-Z]+\$?)(\d+)\)$/;

const estSuite = ({ enColonne, enLigne }: Voisinage): boolean =>
  Math.max(enColonne, enLigne) >= PAREILLES_MIN;

/** The sum of a column of at least three cells. */
function sommeDeColonne(formule: string): { colonne: string; de: number; a: number } | null {
  const [, premiere = '', de = '', seconde = '', a = ''] = SOMME.exec(formule) ?? [];
  const longue = Number(a) - Number(de) >= 2;
  return premiere !== '' && premiere === seconde && longue
    ? { colonne: premiere, de: Number(de), a: Number(a) }
    : null;
}

export const FAUTES: readonly Faute[] = [
  {
    nom: 'un nombre saisi dans une suite de formules',
    regles: ['formule/constante-parmi-formules'],
    fausser: (_formule, valeur, _lieu, voisinage) =>
      estSuite(voisinage) ? Number((valeur * 1.17 + 3).toFixed(2)) : null,
  },
  {
    nom: 'une formule qui prend la ligne du dessus',
    regles: ['formule/differente-des-voisines'],
    fausser(formule, _valeur, { row }, { enColonne }) {
      if (enColonne < PAREILLES_MIN || formule.startsWith('=SUM')) return null;
      const propre = new RegExp(`(?<=[A-Z])${String(row + 1)}(?!\\d)`);
      return propre.test(formule) ? formule.replace(propre, String(row)) : null;
    },
  },
  {
    nom: 'une somme qui s’arrête une ligne trop tôt',
    regles: ['formule/somme-incomplete'],
    fausser(formule) {
      const somme = sommeDeColonne(formule);
      return somme && `=SUM(${somme.colonne}${somme.de}:${somme.colonne}${somme.a - 1})`;
    },
  },
  {
    nom: 'une somme qui se compte elle-même',
    regles: ['formule/somme-incomplete'],
    fausser(formule, _valeur, { row, column }) {
      const somme = sommeDeColonne(formule);
      if (!somme || cellName(row, column) !== `${somme.colonne}${row + 1}`) return null;
      return `=SUM(${somme.colonne}${somme.de}:${somme.colonne}${row + 1})`;
    },
  },
  {
    nom: 'une somme de ligne qui oublie sa dernière colonne',
    regles: ['formule/differente-des-voisines', 'formule/somme-incomplete'],
    fausser(formule, _valeur, { row }, { enColonne }) {
      const [, de, a] = /^=SUM\(([A-Z]+)\d+:([A-Z]+)\d+\)$/.exec(formule) ?? [];
      const fin = parseCellName(`${a ?? ''}1`);
      if (enColonne < PAREILLES_MIN || !fin || de === a) return null;
      return `=SUM(${de ?? ''}${row + 1}:${cellName(row, fin.column - 1)})`;
    },
  },
];

export interface Plant {
  readonly brouillon: Brouillon;
  readonly cellule: string;
}

/** The sheet with one mistake, in a cell where it can be made; null when it has none. */
export function planter(
  faute: Faute,
  brouillon: Brouillon,
  valeurDe: (lieu: Lieu) => number,
  hasard: Hasard,
): Plant | null {
  const places = lieuxDe(brouillon).flatMap((lieu) => {
    const faux = faute.fausser(texte(brouillon, lieu), valeurDe(lieu), lieu, voisinageDe(brouillon, lieu));
    return faux === null ? [] : [{ lieu, faux }];
  });
  if (places.length === 0) return null;
  const { lieu, faux } = hasard.parmi(places);
  const lignes = brouillon.lignes.map((ligne, row) =>
    row === lieu.row ? ligne.map((ecrit, column) => (column === lieu.column ? faux : ecrit)) : ligne,
  );
  return { brouillon: { ...brouillon, lignes }, cellule: cellName(lieu.row, lieu.column) };
}

function lieuxDe(brouillon: Brouillon): Lieu[] {
  return brouillon.lignes.flatMap((ligne, row) =>
    ligne.map((_, column) => ({ row, column })).filter((lieu) => texte(brouillon, lieu) !== ''),
  );
}

const texte = ({ lignes }: Brouillon, { row, column }: Lieu): string => {
  const ecrit = lignes[row]?.[column];
  return typeof ecrit === 'string' && ecrit.startsWith('=') ? ecrit : '';
};

function voisinageDe(brouillon: Brouillon, lieu: Lieu): Voisinage {
  const forme = ({ row, column }: Lieu) => {
    const formule = texte(brouillon, { row, column });
    return formule === '' ? null : new RelativeFormula(formule, row, column).r1c1;
  };
  const vers = (bas: number, droite: number): number => {
    let nombre = 0;
    while (
      forme({ row: lieu.row + (nombre + 1) * bas, column: lieu.column + (nombre + 1) * droite }) ===
      forme(lieu)
    )
      nombre += 1;
    return nombre;
  };
  const entre = (avant: number, apres: number): number => (avant * apres === 0 ? 0 : 1 + avant + apres);
  return { enColonne: entre(vers(-1, 0), vers(1, 0)), enLigne: entre(vers(0, -1), vers(0, 1)) };
}

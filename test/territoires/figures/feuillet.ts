import { cellName } from '../../../src/workbook';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { classeurDe } from '../../reading/formules/brouillon';

/** What a mistake is planted in: "to" for a rate of occupation, "total" for a sum… */
export type Cle =
  | 'places'
  | 'jours'
  | 'facturees'
  | 'realisees'
  | 'charges'
  | 'tf'
  | 'to'
  | 'pr'
  | 'pf'
  | 'total'
  | 'etp'
  | 'ratio'
  | 'part'
  | 'detail'
  | 'annonce'
  | 'annee';

/** A cell as one writes it: a value, a formula, a figure with its format. */
export interface Ecrite {
  readonly ecrit: CellValue;
  readonly format?: string;
  readonly cle?: Cle;
  /** How a figure becomes a text: "70,13 %". */
  readonly enTexte?: (nombre: number) => string;
}

export type Contenu = CellValue | Ecrite;
export type Feuillet = readonly (readonly Contenu[])[];
export type Classeur = Readonly<Record<string, Feuillet>>;

export interface Place {
  readonly feuille: string;
  readonly row: number;
  readonly column: number;
}

const estEcrite = (contenu: Contenu | undefined): contenu is Ecrite =>
  typeof contenu === 'object' && contenu !== null && 'ecrit' in contenu;

export const ecriteDe = (contenu: Contenu | undefined): Ecrite =>
  estEcrite(contenu) ? contenu : { ecrit: contenu ?? null };

/** The value that the cell holds, once its figure is written as its column writes them. */
function valeurEcrite({ ecrit, enTexte }: Ecrite): CellValue {
  return typeof ecrit === 'number' && enTexte ? enTexte(ecrit) : ecrit;
}

export function classeurEcrit(classeur: Classeur): Snapshot {
  return classeurDe(
    Object.entries(classeur).map(([nom, lignes]) => {
      const formats = new Map<string, string>();
      const ecrites = lignes.map((ligne, row) =>
        ligne.map((contenu, column) => {
          const ecrite = ecriteDe(contenu);
          if (ecrite.format !== undefined) formats.set(cellName(row, column), ecrite.format);
          return valeurEcrite(ecrite);
        }),
      );
      return { nom, lignes: ecrites, formats };
    }),
  );
}

/** Every cell in which a mistake can be planted. */
export function placesDe(classeur: Classeur, cle: Cle): Place[] {
  return Object.entries(classeur).flatMap(([feuille, lignes]) =>
    lignes.flatMap((ligne, row) =>
      ligne.flatMap((contenu, column) => (ecriteDe(contenu).cle === cle ? [{ feuille, row, column }] : [])),
    ),
  );
}

export function contenuEn(classeur: Classeur, { feuille, row, column }: Place): Ecrite {
  return ecriteDe(classeur[feuille]?.[row]?.[column]);
}

export function avec(classeur: Classeur, { feuille, row, column }: Place, contenu: Contenu): Classeur {
  const lignes = (classeur[feuille] ?? []).map((ligne, rang) =>
    rang === row ? ligne.with(column, contenu) : ligne,
  );
  return { ...classeur, [feuille]: lignes };
}

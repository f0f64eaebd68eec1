import type { Hasard } from '../hasard';
import { avec, contenuEn, placesDe } from './feuillet';
import type { Classeur, Cle, Ecrite, Place } from './feuillet';

/** A mistake that is made with figures, and where it should be seen. */
export interface Faute {
  readonly nom: string;
  /** Cells in which it can be made. */
  readonly cles: readonly Cle[];
  /** What the cell holds instead; null where it cannot be made. */
  fausser(ecrite: Ecrite, hasard: Hasard, voisine: Ecrite): Ecrite | null;
  /** Layouts in which nothing can tell it. */
  readonly sauf?: readonly string[];
  readonly seulement?: readonly string[];
}

/** What is written in a cell, as text. */
export const texteEcrit = ({ ecrit }: Ecrite): string =>
  typeof ecrit === 'string' || typeof ecrit === 'number' ? String(ecrit) : '';

const nombreDe = ({ ecrit }: Ecrite): number | null => (typeof ecrit === 'number' ? ecrit : null);

/** Multiplies a typed figure, without noise of binary numbers. */
const fois =
  (facteur: number) =>
  (ecrite: Ecrite): Ecrite | null => {
    const nombre = nombreDe(ecrite);
    return nombre === null ? null : { ...ecrite, ecrit: Number((nombre * facteur).toFixed(6)) };
  };

/** A rate of this value, written as its column writes it. */
const taux =
  (valeur: number) =>
  (ecrite: Ecrite): Ecrite | null => {
    const nombre = nombreDe(ecrite);
    return nombre === null ? null : { ...ecrite, ecrit: nombre > 3 ? valeur * 100 : valeur };
  };

const SOMME = /^=SUM\(([A-Z]+)(\d+):\1(\d+)\)$/;

export const FAUTES: readonly Faute[] = [
  { nom: 'une virgule déplacée dans un taux (7,87 pour 78,7)', cles: ['to'], fausser: fois(0.1) },
  { nom: 'un taux cent fois trop grand', cles: ['to', 'tf'], fausser: fois(100) },
  { nom: 'un taux de facturation nul', cles: ['tf'], fausser: taux(0) },
  { nom: 'une occupation de 104 %', cles: ['to'], fausser: taux(1.04) },
  { nom: 'un prix dix fois trop grand', cles: ['pr'], fausser: fois(10) },
  {
    nom: 'une lettre dans un chiffre',
    cles: ['pr', 'facturees', 'jours', 'detail'],
    fausser(ecrite) {
      const texte = String(nombreDe(ecrite) ?? '').replace('.', ',');
      const fautif = texte.replace(/0|1(?!$)/, (chiffre) => (chiffre === '0' ? 'O' : 'l'));
      return fautif === texte ? null : { ecrit: fautif };
    },
  },
  {
    nom: 'un total faux',
    cles: ['total'],
    fausser(ecrite, hasard) {
      const nombre = nombreDe(ecrite);
      return nombre === null ? null : { ...ecrite, ecrit: nombre + hasard.parmi([3, 10, 17, 90]) };
    },
  },
  {
    nom: 'une somme qui oublie sa dernière ligne',
    cles: ['total'],
    fausser(ecrite) {
      const [, colonne = '', de = '', a = ''] = SOMME.exec(texteEcrit(ecrite)) ?? [];
      return Number(a) - Number(de) < 2
        ? null
        : { ...ecrite, ecrit: `=SUM(${colonne}${de}:${colonne}${Number(a) - 1})` };
    },
  },
  {
    nom: 'un nombre saisi parmi des formules',
    cles: ['tf', 'to', 'pr', 'part'],
    fausser(ecrite, hasard) {
      const calculee = typeof ecrite.ecrit === 'string' && ecrite.ecrit.startsWith('=');
      return calculee ? { ...ecrite, ecrit: hasard.parmi([0.713, 0.842]) } : null;
    },
  },
  {
    nom: 'une micro-crèche de 15 places',
    cles: ['places'],
    fausser: (ecrite, _hasard, voisine) =>
      /^Micro/.test(texteEcrit(voisine)) ? { ...ecrite, ecrit: 15 } : null,
  },
  {
    nom: 'des places qui ne sont pas celles de l’annexe 2',
    cles: ['places'],
    seulement: ['indicateurs et annexe 2'],
    fausser: (ecrite) => ({ ...ecrite, ecrit: (nombreDe(ecrite) ?? 0) + 1 }),
  },
  {
    nom: 'un nombre annoncé faux',
    cles: ['annonce'],
    fausser: (ecrite) => ({
      ecrit: texteEcrit(ecrite).replace(/\d+/, (nombre) => String(Number(nombre) + 1)),
    }),
  },
  {
    nom: 'un nombre de places annoncé faux',
    cles: ['annonce'],
    fausser: (ecrite) =>
      /\(\d+ places/.test(texteEcrit(ecrite))
        ? { ecrit: texteEcrit(ecrite).replace(/\d+(?= places)/, (nombre) => String(Number(nombre) + 3)) }
        : null,
  },
  {
    nom: 'un ratio faux',
    cles: ['ratio'],
    fausser: (ecrite) => ({
      ecrit:
        typeof ecrite.ecrit === 'number'
          ? ecrite.ecrit + 9
          : texteEcrit(ecrite).replace(/\d+(?= AM)/, (nombre) => String(Number(nombre) + 9)),
    }),
  },
  {
    nom: 'une part dix fois trop grande',
    cles: ['part'],
    fausser: fois(10),
  },
  {
    nom: 'un détail faux sous un total',
    cles: ['detail'],
    fausser: (ecrite) => {
      const nombre = nombreDe(ecrite);
      return nombre === null ? null : { ...ecrite, ecrit: nombre + 7 };
    },
  },
];

export interface Plant {
  readonly classeur: Classeur;
  readonly place: Place;
}

/** The first cell of the row or of the column that says the type of a structure. */
function enTeteDe(classeur: Classeur, { feuille, row, column }: Place): Ecrite {
  const lignes = classeur[feuille] ?? [];
  const aGauche = contenuEn(classeur, { feuille, row, column: 0 });
  const auDessus = lignes
    .slice(0, row)
    .map((_, rang) => contenuEn(classeur, { feuille, row: rang, column }))
    .findLast(({ ecrit }) => typeof ecrit === 'string');
  return /^(?:Place|Nombre|Capacit)/.test(texteEcrit(aGauche)) && auDessus ? auDessus : aGauche;
}

/** The mistake, made once in a workbook; null where it cannot be. */
export function planter(faute: Faute, classeur: Classeur, hasard: Hasard): Plant | null {
  const places = hasard.melange(faute.cles.flatMap((cle) => placesDe(classeur, cle)));
  for (const place of places) {
    const fausse = faute.fausser(contenuEn(classeur, place), hasard, enTeteDe(classeur, place));
    if (fausse) return { classeur: avec(classeur, place, fausse), place };
  }
  return null;
}

/** Two columns of figures exchanged under their headers, from the row after these. */
export function intervertir(classeur: Classeur, une: Cle, autre: Cle): Plant | null {
  const [premiere] = placesDe(classeur, une);
  const [seconde] = placesDe(classeur, autre);
  if (!premiere || !seconde || premiere.column === seconde.column) return null;
  const lignes = (classeur[premiere.feuille] ?? []).map((ligne, row) => {
    const a = ligne[premiere.column];
    const b = ligne[seconde.column];
    const echangeable = row >= premiere.row && a !== undefined && b !== undefined;
    return echangeable ? ligne.with(premiere.column, b).with(seconde.column, a) : ligne;
  });
  return { classeur: { ...classeur, [premiere.feuille]: lignes }, place: premiere };
}

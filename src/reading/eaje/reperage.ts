import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import { lireLibelle } from './libelle';
import type { Libelle } from './libelle';
import { semblableAUneValeur } from './valeurs';

/** A cell that names a measure, with the side on which its figures stand. */
export interface Etiquette {
  readonly c: Case;
  readonly libelle: Libelle;
  readonly rangLigne: number;
  readonly sens: 'dessous' | 'aDroite' | null;
}

/** Words without which no label names a measure: most texts are put aside by one look. */
const PEUT_NOMMER =
  /taux|tx|prix|co[uû]t|heure|acte|horaire|place|jour|amplitude|accueilli|enfant|famil|agr[ée]ment|capacit|charge|d[ée]pense|budget|recette|participation|occupation|revient|^.{1,12}$/i;
const LONGUEUR_MAX = 90;
const LIGNES_REGARDEES = 4;
const ECART_MAX = 2;

export function libelleDe(c: Case): Libelle | null {
  if (c.texte.length > LONGUEUR_MAX || !PEUT_NOMMER.test(c.texte)) return null;
  return lireLibelle(c.texte);
}

export function estAnnee(c: Case): boolean {
  const { value } = c.cell;
  return typeof value === 'number'
    ? Number.isInteger(value) && value >= 1990 && value <= 2049
    : lireLibelle(c.texte).periode;
}

/** A cell that heads others: a text, or a year. */
export function estTitre(c: Case): boolean {
  return estAnnee(c) || !semblableAUneValeur(c);
}

/** The first figure under a header; years and other headers between them are passed over. */
function valeurDessous({ lignes }: Feuille, rang: number, column: number): boolean {
  let row = lignes[rang]?.row ?? 0;
  for (const ligne of lignes.slice(rang + 1, rang + 1 + LIGNES_REGARDEES)) {
    if (ligne.row - row > ECART_MAX) return false;
    row = ligne.row;
    const c = caseEn(ligne, column);
    if (c && !estTitre(c)) return true;
    if (c && !estAnnee(c) && lireLibelle(c.texte).mesure !== null) return false;
  }
  return false;
}

const ANNEES_MIN = 2;

/** "Structure | 2021 | 2022 | 2023" under a title of one cell, which names what the years give. */
export function estRangeeDAnnees(titre: Ligne | undefined, ligne: Ligne | undefined): boolean {
  if (!titre || !ligne || titre.cases.length > 1 || ligne.row - titre.row > ECART_MAX) return false;
  const [tete, ...annees] = ligne.cases;
  return tete !== undefined && !estAnnee(tete) && annees.length >= ANNEES_MIN && annees.every(estAnnee);
}

function sensDe(feuille: Feuille, rang: number, c: Case, nombre: number): Etiquette['sens'] {
  const ligne = feuille.lignes[rang];
  if (estRangeeDAnnees(ligne, feuille.lignes[rang + 1])) return 'dessous';
  const aDroite = ligne?.cases.filter(({ column }) => column > c.column) ?? [];
  if (aDroite.some((autre) => !estTitre(autre))) return 'aDroite';
  if (nombre > 1 || valeurDessous(feuille, rang, c.column)) return 'dessous';
  return aDroite.length > 0 ? null : 'aDroite';
}

const LIGNES_PAR_TRANCHE = 100;

/** Every cell of a sheet that names a measure, from top to bottom. */
export function* reperer(
  feuille: Feuille,
  occupation: Occupation,
): Generator<string, readonly Etiquette[], void> {
  const etiquettes: Etiquette[] = [];
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    const libres = occupation.libres(ligne).flatMap((c) => {
      const libelle = typeof c.cell.value === 'string' ? libelleDe(c) : null;
      return libelle?.mesure ? [{ c, libelle }] : [];
    });
    for (const { c, libelle } of libres) {
      const sens = sensDe(feuille, rang, c, libres.length);
      etiquettes.push({ c, libelle, rangLigne: rang, sens });
    }
  }
  return etiquettes;
}

import { champ } from './feuille/champ';
import type { Feuille, Ligne } from './feuille/feuille';
import { annonceDeFeuille } from './equipements/contexte';
import { porteUneVille } from './equipements/outils';
import type { Outils } from './equipements/outils';
import type { BlocNonReconnu, Tableau } from './records';

const LIGNES_MIN = 3;
const COLONNES_MIN = 2;
const INDICES_MIN = 2;
/** Longer texts are prose: plans and fiches name equipments too. */
const TEXTE_MAX = 160;

/** Filled rows that follow each other, out of the tables already read: a reader of figures alone knows no equipment. */
function ilots({ lignes, sheet }: Feuille, tableaux: readonly Tableau[]): readonly (readonly Ligne[])[] {
  const lus = tableaux
    .filter((tableau) => tableau.sheet === sheet.name && tableau.kind !== 'chiffres')
    .map(({ range }) => range);
  const trouves: Ligne[][] = [];
  for (const ligne of lignes) {
    if (lus.some(({ top, bottom }) => ligne.row >= top && ligne.row <= bottom)) continue;
    const dernier = trouves.at(-1);
    if (dernier && ligne.row === (dernier.at(-1)?.row ?? -2) + 1) dernier.push(ligne);
    else trouves.push([ligne]);
  }
  return trouves;
}

/** An address and a type on the same row, or a type alone beside an address: what a list of equipments is made of. */
function sentLesEquipements(lignes: readonly Ligne[], outils: Outils): boolean {
  const courtes = lignes.filter(({ cases }) => cases.every(({ texte }) => texte.length <= TEXTE_MAX));
  const adresses = courtes.filter(({ cases }) => cases.some(({ texte }) => porteUneVille(texte))).length;
  const types = courtes.filter(({ cases }) => cases.some(({ texte }) => outils.typeEnTete(texte))).length;
  return adresses >= INDICES_MIN && types >= INDICES_MIN;
}

function estTableau(lignes: readonly Ligne[]): boolean {
  return lignes.filter(({ cases }) => cases.length >= COLONNES_MIN).length >= LIGNES_MIN;
}

function blocDe(sheet: string, lignes: readonly Ligne[]): BlocNonReconnu[] {
  const cases = lignes.flatMap((ligne) => ligne.cases);
  const [premiere] = cases;
  if (!premiere) return [];
  const colonnes = cases.map(({ column }) => column);
  return [
    {
      sheet,
      range: {
        top: premiere.row,
        left: Math.min(...colonnes),
        bottom: cases.at(-1)?.row ?? premiere.row,
        right: Math.max(...colonnes),
      },
      premier: champ(premiere),
    },
  ];
}

const LIGNES_MAX = 2000;

/** Tables that look like lists of equipments and that could not be read. */
export function repererNonReconnus(
  feuille: Feuille,
  tableaux: readonly Tableau[],
  outils: Outils,
): readonly BlocNonReconnu[] {
  if (annonceDeFeuille(feuille.sheet.name) === 'autre' || feuille.lignes.length > LIGNES_MAX) return [];
  return ilots(feuille, tableaux)
    .filter((lignes) => estTableau(lignes) && sentLesEquipements(lignes, outils))
    .flatMap((lignes) => blocDe(feuille.sheet.name, lignes));
}

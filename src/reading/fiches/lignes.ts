import { memoireDeTexte, normaliser } from '../../referentiel';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { NomChamp } from '../records';
import { bandeauDe } from './bandeau';
import type { Bandeau } from './bandeau';
import { intituleDe } from './intitule';
import type { Intitule } from './intitule';
import { CHAMPS_DE_GRILLE, INTITULES } from './intitules';

/** A cell of a sheet of fiches, with what its text announces. */
export interface CaseLue {
  readonly c: Case;
  readonly intitule: Intitule | null;
  readonly bandeau: Bandeau | null;
  /** Last column that it covers. */
  readonly fin: number;
}

export interface LigneLue {
  readonly row: number;
  readonly cases: readonly CaseLue[];
}

const GRILLE: ReadonlySet<string> = new Set(CHAMPS_DE_GRILLE);
const LETTRES_DE_DEBUT = 3;
const DEBUTS: ReadonlySet<string> = new Set(
  [...[...INTITULES.values()].flat(), 'fiche', 'action', 'projet', 'annexe'].map((forme) =>
    forme.slice(0, LETTRES_DE_DEBUT),
  ),
);

/** A look at the first letters puts most cells of a workbook aside. */
function peutAnnoncer(texte: string): boolean {
  const debut = texte.search(/\p{L}/u);
  if (debut < 0 || debut > 6) return false;
  const lettres = texte.slice(debut, debut + LETTRES_DE_DEBUT);
  return DEBUTS.has(lettres.toLowerCase()) || DEBUTS.has(normaliser(lettres));
}

export function champDeGrille({ intitule }: CaseLue): NomChamp | null {
  return intitule && GRILLE.has(intitule.nom) ? (intitule.nom as NomChamp) : null;
}

/** The fields that the labels of a row announce. */
export function champsAnnonces({ cases }: LigneLue): readonly NomChamp[] {
  return cases.flatMap((lue) => champDeGrille(lue) ?? []);
}

const CHAMPS_MIN = 3;
const LIGNES_PAR_TRANCHE = 100;

/** Whether fiches may lie in these rows: a banner, or labels of three fields. */
function* sententLaFiche(lignes: readonly Ligne[], nom: string): Generator<string, boolean, void> {
  const intitules = memoireDeTexte((texte) => intituleDe(texte, false));
  const vus = new Set<string>();
  for (const [rang, { cases }] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield nom;
    for (const { texte } of cases) {
      if (!peutAnnoncer(texte)) continue;
      if (bandeauDe(texte)?.nature === 'fiche') return true;
      const champ = intitules(texte)?.nom;
      if (champ !== undefined && GRILLE.has(champ)) vus.add(champ);
      if (vus.size >= CHAMPS_MIN) return true;
    }
  }
  return false;
}

/** The rows that no table holds yet, their labels and banners recognised; none where no fiche can be. */
export function* lireLignes(
  feuille: Feuille,
  occupation: Occupation,
): Generator<string, readonly LigneLue[], void> {
  const libres = feuille.lignes.filter(({ row }) => !occupation.occupeLigne(row));
  if (!(yield* sententLaFiche(libres, feuille.sheet.name))) return [];
  const intitules = memoireDeTexte((texte) => intituleDe(texte, true));
  const lues: LigneLue[] = [];
  for (const { row, cases } of libres) {
    if (lues.length % LIGNES_PAR_TRANCHE === LIGNES_PAR_TRANCHE - 1) yield feuille.sheet.name;
    lues.push({
      row,
      cases: cases.map((c) => ({
        c,
        intitule: intitules(c.texte),
        bandeau: bandeauDe(c.texte),
        fin: feuille.finEnLargeur(row, c.column),
      })),
    });
  }
  return lues;
}

import type { CellRef, Range } from '../../workbook';
import { normaliser } from '../../referentiel';
import { champPartie, champValeur, texteMontre } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import type { Case } from '../feuille/feuille';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import type { Cellule, ChampFiche, FicheAction, NomChamp, Role, Sens, Tableau } from '../records';
import { champsDe, datesDe } from './champs';
import type { Champs } from './champs';
import type { ChampLu } from './grille';
import { champsAnnonces } from './lignes';
import type { Intitule } from './intitule';
import type { CaseLue, LigneLue } from './lignes';
import { objectifDe } from './objectifs';
import { roleDuChamp, sensDeLIntitule } from './roles';
import { identiteDesIntitules } from './titre';

/** What fiches laid out as a table give: a row a fiche, a column a field. */
export interface FichesEnLignes {
  readonly tableaux: readonly Tableau[];
  readonly fiches: readonly FicheAction[];
  /** Rows that hold no such table. */
  readonly reste: readonly LigneLue[];
}

const DIT_FICHES = /\bfiches?\b(?!\s+de\s+poste)/iu;
const CHAMPS_MIN = 5;
const LIGNES_DE_TITRE = 3;
const ECART_MAX = 2;
export const CONFIANCE = 0.85;

/** A plan has the same columns: only a title or a sheet that says « fiches » makes fiches of its rows. */
function estEntete(lignes: readonly LigneLue[], rang: number): boolean {
  const ligne = lignes[rang];
  if (!ligne || new Set(champsAnnonces(ligne)).size < CHAMPS_MIN) return false;
  const titres = lignes
    .slice(Math.max(0, rang - LIGNES_DE_TITRE), rang)
    .flatMap(({ cases }) => (cases.length === 1 ? cases.map(({ c }) => c.texte) : []));
  const dit = [ligne.cases[0]?.c.sheet ?? '', ...titres].some((texte) => DIT_FICHES.test(texte));
  return dit && ligne.cases.some(({ intitule }) => intitule?.nom === 'titre');
}

/** The rows of each fiche: those without a title go on with the fiche above. */
function groupesSous(lignes: readonly LigneLue[], rang: number): readonly (readonly LigneLue[])[] {
  const entete = lignes[rang];
  const colonne = entete?.cases.find(({ intitule }) => intitule?.nom === 'titre')?.c.column;
  const groupes: LigneLue[][] = [];
  let row = entete?.row ?? 0;
  for (const ligne of lignes.slice(rang + 1)) {
    if (ligne.row - row > ECART_MAX || champsAnnonces(ligne).length >= CHAMPS_MIN) break;
    if (estUnRecapitulatif(ligne.cases[0]?.c.texte)) break;
    if (ligne.cases.some(({ c }) => c.column === colonne)) groupes.push([ligne]);
    else groupes.at(-1)?.push(ligne);
    ({ row } = ligne);
  }
  return groupes;
}

function champsLus(entete: LigneLue, lignes: readonly LigneLue[]): readonly ChampLu[] {
  const cases = lignes.flatMap((ligne) => ligne.cases);
  return entete.cases.flatMap((lue): ChampLu[] => {
    if (!lue.intitule) return [];
    const siennes = cases.filter(({ c }) => c.column === lue.c.column);
    const morceaux = siennes.map(({ c }) => ({ c, texte: texteMontre(c) }));
    return [{ nom: lue.intitule.nom, intitule: lue, morceaux, sens: 'dessous' }];
  });
}

/** An empty value should stand in the row, or in the column, of its fiche. */
function situer(champs: Champs, place: Partial<CellRef>): Champs {
  return Object.fromEntries(
    (Object.entries(champs) as [NomChamp, ChampFiche][]).map(([nom, lu]) => {
      const [lieu] = lu.place.cells;
      const vide = lu.place.printed === '' && lieu !== undefined;
      return [nom, vide ? { ...lu, place: { ...lu.place, cells: [{ ...lieu, ...place }] } } : lu];
    }),
  );
}

/** The fiche that these fields and cells of a table make; none without a title. */
export function ficheDesChamps(
  lus: readonly ChampLu[],
  cases: readonly CaseLue[],
  tableau: Tableau,
  place: Partial<CellRef>,
): readonly FicheAction[] {
  const identite = identiteDesIntitules(lus);
  const { titre, numero } = identite;
  if (!titre) return [];
  const champs = situer(champsDe(lus), place);
  return [
    {
      key: [normaliser(tableau.sheet), numero?.value.texte ?? '', normaliser(titre.value)].join('|'),
      tableau,
      plan: null,
      ...identite,
      champs,
      objectifs: (champs.objectifs?.elements ?? []).map(objectifDe),
      ...datesDe(champs, lus),
      mesures: [],
      cells: cases.map(({ c }) => refDe(c)),
      confidence: CONFIANCE,
    },
  ];
}

function ficheDe(entete: LigneLue, lignes: readonly LigneLue[], tableau: Tableau): readonly FicheAction[] {
  const cases = lignes.flatMap((ligne) => ligne.cases);
  return ficheDesChamps(champsLus(entete, lignes), cases, tableau, { row: lignes[0]?.row ?? 0 });
}

export function etendue(lignes: readonly LigneLue[]): Range {
  const cases = lignes.flatMap((ligne) => ligne.cases);
  return {
    top: lignes[0]?.row ?? 0,
    bottom: lignes.at(-1)?.row ?? 0,
    left: Math.min(...cases.map(({ c }) => c.column)),
    right: Math.max(...cases.map(({ c, fin }) => Math.max(c.column, fin))),
  };
}

/** The cells of a table of fiches, with what each place holds. */
export function cellulesDuTableau(
  lignes: readonly LigneLue[],
  roleEn: (c: Case) => Role,
): readonly Cellule[] {
  return lignes.flatMap(({ cases }) =>
    cases.map(({ c }) => ({
      role: roleEn(c),
      attendu: 'texte' as const,
      field: champValeur(c, c.cell.value),
      format: c.cell.format,
    })),
  );
}

function sensDe(intitule: Intitule | null): { readonly sens?: Sens } {
  const sens = intitule && sensDeLIntitule(intitule.nom);
  return sens ? { sens } : {};
}

function tableauDe(entete: LigneLue, lignes: readonly LigneLue[]): Tableau {
  const colonnes = entete.cases.map(({ c, intitule }) => ({
    role: intitule ? roleDuChamp(intitule.nom) : ('autre' as const),
    column: c.column,
    entete: champPartie(c, c.texte),
    ...sensDe(intitule),
  }));
  const roles = new Map(colonnes.map(({ column, role }) => [column, role]));
  return {
    kind: 'fiche',
    sheet: entete.cases[0]?.c.sheet ?? '',
    range: etendue([entete, ...lignes]),
    confidence: CONFIANCE,
    titre: null,
    colonnes,
    cellules: cellulesDuTableau([entete, ...lignes], ({ column }) => roles.get(column) ?? 'autre'),
  };
}

/** Headers of a list where no fiche is written yet: they are no fiche left empty. */
function estSeul(lignes: readonly LigneLue[], rang: number): boolean {
  const [ligne, suivante] = [lignes[rang], lignes[rang + 1]];
  return ligne !== undefined && (!suivante || suivante.row - ligne.row > ECART_MAX);
}

/** Reads the fiches that stand one a row under a header; the other rows are left. */
export function lireEnLignes(lignes: readonly LigneLue[]): FichesEnLignes {
  const tableaux: Tableau[] = [];
  const fiches: FicheAction[] = [];
  const prises = new Set<LigneLue>();
  for (const [rang, entete] of lignes.entries()) {
    const groupes = estEntete(lignes, rang) ? groupesSous(lignes, rang) : [];
    const siennes = groupes.flat();
    if (siennes.length === 0) {
      if (estEntete(lignes, rang) && estSeul(lignes, rang)) prises.add(entete);
      continue;
    }
    const tableau = tableauDe(entete, siennes);
    tableaux.push(tableau);
    fiches.push(...groupes.flatMap((groupe) => ficheDe(entete, groupe, tableau)));
    for (const prise of [entete, ...siennes]) prises.add(prise);
  }
  return { tableaux, fiches, reste: lignes.filter((ligne) => !prises.has(ligne)) };
}

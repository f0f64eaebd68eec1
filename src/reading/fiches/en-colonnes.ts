import type { FicheAction, Tableau } from '../records';
import { cellulesDuTableau, CONFIANCE, etendue, ficheDesChamps } from './en-lignes';
import { champPartie, texteMontre } from '../feuille/champ';
import type { ChampLu } from './grille';
import { champsAnnonces } from './lignes';
import type { CaseLue, LigneLue } from './lignes';
import { roleDuChamp, sensDeLIntitule } from './roles';

/** What fiches laid out as a table give: a column a fiche, a row a field. */
export interface FichesEnColonnes {
  readonly tableaux: readonly Tableau[];
  readonly fiches: readonly FicheAction[];
  /** Rows that hold no such table. */
  readonly reste: readonly LigneLue[];
}

interface Matrice {
  readonly lignes: readonly LigneLue[];
  /** The labels, all in one column. */
  readonly intitules: readonly CaseLue[];
  /** Columns of the fiches. */
  readonly colonnes: readonly number[];
}

const CHAMPS_MIN = 5;
const PART_REMPLIE = 0.6;
const ECART_MAX = 2;

const intituleEnTete = ({ cases: [premiere] }: LigneLue): CaseLue | null =>
  premiere?.intitule?.valeur === '' ? premiere : null;

/** The rows that follow each other from the first label on. */
function blocDe(lignes: readonly LigneLue[]): readonly LigneLue[] {
  const debut = lignes.findIndex(intituleEnTete);
  const suite = debut < 0 ? [] : lignes.slice(debut);
  const coupure = suite.findIndex((ligne, rang) => {
    const dessus = suite[rang - 1];
    return dessus !== undefined && ligne.row - dessus.row > ECART_MAX;
  });
  return coupure < 0 ? suite : suite.slice(0, coupure);
}

/** A form has one value a label, or labels in several columns; here each label heads a row of values. */
function matriceDe(lignes: readonly LigneLue[]): Matrice | null {
  const bloc = blocDe(lignes);
  const intitules = bloc.flatMap((ligne) => intituleEnTete(ligne) ?? []);
  const [premier] = intitules;
  const champs = new Set(
    bloc.flatMap((ligne) => champsAnnonces({ ...ligne, cases: ligne.cases.slice(0, 1) })),
  );
  const titre = bloc.find((ligne) => intituleEnTete(ligne)?.intitule?.nom === 'titre');
  if (!premier || !titre || champs.size < CHAMPS_MIN) return null;
  const colonnes = titre.cases.slice(1).map(({ c }) => c.column);
  const ailleurs = bloc.some(({ cases }) =>
    cases.slice(1).some(({ intitule }) => intitule && !intitule.approche),
  );
  const garnies = bloc.filter(({ cases }) => cases.filter(({ c }) => colonnes.includes(c.column)).length > 1);
  const alignes = intitules.every(({ c }) => c.column === premier.c.column);
  const pleine = colonnes.length > 1 && garnies.length >= intitules.length * PART_REMPLIE;
  return pleine && alignes && !ailleurs ? { lignes: bloc, intitules, colonnes } : null;
}

function champsEn(column: number, { lignes, intitules }: Matrice): readonly ChampLu[] {
  const cases = lignes.flatMap((ligne) => ligne.cases.filter(({ c }) => c.column === column));
  return intitules.flatMap((lue, rang): ChampLu[] => {
    if (!lue.intitule) return [];
    const fin = intitules[rang + 1]?.c.row ?? Infinity;
    const siennes = cases.filter(({ c }) => c.row >= lue.c.row && c.row < fin);
    const morceaux = siennes.map(({ c }) => ({ c, texte: texteMontre(c) }));
    return [{ nom: lue.intitule.nom, intitule: lue, morceaux, sens: 'droite' }];
  });
}

function tableauDe({ lignes, intitules }: Matrice): Tableau {
  const roles = new Map(
    intitules.map(({ c, intitule }) => [c.row, intitule ? roleDuChamp(intitule.nom) : 'autre']),
  );
  return {
    kind: 'fiche',
    sheet: intitules[0]?.c.sheet ?? '',
    range: etendue(lignes),
    confidence: CONFIANCE,
    titre: null,
    colonnes: [],
    libelles: intitules.map(({ c, intitule }) => ({
      entete: champPartie(c, c.texte),
      sens: intitule ? sensDeLIntitule(intitule.nom) : null,
    })),
    cellules: cellulesDuTableau(lignes, ({ row }) => roles.get(row) ?? 'autre'),
  };
}

/** Reads the fiches that stand one a column beside their labels; the other rows are left. */
export function lireEnColonnes(lignes: readonly LigneLue[]): FichesEnColonnes {
  const matrice = matriceDe(lignes);
  if (!matrice) return { tableaux: [], fiches: [], reste: lignes };
  const tableau = tableauDe(matrice);
  const fiches = matrice.colonnes.flatMap((column) => {
    const cases = matrice.lignes.flatMap((ligne) => ligne.cases.filter(({ c }) => c.column === column));
    return ficheDesChamps(champsEn(column, matrice), cases, tableau, { column });
  });
  const prises = new Set(matrice.lignes);
  return { tableaux: [tableau], fiches, reste: lignes.filter((ligne) => !prises.has(ligne)) };
}

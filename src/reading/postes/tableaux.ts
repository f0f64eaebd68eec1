import { normaliser } from '../../referentiel';
import { CellulesDeLignes } from '../feuille/cellules';
import { champ } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Cellule, KindPoste, Tableau } from '../records';
import { colonneDuRole, colonnesPubliees } from './entete';
import type { EntetePostes } from './entete';
import { kindDans } from './vocabulaire';

const ECART_TITRE = 2;
const LONGUEUR_TITRE = 160;

/** The title right above a header: a row with one text. */
export function titreAuDessus({ lignes }: Feuille, row: number): Case | null {
  const rang = lignes.findLastIndex((ligne) => ligne.row < row);
  const dessus = lignes[rang];
  const [titre] = dessus?.cases ?? [];
  const proche = dessus !== undefined && row - dessus.row <= ECART_TITRE && dessus.cases.length === 1;
  return proche && titre && titre.texte.length <= LONGUEUR_TITRE ? titre : null;
}

/** Kind of the rows that do not tell it themselves. */
export function kindDeListe({ ligne, nom }: EntetePostes, titre: Case | null, feuille: Feuille): KindPoste {
  const textes = [caseEn(ligne, nom)?.texte, titre?.texte, feuille.sheet.name];
  for (const texte of textes) {
    const kind = texte === undefined ? null : kindDans(normaliser(texte));
    if (kind) return kind;
  }
  return 'autre';
}

/** Texts such as "0,5 ETP financé" are usual in a column of ETP: only in a column of numbers is a text a slip. */
function attendu(column: number, lignes: readonly Ligne[]): Cellule['attendu'] {
  const valeurs = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  const nombres = valeurs.filter(({ cell }) => typeof cell.value === 'number');
  return nombres.length * 2 > valeurs.length ? 'nombre' : 'texte';
}

export function tableauDesPostes(
  entete: EntetePostes,
  lignes: readonly Ligne[],
  titre: Case | null,
  sheet: string,
): Tableau {
  const colonnes = colonnesPubliees(entete);
  const ratio = colonneDuRole(entete.colonnes, 'ratio');
  const roles = colonnes.map(({ column, role }) => ({
    column,
    role,
    attendu: role === 'mesure' && column !== ratio ? attendu(column, lignes) : ('texte' as const),
  }));
  const toutes = [entete.ligne, ...lignes];
  return {
    kind: 'postes',
    sheet,
    range: {
      top: entete.ligne.row,
      left: Math.min(...toutes.map(({ cases }) => cases[0]?.column ?? 0)),
      bottom: lignes.at(-1)?.row ?? entete.ligne.row,
      right: Math.max(...toutes.map(({ cases }) => cases.at(-1)?.column ?? 0)),
    },
    confidence: 1,
    titre: titre && champ(titre),
    colonnes,
    cellules: new CellulesDeLignes(lignes, roles),
  };
}
